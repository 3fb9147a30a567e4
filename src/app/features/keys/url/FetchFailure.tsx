import { useId, useState } from 'react';
import { curlFor, type Failure, keySetSentence } from '../../../../core/keySets.ts';
import { fetchKeys } from '../../../queries/keySets.ts';
import type { AskedUrl, KeySetRun } from '../../../state/keySetRun.ts';
import { dispatch } from '../../../state/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { goOnAtTab } from '../focus.ts';
import { Requests } from './Requests.tsx';

/** What stands in the way of a page alone: a server gets the keys all the same. */
const FOR_A_RELAY: ReadonlySet<string> = new Set(['keyset/cors', 'keyset/mixed-content', 'keyset/policy']);

/** Why there are no keys. */
export function FailureText({ failure }: { failure: Failure }) {
  const { headline, detail, advice } = keySetSentence(failure);
  if (failure.code === 'keyset/aborted') return <p className="text-muted">{headline}.</p>;
  return (
    <p className="break-words text-warn">
      {headline}. <span className="text-soft">{[detail, advice].filter(Boolean).join(' ')}</span>
    </p>
  );
}

/** The ways on from a failure: the line for a shell, the place for what it prints, and the server of this page where it has one. */
export function WaysOn({
  failure,
  relay,
  asked,
  address,
  exact,
}: {
  failure: Failure;
  relay: KeySetRun['relay'];
  asked: readonly AskedUrl[];
  address: string;
  exact: boolean;
}) {
  const id = useId();
  const [byRelay, setByRelay] = useState(false);
  const { url } = failure.data;
  const helps = FOR_A_RELAY.has(failure.code);
  return (
    <>
      {typeof url === 'string' && (
        <>
          <div className="flex items-start gap-1.5">
            <code className="min-w-0 flex-1 break-all rounded bg-sunken px-2 py-1 font-mono text-soft">
              {curlFor(url)}
            </code>
            <CopyButton label="Copy the curl line" text={() => curlFor(url)} />
          </div>
          <div className="flex flex-wrap items-center gap-1.5">
            <Button onClick={pasteTheAnswer}>Paste the answer</Button>
            {helps && relay === 'there' && (
              <span className="flex flex-wrap items-center gap-1.5">
                <input
                  id={id}
                  type="checkbox"
                  role="switch"
                  checked={byRelay}
                  aria-checked={byRelay}
                  onChange={({ target }) => setByRelay(target.checked)}
                  className="size-4 accent-accent"
                />
                <label htmlFor={id} className="text-soft">
                  Fetch through this page’s server for this one
                </label>
                {byRelay && (
                  <Button
                    kind="primary"
                    onClick={() => {
                      void fetchKeys(address, { via: 'relay', exact });
                      goOnAtTab();
                    }}
                  >
                    Fetch keys
                  </Button>
                )}
              </span>
            )}
          </div>
          {helps && relay === 'none' && (
            <p className="text-muted">
              A server could ask in the page’s place; this host has none for that. Run Assay on your machine
              (npm start), and it has.
            </p>
          )}
        </>
      )}
      <Requests asked={asked} />
    </>
  );
}

/** The box that takes any key text, with the caret in it, and what it holds ready to be replaced. */
function pasteTheAnswer(): void {
  dispatch({ type: 'keyModeChosen', mode: 'key' });
  // The box is on the page with the next frame.
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLTextAreaElement>('#key textarea');
    box?.focus();
    box?.select();
  });
}
