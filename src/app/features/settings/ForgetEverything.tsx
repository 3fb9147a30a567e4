import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { forgetEverything } from './forget.ts';

type Stage = { at: 'idle' | 'asked' | 'busy' } | { at: 'done'; left: string[] };

/** Forgets everything at a second click, and says what is left then. */
export function ForgetEverything() {
  const [stage, setStage] = useState<Stage>({ at: 'idle' });
  const forget = async () => {
    setStage({ at: 'busy' });
    setStage({ at: 'done', left: await forgetEverything() });
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-xs text-muted">
        The token, the key, the policy and their history; these settings; and the copy of the site that opens
        without a network, until the next visit. No undo brings any of it back.
      </p>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          disabled={stage.at === 'busy'}
          className={stage.at === 'asked' ? '!border-bad !bg-bad-bg' : ''}
          onClick={({ detail }) => {
            if (stage.at !== 'asked') setStage({ at: 'asked' });
            // The second half of a double click is no answer to a question that it did not see.
            else if (detail < 2) void forget();
          }}
        >
          {stage.at === 'asked' ? 'Click again to forget everything' : 'Forget everything'}
        </Button>
        {stage.at === 'asked' && (
          <Button kind="quiet" onClick={() => setStage({ at: 'idle' })}>
            Keep
          </Button>
        )}
      </div>
      <div role="status" aria-label="Forgotten" className="text-xs leading-5">
        {stage.at === 'asked' && <p className="text-bad">This can’t be undone.</p>}
        {stage.at === 'done' && stage.left.length === 0 && (
          <p className="text-good">
            Forgotten. Left on this device: nothing. No entry, cookie, database, cache or service worker.
          </p>
        )}
        {stage.at === 'done' && stage.left.length > 0 && (
          <p className="text-warn">
            Forgotten. What the browser keeps for this host beyond that is not Assay’s or could not be
            removed: {stage.left.join(' ')}
          </p>
        )}
      </div>
    </div>
  );
}
