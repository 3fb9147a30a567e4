import { lazy, Suspense, useEffect, useState } from 'react';
import { openDialog, useDialog } from '../../state/dialogs.ts';
import { isApple, isTypedInto } from '../../ui/keyboard.ts';
import { dialogAskedBy } from './shortcuts.ts';

const CommandWindow = lazy(async () => ({ default: (await import('./CommandWindow.tsx')).CommandWindow }));

/** Listens for the keys of the command palette and of the sheet of shortcuts, and shows the one that is open. The same key closes it again. */
export function CommandCenter() {
  const dialog = useDialog();
  const [used, setUsed] = useState(false);
  if (!used && (dialog === 'commands' || dialog === 'keys')) setUsed(true);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = dialogAskedBy(event, isApple(navigator.platform), isTypedInto(event.target));
      if (!asked || event.isComposing) return;
      // Before the editor sees it: there Ctrl K begins chords.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) openDialog(asked === dialog ? null : asked);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [dialog]);
  return (
    used && (
      <Suspense>
        <CommandWindow />
      </Suspense>
    )
  );
}
