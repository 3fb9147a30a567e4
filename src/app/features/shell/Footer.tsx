import { useJudged } from '../../queries/judged.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { prefer, usePreferences } from '../../state/preferences.ts';
import { useLastMove } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { engineWords } from '../../ui/engineWords.ts';
import { Segmented } from '../../ui/Segmented.tsx';

/** What was undone last, how long the worker took, what went wrong with it, the zone in which dates are shown, and the way to the keys. */
export function Footer() {
  const { key, token } = useJudged();
  const { zone } = usePreferences();
  const move = useLastMove();
  const { signature } = key.facts ?? {};
  const done = signature?.answer === 'pass' && !key.facts?.named ? 'verified' : 'key and signature examined';
  const measured = key.ms !== null && token.input !== '' && signature?.tried.length;
  return (
    <footer className="flex min-h-8 flex-none flex-wrap items-center gap-x-3 border-t border-border bg-panel px-4 py-1 text-xs text-muted max-lg:pb-16">
      {!key.error && (
        <span>
          {measured
            ? `${done} in ${key.ms?.toFixed(1)} ms in a worker${signature.servedBy ? ` · by ${engineWords[signature.servedBy]}` : ''}`
            : 'Keys and tokens stay in this page'}
        </span>
      )}
      <div aria-live="polite" className="flex flex-wrap items-center gap-x-3">
        {move && (
          <span className="text-soft">{`${move.way === 'undo' ? 'Undone' : 'Done again'}: ${move.label}`}</span>
        )}
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
      <Button kind="quiet" className="max-lg:hidden" onClick={() => openDialog('keys')}>
        Keyboard: ? for shortcuts
      </Button>
    </footer>
  );
}
