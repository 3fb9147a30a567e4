import { useId, useMemo } from 'react';
import { addressesFor, keySetSentence } from '../../../../core/keySets.ts';
import { cancelFetch, fetchKeys, useKeySet } from '../../../queries/keySets.ts';
import { useToken } from '../../../state/parts.ts';
import { dispatch, useDocument } from '../../../state/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { FetchedKeys } from './FetchedKeys.tsx';
import { FailureText, WaysOn } from './FetchFailure.tsx';
import { FetchOffer } from './FetchOffer.tsx';
import { offerFor } from './offer.ts';
import { ProviderFields } from './ProviderFields.tsx';
import { WhatIsAsked } from './WhatIsAsked.tsx';
import { hostOf } from './words.ts';

/** Keys by issuer or URL: what to ask, what came of it, and the way on where nothing did. */
export function KeySetByUrl() {
  const id = useId();
  const address = useDocument(({ key }) => key.address);
  const token = useToken();
  const offer = useMemo(() => offerFor(token), [token]);
  const { busy, set, ...run } = useKeySet();
  const addresses = useMemo(() => addressesFor(address), [address]);
  const fault = addresses.ok || address.trim() === '' ? null : keySetSentence(addresses.failure);
  const isAbout = run.address === address;
  const failure = isAbout && !busy ? run.failure : null;
  const isFault = failure !== null && failure.code !== 'keyset/aborted';
  const waiting = run.asked.findLast(({ outcome }) => outcome === 'waiting');
  const start = () => {
    if (addresses.ok && !busy) void fetchKeys(address);
  };
  return (
    <div className="flex flex-col gap-2 text-xs">
      <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
        <ProviderFields onEnter={start} />
        <label htmlFor={id} className="text-muted">
          Issuer or URL
        </label>
        <div className="flex flex-wrap gap-1.5">
          <input
            id={id}
            value={address}
            placeholder={offer?.address ?? 'https://accounts.example.com'}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            autoComplete="off"
            inputMode="url"
            aria-invalid={fault !== null}
            aria-describedby={`${id}-about`}
            onChange={({ target }) => dispatch({ type: 'keySetAddressTyped', text: target.value })}
            onKeyDown={({ key }) => key === 'Enter' && start()}
            className="min-w-0 flex-1 basis-44 rounded-md border border-strong bg-panel px-2 py-0.5 font-mono text-xs leading-5 text-text placeholder:text-faint aria-invalid:border-bad pointer-coarse:min-h-9"
          />
          {/* One button throughout, so that it keeps the focus. */}
          <Button
            kind={busy ? 'plain' : 'primary'}
            disabled={!addresses.ok && !busy}
            onClick={({ detail }) => {
              if (!busy) start();
              // The second half of a double click is no second thought.
              else if (detail < 2) cancelFetch();
            }}
          >
            {busy ? 'Cancel' : 'Fetch keys'}
          </Button>
        </div>
        <div id={`${id}-about`} className="col-start-2 empty:hidden">
          {fault && (
            <p className="text-bad">
              {fault.headline}.{' '}
              <span className="text-muted">{[fault.detail, fault.advice].filter(Boolean).join(' ')}</span>
            </p>
          )}
          {addresses.ok && set?.address !== address && !failure && !busy && (
            <WhatIsAsked urls={addresses.value.map(({ url }) => url)} />
          )}
        </div>
      </div>
      {offer && offer.address !== address && offer.address !== set?.address && !busy && (
        <div className="flex flex-col gap-1 rounded-md border border-border bg-panel px-2.5 py-2">
          <p className="text-soft">The token says where it comes from.</p>
          <FetchOffer />
        </div>
      )}
      <div
        className={
          isFault
            ? 'flex flex-col gap-1.5 rounded-md border border-border bg-warn-bg px-2.5 py-2'
            : 'contents'
        }
      >
        {/* Out of the flow while it says nothing, but on the page: only so is heard what comes into it. */}
        <div role="status" aria-label="Key set" className="empty:absolute">
          {busy && waiting && (
            <p className="text-soft">
              Asking {hostOf(waiting.url)}
              {run.via === 'relay' ? ' through this page’s server' : ''}…
            </p>
          )}
          {failure && <FailureText failure={failure} />}
          {set && !busy && !failure && <span className="sr-only">Keys fetched from {hostOf(set.url)}.</span>}
        </div>
        {failure && isFault && (
          <WaysOn failure={failure} relay={run.relay} asked={run.asked} address={address} exact={run.exact} />
        )}
      </div>
      {set && <FetchedKeys set={set} busy={busy} asked={isAbout ? run.asked : []} refetch={run.refetch} />}
    </div>
  );
}
