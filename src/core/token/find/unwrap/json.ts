import { type JSONPath, visit } from 'jsonc-parser';
import type { FoundForm } from '../types.ts';
import { childView, type Place, type View } from '../view.ts';
import type { Recognised, Unwrapped } from './index.ts';
import { unescapeString } from './stringEscapes.ts';

/** A JSON text is the whole, the body of an HTTP message, or stands in a fence: it begins on a line of its own. */
const OPENING = /(?:^|\n)[ \t>]*[{[]/;
/** jsonc-parser recurses. */
const DEEPEST = 400;
/** Nothing shorter can hold a token with a signature. */
const SHORTEST = 16;

interface Frame {
  start: number;
  keys: Set<string>;
  /** The value of the member `name`, which names the member `value` beside it (HAR 1.2 headers, cookies, queryString). */
  label: string | null;
  path: JSONPath;
}

/** Each string of a JSON text at its member path, and objects that are a JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2) themselves. */
export function json(view: View): Unwrapped {
  const opening = OPENING.exec(view.text);
  if (!opening) return { views: [] };
  const base = opening.index + opening[0].length - 1;
  const text = base === 0 ? view.text : view.text.slice(base);
  if (tooDeep(text)) return { views: [] };
  const views: View[] = [];
  const tokens: Recognised[] = [];
  const frames: Frame[] = [];
  const prefix = view.place?.where === 'json-member' ? view.place.name : null;
  let errors = 0;
  visit(text, {
    onError: () => {
      errors++;
    },
    onObjectBegin: (offset, _length, _line, _column, path) => {
      frames.push({ start: offset, keys: new Set(), label: null, path: path() });
    },
    onObjectProperty: (name) => {
      frames.at(-1)?.keys.add(name);
    },
    onObjectEnd: (offset) => {
      const frame = frames.pop();
      const form = frame ? serializationOf(frame.keys) : null;
      if (!frame || !form) return;
      const [start, end] = [base + frame.start, base + offset + 1];
      const name = memberPath(prefix, frame.path);
      const whole = name === null && view.text.trim().length === end - start;
      const place: Place = { where: whole ? 'plain' : name === null ? 'text' : 'json-member', name };
      tokens.push({ token: view.text.slice(start, end), start, end, undone: [], form, place });
    },
    onLiteralValue: (value, offset, length, _line, _column, path) => {
      const frame = frames.at(-1);
      const member = path().at(-1);
      // The unprotected header is an object: libraries that keep a compact token in pieces call its first one so.
      if (member === 'header') frame?.keys.delete('header');
      if (typeof value !== 'string') return;
      if (member === 'name' && frame) frame.label = value;
      if (length < SHORTEST) return;
      const raw = text.slice(offset + 1, offset + length - 1);
      const label = member === 'value' ? frame?.label : null;
      const place: Place = { where: 'json-member', name: label ?? memberPath(prefix, path()) };
      const start = base + offset + 1;
      const unescaped = raw.includes('\\') ? unescapeString(raw) : null;
      if (!unescaped) views.push(childView(view, raw, start, [], place));
      else {
        const origin = unescaped.origin.map((at) => at + start);
        views.push(childView(view, unescaped.text, origin, ['string-escapes'], place));
      }
    },
  });
  return { views, tokens, exhaustive: errors === 0 && base === view.text.search(/\S/) };
}

/** The JSON serialization that an object is by the names of its members, or null. */
export function serializationOf(keys: ReadonlySet<string>): FoundForm | null {
  if (
    keys.has('ciphertext') &&
    ['protected', 'unprotected', 'header', 'recipients', 'iv'].some((k) => keys.has(k))
  )
    return 'jwe-json';
  if (keys.has('signatures') && keys.has('payload')) return 'jws-json';
  return keys.has('signature') && (keys.has('protected') || keys.has('header')) ? 'jws-json' : null;
}

function memberPath(prefix: string | null, path: JSONPath): string | null {
  const own = path.join('.');
  if (own === '') return prefix;
  return prefix === null ? own : `${prefix}.${own}`;
}

function tooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    // "[" and "{" differ in this bit alone, as "]" and "}" do.
    if (code === 0x7b && ++depth > DEEPEST) return true;
    if (code === 0x7d) depth--;
  }
  return false;
}
