import { useId, useState } from 'react';
import { MOST_LEEWAY, prefer, usePreferences } from '../../state/preferences.ts';
import { readLeeway } from './leeway.ts';

/** The leeway that counts where the policy names none. What is typed stays as it is, and counts as soon as it can be read. */
export function LeewayField() {
  const { leeway } = usePreferences();
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  // Typing that says something else than what counts is at fault, or was overtaken when all was forgotten.
  const read = typed === null ? leeway : readLeeway(typed);
  const shown = typed !== null && (read === null || read === leeway) ? typed : String(leeway);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <input
          id={`${id}-field`}
          aria-label="Default leeway in seconds"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          data-own-history
          value={shown}
          aria-invalid={read === null}
          aria-describedby={`${id}-fault`}
          onChange={({ target }) => {
            setTyped(target.value);
            const seconds = readLeeway(target.value);
            if (seconds !== null) prefer({ leeway: seconds });
          }}
          className="w-24 rounded-md border border-strong bg-sunken px-2 py-0.5 font-mono text-xs leading-5 text-text aria-invalid:border-bad pointer-coarse:min-h-9"
        />
        <span className="text-xs text-muted">seconds</span>
      </div>
      <p id={`${id}-fault`} aria-live="polite" className="text-xs text-bad empty:-mt-1">
        {read === null &&
          `This is no number of seconds from 0 to ${MOST_LEEWAY.toLocaleString('en')}; ${leeway} s still counts.`}
      </p>
    </div>
  );
}
