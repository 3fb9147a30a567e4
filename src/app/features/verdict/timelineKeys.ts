/** What a key press does to a handle: moves it by seconds, or to an end of the line, or lets go of what was chosen. */
export type KeyMove = { by: number } | { to: 'start' | 'end' } | 'let-go';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const directions: Record<string, 1 | -1> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};
const pages: Record<string, 1 | -1> = { PageUp: 1, PageDown: -1 };

/** What the tip of a handle says of its keys. */
export const KEYS_IN_WORDS = '← → 1 min · with Shift 1 h · with Alt 1 s · Page Up, Down 1 h · with Shift 1 d';

/**
 * The move that a key stands for: an arrow a minute, with Shift an hour, with Alt (which also frees a drag of its steps) a second; Page Up
 * and Page Down an hour, with Shift a day; Home and End the ends of the line (ARIA slider pattern). Null for all others: Ctrl and ⌘ belong
 * to the browser and the system.
 */
export function keyMove(press: {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}): KeyMove | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = press;
  if (ctrlKey || metaKey) return null;
  const arrow = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (arrow) return { by: arrow * (altKey ? 1 : shiftKey ? HOUR : MINUTE) };
  const page = Object.hasOwn(pages, key) ? pages[key] : undefined;
  if (page && !altKey) return { by: page * (shiftKey ? DAY : HOUR) };
  if (altKey || shiftKey) return null;
  if (key === 'Home') return { to: 'start' };
  if (key === 'End') return { to: 'end' };
  return key === 'Delete' || key === 'Backspace' ? 'let-go' : null;
}
