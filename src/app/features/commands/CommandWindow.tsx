import { useEffect, useState } from 'react';
import { useDialog } from '../../state/dialogs.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';

const SHOWN_MS = 3000;

/** The palette or the sheet of shortcuts, and what a command says when nothing else on the page shows that it is done. */
export function CommandWindow() {
  const dialog = useDialog();
  const [said, setSaid] = useState<{ sentence: string } | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = window.setTimeout(() => setSaid(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [said]);
  return (
    <>
      {dialog === 'commands' && <CommandPalette onSay={(sentence) => setSaid({ sentence })} />}
      {dialog === 'keys' && <ShortcutSheet />}
      <div
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-16 z-30 flex justify-center lg:bottom-12"
      >
        {said && (
          <p className="rounded-md border border-border bg-raised px-3 py-1.5 text-xs font-medium text-text shadow-xl shadow-black/30">
            {said.sentence}
          </p>
        )}
      </div>
    </>
  );
}
