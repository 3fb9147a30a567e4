import { useEffect } from 'react';
import { travel } from '../../state/store.ts';

/** Fields with a history of their own, such as a search or a date: what is typed there is no part of the document. */
const OWN_HISTORY = '[data-own-history], input[type="search"], input[type="datetime-local"]';

const hasOwnHistory = (target: EventTarget | null) =>
  target instanceof Element && target.closest(OWN_HISTORY) !== null;

/** Which way a key press goes in time: Ctrl or ⌘ with Z, Shift Z or Y. Null for any other. */
export function wayOf(press: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}): 'undo' | 'redo' | null {
  if (press.altKey || press.ctrlKey === press.metaKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !press.shiftKey ? 'redo' : null;
}

/** Makes undo and redo those of the document wherever they are asked for, by keyboard or by a field's menu: the panes are one text to a person. */
export function useUndoKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way || hasOwnHistory(event.target)) return;
      // Before the editor and the browser see it: their histories know one pane only.
      event.preventDefault();
      event.stopImmediatePropagation();
      travel(way);
    };
    const input = (event: InputEvent) => {
      const way = /^history(Undo|Redo)$/.exec(event.inputType)?.[1]?.toLowerCase();
      if (!way || hasOwnHistory(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      travel(way === 'undo' ? 'undo' : 'redo');
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('beforeinput', input, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('beforeinput', input, true);
    };
  }, []);
}
