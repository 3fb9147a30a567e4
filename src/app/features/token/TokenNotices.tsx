import { lazy, Suspense } from 'react';
import { useArriving } from '../../state/arriving.ts';
import { useLooking } from '../../state/intake.ts';
import { useDocument } from '../../state/store.ts';
import { Notice } from '../../ui/Notice.tsx';

const FoundNotice = lazy(() => import('./FoundNotice.tsx'));

/** What is worth a word about how the token came here: where it was found, that a server saw it, or what the text is instead. */
export function TokenNotices() {
  const found = useDocument((state) => state.found);
  const arrival = useDocument((state) => state.arrival);
  const looking = useLooking();
  const { dragging, remark } = useArriving();
  return (
    <div aria-live="polite" className="relative">
      {dragging && (
        <p className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-info-bg/90 text-lg font-semibold">
          Drop to open
        </p>
      )}
      {looking && (
        <p className="absolute inset-x-0 top-0 z-10 border-b border-border bg-info-bg px-3 py-1.5 text-xs leading-5 text-soft">
          Looking for the token…
        </p>
      )}
      {remark && <Notice tone="warn">{remark}</Notice>}
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
