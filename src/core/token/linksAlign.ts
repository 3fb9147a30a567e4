import { lowerBound, type OffsetRange } from './linksRange.ts';

/** The ways between a shown JSON text and the part's own text. Offsets count UTF-16 units; a caret is an empty range and stays one. */
export interface Alignment {
  toOwn(start: number, end: number): OffsetRange;
  toShown(start: number, end: number): OffsetRange;
}

const IDENTITY: Alignment = {
  toOwn: (start, end) => ({ start, end }),
  toShown: (start, end) => ({ start, end }),
};

/** Where the stretches that both texts share stand in one of them. */
interface Side {
  starts: number[];
  ends: number[];
  length: number;
}

/**
 * Lays a shown JSON text beside the part's own text, from which it may differ in white space between tokens (RFC 8259 §2) and
 * nothing else, as `formatJson` and `compactJson` give it. What stands in white space lands in the other text's white space
 * there, or at its edge. Null where more than white space differs. One pass, linear.
 */
export function alignText(shown: string, own: string): Alignment | null {
  if (shown === own) return IDENTITY;
  const left: Side = { starts: [], ends: [], length: shown.length };
  const right: Side = { starts: [], ends: [], length: own.length };
  let i = 0;
  let j = 0;
  while (i < shown.length || j < own.length) {
    const shift = j - i;
    const start = i;
    while (i < shown.length && shown.charCodeAt(i) === own.charCodeAt(i + shift)) i++;
    if (i > start) {
      left.starts.push(start);
      left.ends.push(i);
      right.starts.push(start + shift);
      right.ends.push(i + shift);
    }
    const afterShown = skipSpace(shown, i);
    const afterOwn = skipSpace(own, i + shift);
    if (afterShown === start && afterOwn === j) return null;
    i = afterShown;
    j = afterOwn;
  }
  return {
    toOwn: (start, end) => mapRange(start, end, left, right),
    toShown: (start, end) => mapRange(start, end, right, left),
  };
}

function skipSpace(text: string, at: number): number {
  let unit = text.charCodeAt(at);
  while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) unit = text.charCodeAt(++at);
  return at;
}

function mapRange(start: number, end: number, from: Side, to: Side): OffsetRange {
  // A start belongs to what follows it, an end to what stands before: so white space at its edges never widens a range.
  const first = mapOffset(start, lowerBound(from.starts, start + 1) - 1, from, to);
  if (end <= start) return { start: first, end: first };
  return { start: first, end: mapOffset(end, lowerBound(from.starts, end) - 1, from, to) };
}

/** An offset at or behind the start of a stretch (-1: before the first), in the other text. */
function mapOffset(offset: number, stretch: number, from: Side, to: Side): number {
  const shared = from.ends[stretch] ?? 0;
  if (offset < shared) return (to.starts[stretch] as number) + offset - (from.starts[stretch] as number);
  return Math.min((to.ends[stretch] ?? 0) + offset - shared, to.starts[stretch + 1] ?? to.length);
}
