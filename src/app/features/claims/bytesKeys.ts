import { ROW_BYTES } from './bytesRows.ts';

/** The modifiers and the key of a key press. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Where a key moves the byte cursor among `length` bytes, or null for a key that does not; `page` is the rows in view. As in the grid pattern of ARIA: Home and End within the row, with Control in the whole. */
export function cursorAfter(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  at: number,
  { length, page }: { length: number; page: number },
): number | null {
  if (altKey) return null;
  const whole = ctrlKey || metaKey;
  const rowStart = at - (at % ROW_BYTES);
  const row = Math.max(1, page) * ROW_BYTES;
  const target = (): number | null => {
    if (key === 'Home') return whole ? 0 : rowStart;
    if (key === 'End') return whole ? length - 1 : rowStart + ROW_BYTES - 1;
    if (whole) return null;
    if (key === 'ArrowLeft') return at - 1;
    if (key === 'ArrowRight') return at + 1;
    if (key === 'ArrowUp') return at < ROW_BYTES ? at : at - ROW_BYTES;
    if (key === 'ArrowDown') return at + ROW_BYTES;
    if (key === 'PageUp') return at < row ? at % ROW_BYTES : at - row;
    if (key === 'PageDown') return at + row;
    return null;
  };
  const next = target();
  return next === null ? null : Math.max(0, Math.min(length - 1, next));
}
