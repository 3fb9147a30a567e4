import { readJson } from '../../../core/index.ts';

/** How a value is edited: as the characters of a string, or as JSON. */
export type EditedAs = 'text' | 'json';

/** The type of a raw JSON value in JSON's own words (RFC 8259 §3). */
type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

const kinds: ReadonlyMap<string, JsonKind> = new Map([
  ['"', 'string'],
  ['{', 'object'],
  ['[', 'array'],
  ['t', 'boolean'],
  ['f', 'boolean'],
  ['n', 'null'],
]);

/** The type of a raw JSON value, by its first character. */
export function kindOf(raw: string): JsonKind {
  return kinds.get(raw.charAt(0)) ?? 'number';
}

/** True for a raw string that a text field can hold: besides line feed and tab, control characters are seen only when they are escaped. */
export function fitsText(raw: string): boolean {
  return kindOf(raw) === 'string' && !/[^\n\t\P{Cc}]/u.test(String(JSON.parse(raw)));
}

/** What a field shows of a raw value: of a string its characters without quotes and escapes, of all else the JSON. Fields know line feeds only. */
export function shownOf(raw: string, as: EditedAs): string {
  const isText = as === 'text' && kindOf(raw) === 'string';
  return (isText ? String(JSON.parse(raw)) : raw).replace(/\r\n?/g, '\n');
}

/** The raw value that a typed text stands for, with the line ends of the value `before`; null for a text that is to be JSON and is none. */
export function rawOf(typed: string, as: EditedAs, before: string): string | null {
  if (as === 'text') return JSON.stringify(typed);
  const raw = typed.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (!readJson(raw).valid) return null;
  return before.includes('\r\n') ? raw.replaceAll('\n', '\r\n') : raw;
}
