import { useId, useState } from 'react';
import { readSeconds } from '../../ui/instants.ts';

/** The instant of judgement as whole seconds since 1970. What is typed stays as it is while it is being typed, and counts as soon as it is an instant. */
export function SecondsField({ seconds, onChange }: { seconds: number; onChange: (at: number) => void }) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const faulty = typed !== null && typed.trim() !== '' && readSeconds(typed) === null;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-xs text-muted">
        Seconds since 1970
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(Math.floor(seconds))}
        aria-invalid={faulty}
        aria-describedby={`${id}-fault`}
        onChange={({ target }) => {
          setTyped(target.value);
          const at = readSeconds(target.value);
          if (at !== null) onChange(at);
        }}
        onBlur={() => setTyped(null)}
        className="rounded-md border border-strong bg-sunken px-2 py-1 font-mono text-xs text-text aria-invalid:border-bad"
      />
      <p id={`${id}-fault`} aria-live="polite" className="text-xs text-bad empty:-mt-1">
        {faulty && 'This is no whole number of seconds within the calendar, such as 1750000000.'}
      </p>
    </div>
  );
}
