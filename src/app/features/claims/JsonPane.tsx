import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useJudged } from '../../queries/judged.tsx';
import type { JsonPartName, PartView } from '../../state/document.ts';
import { type ShownPart, shownPart } from '../../state/parts.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { JsonText } from './JsonText.tsx';

const PartTable = lazy(async () => ({ default: (await import('./PartTable.tsx')).PartTable }));
const PartBytes = lazy(async () => ({ default: (await import('./PartBytes.tsx')).PartBytes }));

const readOnlyBecause = {
  'not-utf8':
    'These bytes are not UTF-8 text. What cannot be read is shown as �, and the pane is not editable.',
  encrypted: 'The claims are inside the ciphertext. Decryption is not here yet.',
} as const;

/** What a view that scrolls in its own box needs to be of use; a table of a header is as high as its rows. */
const heights = { header: 'has-[[role=grid]]:h-72', payload: '!min-h-80 max-lg:h-[30rem]' } as const;

/** The views that a part has: as text, laid out and exact where that differs, as a table, and as bytes where it has any. */
function viewsOf({ canFormat }: ShownPart, bytes: number): { value: PartView; label: string }[] {
  const text: { value: PartView; label: string }[] = canFormat
    ? [
        { value: 'formatted', label: 'Formatted' },
        { value: 'exact', label: 'Exact' },
      ]
    : [{ value: 'formatted', label: 'JSON' }];
  const table = { value: 'table', label: 'Table' } as const;
  return bytes > 0 ? [...text, table, { value: 'bytes', label: 'Bytes' }] : text;
}

/** The header or the payload: as text or as a table, both of which can be edited, or as bytes. */
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
  const { token } = useJudged();
  const draft = useDocument((state) => state.drafts[part]);
  const view = useDocument((state) => state.views[part]);
  const shown = useMemo(() => shownPart({ draft, view }, token, part), [draft, view, token, part]);
  const segment = token.segments.find((one) => one.part === part);
  const options = viewsOf(shown, segment?.bytes?.length ?? 0);
  const chosen = options.some(({ value }) => value === view) ? view : 'formatted';
  const tall = chosen === 'table' || chosen === 'bytes';
  const { json } = shown;
  return (
    <Pane
      {...(id === undefined ? {} : { id })}
      title={title}
      remark={remark}
      colour={part === 'header' ? 'bg-tok-header' : 'bg-tok-payload'}
      className={`${className ?? ''} ${tall ? heights[part] : ''}`}
      actions={
        <>
          {options.length > 1 && token.input !== '' && (
            <Segmented
              label={`${title} view`}
              value={chosen}
              options={options}
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
      {tall ? (
        <div className="flex min-h-0 flex-1 flex-col bg-sunken">
          <Suspense>{chosen === 'bytes' ? <PartBytes part={part} /> : <PartTable part={part} />}</Suspense>
        </div>
      ) : (
        <div
          className={`min-h-0 flex-1 bg-sunken ${part === 'header' ? '[--code-pane-max:180px]' : 'max-lg:[--code-pane-max:480px]'}`}
        >
          <JsonText part={part} shown={shown} title={title} placeholder={placeholder} />
        </div>
      )}
    </Pane>
  );
}
