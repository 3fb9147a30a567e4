import { useState } from 'react';
import { reloadIntoNewVersion } from '../../queries/serviceWorker.ts';
import { useUpdate } from '../../state/update.ts';
import { Button } from '../../ui/Button.tsx';

/** Says quietly that a new version is at hand. It lies over the page, so that nothing moves under a hand that types or points. */
export function UpdateNotice() {
  const newVersion = useUpdate((state) => state.newVersion);
  const [later, setLater] = useState(false);
  return (
    <div aria-live="polite">
      {newVersion && !later && (
        <section
          aria-label="New version"
          className="fixed bottom-16 right-3 z-20 flex w-80 max-w-[calc(100vw-1.5rem)] flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-border bg-panel p-3 text-xs leading-5 shadow-xl shadow-black/30 lg:bottom-10"
        >
          <p className="flex-1 basis-full text-soft">
            <strong className="text-text">A new version is ready.</strong> Reloading does not keep the token
            and the key on this page.
          </p>
          <Button kind="primary" onClick={reloadIntoNewVersion}>
            Reload
          </Button>
          <Button onClick={() => setLater(true)}>Later</Button>
        </section>
      )}
    </div>
  );
}
