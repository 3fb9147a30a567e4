import { rewrite } from '../view.ts';
import { rewriting } from './rewriting.ts';

const SINGLE = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['/', '/'],
  ['\\', '\\'],
  ['.', '.'],
  ['_', '_'],
  ['-', '-'],
  ['~', '~'],
]);
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(["'`/\\bfnrt._~-]))/g;

/** Undoes the escapes of string literals that JSON (RFC 8259 §7), JavaScript, Python, Java and C share, and those of Markdown before characters of tokens; null where there are none. */
export function unescapeString(text: string): { text: string; origin: Uint32Array } | null {
  return rewrite(text, ESCAPE, characterOf);
}

function characterOf(m: RegExpExecArray): string | null {
  if (m[4] !== undefined) return SINGLE.get(m[4]) ?? null;
  const code = Number.parseInt(String(m[1] ?? m[2] ?? m[3]), 16);
  return code <= 0xffff ? String.fromCharCode(code) : null;
}

/** Text inside a string literal, as in a log of JSON: `{\"access_token\":\"eyJ…\"}`. A backslash before a line break is folding, left alone. */
export const stringEscapes = rewriting('string-escapes', ESCAPE, characterOf);
