import { lazy, Suspense } from 'react';
import { useDocument } from '../../state/store.ts';
import { Notice } from '../../ui/Notice.tsx';

const FoundNotice = lazy(() => import('./FoundNotice.tsx'));

/** What is worth a word about how the token came here: where it was found, that a server saw it, or what the text is instead. */
export function TokenNotices() {
  const found = useDocument((state) => state.found);
  const arrival = useDocument((state) => state.arrival);
  return (
    <div aria-live="polite">
      {arrival?.from === 'query' && (
        <Notice tone="warn">
          The token came in the address after <code>?{arrival.parameter}=</code>: the server that delivered
          this page has already seen it, and so may its logs. Use <code>#token=</code>, which browsers keep to
          themselves.
        </Notice>
      )}
      {arrival?.from === 'fragment' && (
        <Notice>
          Opened from <code>#{arrival.parameter}=</code> in the address, which has been cleaned.
        </Notice>
      )}
      {found && (
        <Suspense>
          <FoundNotice />
        </Suspense>
      )}
    </div>
  );
}
