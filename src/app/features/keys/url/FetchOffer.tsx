import { useMemo } from 'react';
import { fetchKeys } from '../../../queries/keySets.ts';
import { useToken } from '../../../state/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { goOnAtTab } from '../focus.ts';
import { offerFor, offerOf } from './offer.ts';
import { WhatIsAsked } from './WhatIsAsked.tsx';

/** The offer to fetch the keys of the token's issuer, or of an address that was pasted in the place of a key. Nothing is asked before the click. */
export function FetchOffer({ address }: { address?: string }) {
  const token = useToken();
  const offer = useMemo(() => (address === undefined ? offerFor(token) : offerOf(address)), [token, address]);
  const [first] = offer?.urls ?? [];
  if (!offer || first === undefined) return null;
  return (
    <div className="flex flex-col items-start gap-1 text-xs">
      <Button
        kind="primary"
        className="max-w-full"
        onClick={() => {
          void fetchKeys(offer.address);
          goOnAtTab();
        }}
      >
        <span className="truncate">Fetch keys from {new URL(first).origin}?</span>
      </Button>
      <WhatIsAsked urls={offer.urls} />
    </div>
  );
}
