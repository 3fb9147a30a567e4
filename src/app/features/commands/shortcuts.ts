import type { DialogName } from '../../state/dialogs.ts';

/** The part of a key press that says what is asked for. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The dialog that a key press asks for: Ctrl K, on Apple's systems ⌘ K, and `?` where nothing is typed. Null for none. */
export function dialogAskedBy(press: Press, apple: boolean, typing: boolean): DialogName | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  // AltGr, which some layouts need for a question mark, comes as Ctrl and Alt together.
  if (key === '?') return typing || metaKey || ctrlKey !== altKey ? null : 'keys';
  // A layout of another script has no K: there the place on the keyboard counts.
  const isK = key.toLowerCase() === 'k' || (code === 'KeyK' && key > '~');
  const asked = isK && ctrlKey !== apple && metaKey === apple && !altKey && !shiftKey;
  return asked ? 'commands' : null;
}
