/** A stretch `[start, end)` of a text or of bytes; the unit is said where it is used. */
export interface OffsetRange {
  start: number;
  end: number;
}

/**
 * The way between two forms of one content: `inward` from the form that carries (the token text) to what is carried (its
 * bytes, its text), `outward` back. Ranges are not empty, lie within their form and come out widened to whole units; null where they carry nothing.
 */
export interface RangeMap {
  inward(start: number, end: number): OffsetRange | null;
  outward(start: number, end: number): OffsetRange | null;
}

/** One map after the other, the outermost form first. */
export function chain(...maps: readonly RangeMap[]): RangeMap {
  const follow = (steps: readonly RangeMap[], way: keyof RangeMap, start: number, end: number) => {
    let range: OffsetRange | null = { start, end };
    for (const step of steps) range = range && step[way](range.start, range.end);
    return range;
  };
  const reversed = maps.toReversed();
  return {
    inward: (start, end) => follow(maps, 'inward', start, end),
    outward: (start, end) => follow(reversed, 'outward', start, end),
  };
}

/** A map read the other way round. */
export function flip({ inward, outward }: RangeMap): RangeMap {
  return { inward: outward, outward: inward };
}

/** The map of a form that begins at an offset of the one that carries it, unit for unit. */
export function beginningAt(offset: number): RangeMap {
  return {
    inward: (start, end) => ({ start: start - offset, end: end - offset }),
    outward: (start, end) => ({ start: start + offset, end: end + offset }),
  };
}

/** Index of the first of sorted numbers that is not below a value; their count where all are. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A range cut to `[from, to)`, both ends included for a caret: an empty range stands for the unit behind it, at the end for
 * the last one. Null where nothing is left.
 */
export function within(start: number, end: number, from: number, to: number): OffsetRange | null {
  if (start < end) {
    const cut = { start: Math.max(start, from), end: Math.min(end, to) };
    return cut.start < cut.end ? cut : null;
  }
  if (start < from || start > to || from >= to) return null;
  const at = Math.min(start, to - 1);
  return { start: at, end: at + 1 };
}
