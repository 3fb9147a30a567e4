/** What stands around a token in a text: `[start, end)` is the token itself, in UTF-16 units. */
export interface Wrapped {
  start: number;
  end: number;
  /** Stable code of what stands before, or null: white space, or text such as `Bearer ` or a quote. */
  before: 'whitespace' | 'surrounding-text' | null;
  after: 'whitespace' | 'surrounding-text' | null;
}

const LEAD =
  /^[\s\u200b-\u200d\u2060\ufeff"'`<([{‘’“”«]*(?:(?:authorization\s*:\s*)?(?:bearer|dpop|jwt|token)[\s:]+)?["'`<‘“]?/i;
const TRAIL = /[\s\u200b-\u200d\u2060\ufeff"'`>)\]},;:’“”»…]*$/;
const WHITESPACE_ONLY = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

/** Finds the token inside a text that a person may have copied with a scheme, quotes or white space around it. */
export function unwrap(text: string): Wrapped {
  const whole: Wrapped = { start: 0, end: text.length, before: null, after: null };
  if (!text.includes('.')) return whole;
  const start = LEAD.exec(text)?.[0].length ?? 0;
  // The pattern is anchored at the end only, so it must not be tried at each of a million places.
  const tail = text.slice(Math.max(start, text.length - 256));
  const end = text.length - (TRAIL.exec(tail)?.[0].length ?? 0);
  if (end <= start) return whole;
  return { start, end, before: kindOf(text.slice(0, start)), after: kindOf(text.slice(end)) };
}

function kindOf(text: string): Wrapped['before'] {
  if (text === '') return null;
  return WHITESPACE_ONLY.test(text) ? 'whitespace' : 'surrounding-text';
}
