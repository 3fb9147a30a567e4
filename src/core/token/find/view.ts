import type { FoundWhere, Undone } from './types.ts';

/** A stretch of the pasted text as it reads after something was undone, with the way back to the pasted text. */
export interface View {
  text: string;
  parent: View | null;
  /** Offset in the parent of each UTF-16 unit and of the end, or one number that is added to every offset. */
  origin: Uint32Array | number;
  undone: Undone[];
  /** The place and name that hold where the text itself shows nothing nearer. */
  place: Place | null;
  depth: number;
  /** Set where the units stand in another order in the parent than here. */
  scattered?: boolean;
}

/** Where something stands, and under which name. */
export interface Place {
  where: FoundWhere;
  name: string | null;
}

/** The pasted text itself. */
export function rootView(text: string): View {
  return { text, parent: null, origin: 0, undone: [], place: null, depth: 0 };
}

/** A view below another: `origin` leads from its offsets to those of `parent`. */
export function childView(
  parent: View,
  text: string,
  origin: Uint32Array | number,
  undone: Undone[],
  place: Place | null,
): View {
  return { text, parent, origin, undone: [...parent.undone, ...undone], place, depth: parent.depth + 1 };
}

/** The stretch of the pasted text that a stretch of a view, which must not be empty, comes from: first and one past the last UTF-16 unit. */
export function toPasted(view: View, start: number, end: number): { start: number; end: number } {
  let range = { start, end };
  for (let v: View | null = view; v; v = v.parent) range = toParent(v, range.start, range.end);
  return range;
}

function toParent({ origin, scattered }: View, start: number, end: number): { start: number; end: number } {
  if (typeof origin === 'number') return { start: start + origin, end: end + origin };
  if (!scattered) return { start: origin[start] as number, end: origin[end] as number };
  const units = origin.subarray(start, end);
  const least = units.reduce((a, b) => Math.min(a, b));
  return { start: least, end: units.reduce((a, b) => Math.max(a, b), least) + 1 };
}

const NOTHING = new Uint32Array(0);

/**
 * Replaces each match of a global pattern by what `replace` returns (null leaves it alone), keeping the way back.
 * Null where nothing was replaced.
 */
export function rewrite(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): { text: string; origin: Uint32Array } | null {
  const parts: string[] = [];
  let origin = NOTHING;
  let written = 0;
  let copied = 0;
  const copy = (until: number) => {
    parts.push(text.slice(copied, until));
    for (let i = copied; i < until; i++) origin[written++] = i;
  };
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    const put = replace(m);
    if (put === null || put.length > m[0].length) continue;
    if (origin === NOTHING) origin = new Uint32Array(text.length + 1);
    copy(m.index);
    parts.push(put);
    for (let i = 0; i < put.length; i++) origin[written++] = m.index;
    copied = m.index + m[0].length;
  }
  if (copied === 0) return null;
  copy(text.length);
  origin[written++] = text.length;
  return { text: parts.join(''), origin: origin.subarray(0, written) };
}
