import { applyEdit, minimalEdit } from './textEdit.ts';

/**
 * A text as a textbox shows it. Both `<textarea>` and Monaco know one line ending only, so `text` has
 * LF for every CRLF and CR of the original; the functions translate offsets (UTF-16 units) and edits
 * so that the line endings that a person does not touch survive.
 */
export interface ShownText {
  text: string;
  /** Offset in the original to offset in `text`. */
  toShown(offset: number): number;
  /** Offset in `text` to offset in the original. */
  toOriginal(offset: number): number;
  /** The original after an edit that turned `text` into `edited`. */
  restore(edited: string): string;
}

const identity = (offset: number) => offset;

/** Prepares an original text for showing. */
export function showText(original: string): ShownText {
  if (!original.includes('\r')) {
    return { text: original, toShown: identity, toOriginal: identity, restore: (edited) => edited };
  }
  const text = unifyLineEndings(original);
  /** Offsets in `text` of the line feeds that stand for two units of the original. */
  const pairs: number[] = [];
  for (let at = original.indexOf('\r\n'); at >= 0; at = original.indexOf('\r\n', at + 2)) {
    pairs.push(at - pairs.length);
  }
  const toOriginal = (offset: number) => offset + countBelow(pairs, (pair) => pair < offset);
  return {
    text,
    toShown: (offset) => offset - countBelow(pairs, (pair, index) => pair + index < offset),
    toOriginal,
    restore: (edited) => {
      const edit = minimalEdit(text, edited);
      if (!edit) return original;
      const restored = applyEdit(original, {
        start: toOriginal(edit.start),
        end: toOriginal(edit.end),
        insert: edit.insert,
      });
      // A line feed typed behind a lone CR would melt into one line ending.
      return unifyLineEndings(restored) === edited ? restored : edited;
    },
  };
}

/** The offset (UTF-16 units) at which the line of `offset` ends. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Line and column of an offset, both counted from 1; columns count UTF-16 units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

function unifyLineEndings(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** How many leading items satisfy a condition that holds for a prefix of the list. */
function countBelow(items: number[], holds: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
