import { useRef } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { fromInputValue, toInputValue } from '../../ui/instants.ts';
import { newGesture, nowSeconds } from './tableGestures.ts';

const STEPS = [
  { label: 'now', words: 'now', away: 0 },
  { label: '+1 h', words: 'now +1 h', away: 3600 },
];

/** Sets a date by calendar and clock, or to now and an hour from now. `seconds` since the epoch, null where the value is no number. */
export function TableDate({
  name,
  seconds,
  onChange,
}: {
  name: string;
  seconds: number | null;
  onChange: (seconds: number, gesture: string) => void;
}) {
  const { zone } = usePreferences();
  const gesture = useRef('');
  const label = `Date and time of ${name} (${zone === 'UTC' ? 'UTC' : 'local time'})`;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-1">
      <input
        type="datetime-local"
        step={1}
        aria-label={label}
        title={label}
        value={seconds === null ? '' : toInputValue(seconds, zone)}
        onFocus={() => {
          gesture.current = newGesture();
        }}
        onChange={({ target }) => {
          const at = fromInputValue(target.value, zone);
          if (at !== null) onChange(at, gesture.current);
        }}
        className="table-field min-h-6 min-w-0 max-w-full flex-[0_1_11.25rem] px-1 !font-sans tabular-nums pointer-coarse:min-h-9"
      />
      <span className="flex gap-1">
        {STEPS.map(({ label, words, away }) => (
          <Button
            key={label}
            className="!px-1"
            aria-label={`Set ${name} to ${words}`}
            onClick={() => onChange(nowSeconds() + away, newGesture())}
          >
            {label}
          </Button>
        ))}
      </span>
    </div>
  );
}
