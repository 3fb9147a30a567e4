import { useMemo } from 'react';
import type { ParsedToken, Part } from '../../../core/index.ts';
import { CodePane } from '../../editor/CodePane.tsx';
import type { Colouring, Mark } from '../../editor/types.ts';
import { useJudged } from '../../queries/judged.tsx';
import { openText } from '../../state/intake.ts';
import { useLinked } from '../../state/linked.ts';
import { point, usePointing } from '../../state/pointing.ts';
import { dispatch, getDocument, useDocument } from '../../state/store.ts';
import { useHeadline } from '../../state/words.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { tokenMarks } from './marks.ts';
import { PasteButton } from './PasteButton.tsx';
import { TokenNotices } from './TokenNotices.tsx';
import { remarkOf } from './words.ts';

const classes: Partial<Record<Part, string>> = {
  header: 'tok-header',
  payload: 'tok-payload',
  signature: 'tok-signature',
  'encrypted-key': 'tok-payload',
  iv: 'tok-signature',
  ciphertext: 'tok-payload',
  tag: 'tok-signature',
  disclosure: 'tok-payload',
};

function colouringOf({ segments }: ParsedToken): Colouring[] {
  return segments
    .map(({ part, start, end }) => ({ start, end, className: classes[part] ?? '' }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** The token as text: an editor in which the segments have their colours and each fault is marked at its character. */
export function EncodedPane() {
  const { token, verdict } = useJudged();
  const text = useDocument((state) => state.tokenText);
  const reveal = useDocument((state) => state.reveal);
  const headline = useHeadline(text !== '');
  const colouring = useMemo(() => colouringOf(token), [token]);
  const marks: Mark[] = useMemo(
    () => tokenMarks(token, verdict.checks, headline),
    [token, verdict.checks, headline],
  );
  const target = useMemo(
    () => (reveal?.part === 'encoded' ? { offset: reveal.offset, nonce: reveal.nonce } : undefined),
    [reveal],
  );
  const choice = useDocument(({ found }) => (found?.result.tokens.length ?? 0) > 1);
  const linked = useLinked(token).encoded;
  const elsewhere = usePointing()?.in !== 'encoded';
  const stretch = useMemo(() => linked && { ...linked, reveal: elsewhere }, [linked, elsewhere]);
  return (
    <Pane
      id="token"
      title="Encoded token"
      remark={remarkOf(token)}
      // The choice between several tokens needs room beside the token itself.
      className={`flex-1 ${choice ? 'min-h-80' : 'min-h-40'}`}
      actions={
        <>
          <PasteButton />
          <CopyButton label="Copy token" text={() => getDocument().tokenText} disabled={text === ''} />
          <Button
            aria-label="Clear token"
            disabled={text === ''}
            onClick={() => dispatch({ type: 'encodedChanged', text: '' })}
          >
            Clear
          </Button>
        </>
      }
    >
      <TokenNotices />
      <div className="min-h-0 flex-1 bg-sunken max-lg:[--code-pane-max:320px]">
        <CodePane
          label="Encoded token"
          value={text}
          language="token"
          colouring={colouring}
          marks={marks}
          placeholder="Paste a token, an Authorization header, or a JSON response here"
          onChange={(next, { bulk }) =>
            bulk ? openText(next) : dispatch({ type: 'encodedChanged', text: next })
          }
          linked={stretch}
          onPoint={(start, end) => point({ in: 'encoded', text, start, end })}
          {...(target ? { revealOffset: target } : {})}
        />
      </div>
    </Pane>
  );
}
