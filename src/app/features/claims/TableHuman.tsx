import { useCallback } from 'react';
import { nextRelativeChange, relativeInShort } from '../../../core/index.ts';
import { useNow } from '../../queries/useNow.ts';
import { Chip } from '../../ui/Chip.tsx';
import type { Human } from './tableHuman.ts';

/** A value in human form, and what parsers make of a number that they can't hold. */
export function TableHuman({ human, readAs }: { human: Human | null; readAs: string | null }) {
  return (
    <>
      {human && <InForm human={human} />}
      {readAs !== null && (
        <span className="block break-all text-xs text-warn">JavaScript reads {readAs}</span>
      )}
    </>
  );
}

function InForm({ human }: { human: Human }) {
  switch (human.form) {
    case 'date':
      return (
        <>
          <span className="block">{human.text}</span>
          <Distance seconds={human.seconds} />
        </>
      );
    case 'words':
      return human.text;
    case 'list':
      return (
        <ul className="flex flex-wrap gap-1">
          {human.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item may be there twice, and has no state.
            <li key={index} className="max-w-full overflow-hidden text-ellipsis">
              <Chip>{item}</Chip>
            </li>
          ))}
        </ul>
      );
    case 'tree':
      return (
        <details>
          <summary>{human.text}</summary>
          <pre className="max-h-40 overflow-auto whitespace-pre-wrap break-all font-mono text-xs leading-[18px] text-soft">
            {human.json}
          </pre>
        </details>
      );
  }
}

/** How far a date is from the instant of judgement: it alone is drawn again as time passes. */
function Distance({ seconds }: { seconds: number }) {
  const next = useCallback((now: number) => nextRelativeChange(seconds, now), [seconds]);
  const { now } = useNow(next);
  return <span className="block text-muted">{relativeInShort(seconds, now)}</span>;
}
