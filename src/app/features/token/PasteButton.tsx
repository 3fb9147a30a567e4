import { useState } from 'react';
import { openText } from '../../state/intake.ts';
import { Button } from '../../ui/Button.tsx';
import { isApple } from '../../ui/keyboard.ts';

/** Takes the clipboard's text as the token. Where the browser does not allow that, it says how else. */
export function PasteButton() {
  const [refused, setRefused] = useState(false);
  const paste = async () => {
    try {
      const text = await navigator.clipboard.readText();
      setRefused(false);
      if (text !== '') openText(text);
    } catch {
      setRefused(true);
    }
  };
  return (
    <>
      <span className="text-xs text-warn" aria-live="polite">
        {refused && `Not allowed: press ${isApple(navigator.platform) ? '⌘V' : 'Ctrl V'}`}
      </span>
      <Button onClick={paste}>Paste</Button>
    </>
  );
}
