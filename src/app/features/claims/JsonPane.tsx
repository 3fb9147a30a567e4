import { type ReactNode, useMemo } from 'react';
import { CodePane } from '../../editor/CodePane.tsx';
import { useJudged } from '../../queries/judged.tsx';
import type { JsonPartName } from '../../state/document.ts';
import { shownPart } from '../../state/parts.ts';
import { usePreferences } from '../../state/preferences.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { useHeadline } from '../../state/words.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { annotationsOf } from './annotations.ts';
import { jsonMarks } from './marks.ts';
import { memberOffset } from './places.ts';

const readOnlyBecause = {
  'not-utf8':
    'These bytes are not UTF-8 text. What cannot be read is shown as �, and the pane is not editable.',
  encrypted: 'The claims are inside the ciphertext. Decryption is not here yet.',
} as const;

/** The header or the payload: JSON that can be edited, with its faults marked and its dates and check results at the line ends. */
export function JsonPane({
  id,
  part,
  title,
  remark,
  placeholder,
  children,
  className,
}: {
  id?: string;
  part: JsonPartName;
  title: string;
  remark: string;
  placeholder: string;
  children?: ReactNode;
  className?: string;
}) {
  const { token, verdict, now, key } = useJudged();
  const draft = useDocument((state) => state.drafts[part]);
  const view = useDocument((state) => state.views[part]);
  const reveal = useDocument((state) => state.reveal);
  const { zone } = usePreferences();
  const shown = useMemo(() => shownPart({ draft, view }, token, part), [draft, view, token, part]);
  const { checks } = verdict;
  const { json } = shown;
  const headline = useHeadline(json !== null);
  const marks = useMemo(
    () => (json ? jsonMarks(part, json, checks, headline) : []),
    [part, json, checks, headline],
  );
  const annotations = useMemo(
    () =>
      json ? annotationsOf(part, json, { checks, now, zone, selection: key.facts?.selection ?? null }) : [],
    [part, json, checks, now, zone, key.facts],
  );
  const target = useMemo(() => {
    if (reveal?.part !== part) return undefined;
    return { offset: json ? memberOffset(json, reveal.path) : 0, nonce: reveal.nonce };
  }, [reveal, part, json]);
  return (
    <Pane
      {...(id === undefined ? {} : { id })}
      title={title}
      remark={remark}
      colour={part === 'header' ? 'bg-tok-header' : 'bg-tok-payload'}
      className={className ?? ''}
      actions={
        <>
          {shown.canFormat && (
            <Segmented
              label={`${title} view`}
              value={view}
              options={[
                { value: 'formatted', label: 'Formatted' },
                { value: 'exact', label: 'Exact' },
              ]}
              onChange={(next) => dispatch({ type: 'viewChanged', part, view: next })}
            />
          )}
          <CopyButton
            label={`Copy ${part}`}
            text={() => token[part].text ?? shown.text}
            disabled={token[part].text === null}
          />
        </>
      }
    >
      <div aria-live="polite">
        {shown.unfinished && (
          <Notice tone="warn">
            Not JSON yet
            {/* The place moves with each keystroke, and the editor's own notes name it. */}
            <span aria-hidden="true">
              , at line {json?.fault?.line}, column {json?.fault?.column}
            </span>
            . The token keeps the last good {part}.
          </Notice>
        )}
        {shown.readOnly && <Notice tone="warn">{readOnlyBecause[shown.readOnly]}</Notice>}
        {children}
      </div>
      <div
        className={`min-h-0 flex-1 bg-sunken ${part === 'header' ? '[--code-pane-max:180px]' : 'max-lg:[--code-pane-max:480px]'}`}
      >
        <CodePane
          label={title}
          value={shown.text}
          language="json"
          marks={marks}
          annotations={annotations}
          readOnly={shown.readOnly !== null}
          placeholder={placeholder}
          onChange={(text, { bulk }) => dispatch({ type: 'partChanged', part, text, bulk })}
          {...(target ? { revealOffset: target } : {})}
        />
      </div>
    </Pane>
  );
}
