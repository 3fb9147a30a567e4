import { BLANK, endWithout, QUOTES, unitIn } from './characters.ts';

/** What stands around a token in a text: `[start, end)` is the token itself, in UTF-16 units. */
export interface Wrapped {
  start: number;
  end: number;
  /** Stable code of what stands before, or null: white space, or text such as `Bearer ` or a quote. */
  before: 'whitespace' | 'surrounding-text' | null;
  after: 'whitespace' | 'surrounding-text' | null;
}

const LEAD = new RegExp(
  `^[${BLANK}${QUOTES}<([{]*(?:(?:authorization\\s*:\\s*)?(?:bearer|dpop|jwt|token)[\\s:]+)?[${QUOTES}<]?`,
  'i',
);
const isTrailing = unitIn(`${BLANK}${QUOTES}>)\\]},;:…`);
const VISIBLE = new RegExp(`[^${BLANK}]`);

/** Finds the token inside a text that a person may have copied with a scheme, quotes or white space around it. */
export function unwrap(text: string): Wrapped {
  const whole: Wrapped = { start: 0, end: text.length, before: null, after: null };
  if (!text.includes('.')) return whole;
  const start = LEAD.exec(text)?.[0].length ?? 0;
  const end = endWithout(text, isTrailing, start);
  if (end <= start) return whole;
  return { start, end, before: kindOf(text.slice(0, start)), after: kindOf(text.slice(end)) };
}

function kindOf(text: string): Wrapped['before'] {
  if (text === '') return null;
  return VISIBLE.test(text) ? 'surrounding-text' : 'whitespace';
}
