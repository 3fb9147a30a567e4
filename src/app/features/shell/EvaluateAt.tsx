import { useId } from 'react';
import { dateClaims, instantInWords } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { dispatch } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { fromInputValue, toInputValue } from '../../ui/instants.ts';
import { SecondsField } from './SecondsField.tsx';

const choose = (at: number | null) => dispatch({ type: 'evaluateAtChosen', at });

/** Sets the instant at which the token is judged: by date, by seconds, or at the edges of its own dates. */
export function EvaluateAt({ close }: { close: () => void }) {
  const { token, now, fixed } = useJudged();
  const { zone } = usePreferences();
  const id = useId();
  const edges = dateClaims(token.payload.json).flatMap(({ name, seconds }) => {
    if (instantInWords(seconds, zone) === null) return [];
    return name === 'exp'
      ? [
          { label: '1 s before exp', at: seconds - 1 },
          { label: 'at exp', at: seconds },
        ]
      : [{ label: `at ${name}`, at: seconds }];
  });
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs text-muted">
        Judge the token as if it were another time. Nothing in the token changes.
      </p>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-xs text-muted">
          Date and time ({zone === 'UTC' ? 'UTC' : 'local time'})
        </label>
        <input
          id={id}
          type="datetime-local"
          step={1}
          value={toInputValue(now, zone)}
          onChange={({ target }) => {
            const at = fromInputValue(target.value, zone);
            if (at !== null) choose(at);
          }}
          className="rounded-md border border-strong bg-sunken px-2 py-1 font-mono text-xs text-text"
        />
      </div>
      <SecondsField seconds={now} onChange={choose} />
      {edges.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {edges.map(({ label, at }) => (
            <Button key={label} onClick={() => choose(at)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      <div className="flex justify-between">
        <Button
          disabled={!fixed}
          onClick={() => {
            choose(null);
            close();
          }}
        >
          Back to now
        </Button>
        <Button kind="quiet" onClick={close}>
          Close
        </Button>
      </div>
    </div>
  );
}
