/** A replacement of `[start, end)` (UTF-16 offsets into the text before) by `insert`. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

/** The number of inserted UTF-16 units from which one change counts as a paste rather than as typing. */
const BULK_LENGTH = 20;

const BLOCK = 1024;

/**
 * The smallest single replacement that turns one text into another: what lies between their common
 * prefix and suffix, widened where it would cut a surrogate pair. Null when they are equal.
 */
export function minimalEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + BLOCK <= shorter &&
    before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK)
  ) {
    start += BLOCK;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;

  const limit = shorter - start;
  let tail = 0;
  while (
    tail < limit &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}

/** The text after a replacement. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
}

/**
 * Whether one change is a paste, a drop or a fill: it inserts 20 UTF-16 units or more, or more than
 * one unit in place of the whole text. `before` is the length of the whole text before the change.
 */
export function isBulkChange(change: { inserted: number; removed: number; before: number }): boolean {
  return change.inserted >= BULK_LENGTH || (change.inserted > 1 && change.removed === change.before);
}

/** `isBulkChange` for the text of a field before and after a change. */
export function isBulkEdit(before: string, after: string): boolean {
  const edit = minimalEdit(before, after);
  if (!edit) return false;
  const { start, end, insert } = edit;
  return isBulkChange({ inserted: insert.length, removed: end - start, before: before.length });
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
