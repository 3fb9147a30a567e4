import { useJudged } from '../../queries/judged.tsx';
import { prefer, usePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

/** How long the worker took, what went wrong with it, and the zone in which dates are shown. */
export function Footer() {
  const { key, token } = useJudged();
  const { zone } = usePreferences();
  const { signature } = key.facts ?? {};
  const done = signature?.answer === 'pass' ? 'verified' : 'key and signature examined';
  const measured = key.ms !== null && token.input !== '' && signature?.tried.length;
  return (
    <footer className="flex min-h-8 flex-none flex-wrap items-center gap-x-3 border-t border-border bg-panel px-4 py-1 text-xs text-muted max-lg:pb-16">
      {!key.error && (
        <span>
          {measured ? `${done} in ${key.ms?.toFixed(1)} ms in a worker` : 'Keys and tokens stay in this page'}
        </span>
      )}
      <div aria-live="polite" className="flex flex-wrap items-center gap-x-3">
        {key.error && (
          <>
            <span className="text-bad">{key.error}</span>
            <Button onClick={key.retry}>Try again</Button>
          </>
        )}
      </div>
      <span className="ml-auto" />
      <Segmented
        label="Time zone of dates"
        value={zone}
        options={[
          { value: 'UTC', label: 'UTC' },
          { value: 'local', label: 'Local' },
        ]}
        onChange={(next) => prefer({ zone: next })}
      />
    </footer>
  );
}
