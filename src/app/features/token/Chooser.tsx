import { useId, useMemo } from 'react';
import { choiceLine, placeInWords, readChoice } from '../../../core/find.ts';
import type { FoundToken } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { dispatch } from '../../state/store.ts';

/** The tokens that were found, one of them chosen: each with its place, issuer, type and expiry. The arrow keys go from one to the next. */
export function Chooser({ tokens, chosen }: { tokens: readonly FoundToken[]; chosen: number }) {
  const name = useId();
  const { now } = useJudged();
  const choices = useMemo(() => tokens.map(({ token }) => readChoice(token)), [tokens]);
  return (
    // What the clock moves on in these lines is not to be read out.
    <fieldset
      aria-live="off"
      className="max-h-40 overflow-y-auto border-b border-border bg-panel text-xs leading-5"
    >
      <legend className="sr-only">Tokens found</legend>
      {tokens.map((found, index) => {
        const choice = choices[index];
        return (
          <label
            key={found.token}
            className="flex cursor-pointer items-start gap-2 border-b border-border px-3 py-1 last:border-b-0 hover:bg-hover has-checked:bg-raised has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-9"
          >
            <input
              type="radio"
              name={name}
              checked={index === chosen}
              onChange={() => dispatch({ type: 'foundChosen', index })}
              className="mt-1 flex-none accent-accent outline-none"
            />
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-medium text-text">{found.name ?? placeInWords(found)}</span>
              {choice && <span className="text-muted"> · {choiceLine(choice, now)}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
