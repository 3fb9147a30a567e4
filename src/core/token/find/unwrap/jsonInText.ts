import { visit } from 'jsonc-parser';
import { contextOf } from '../context.ts';
import type { View } from '../view.ts';
import type { Recognised, Unwrapped } from './index.ts';
import { serializationOf } from './json.ts';

/** How a JSON serialization begins (RFC 7515 §7.2, RFC 7516 §7.2) that stands amid other text. */
const OPENING =
  /\{\s{0,40}"(?:payload|protected|header|signatures?|unprotected|recipients|encrypted_key|iv|aad|ciphertext|tag)"\s{0,9}:/g;
/** Deeper than any of its members go. */
const DEEPEST = 60;

/** JSON serializations in a line of a log, a command or prose, where no JSON text begins on a line of its own. */
export function jsonInText(view: View): Unwrapped {
  const { text } = view;
  const tokens: Recognised[] = [];
  let allowance = 4 * text.length;
  OPENING.lastIndex = 0;
  for (let m = OPENING.exec(text); m && allowance > 0; m = OPENING.exec(text)) {
    const start = m.index;
    const { end, whole } = objectAt(text, start);
    allowance -= end - start;
    const form = whole ? serializationOf(namesIn(text.slice(start, end))) : null;
    if (form === null) continue;
    OPENING.lastIndex = end;
    const place = contextOf(view, start, end);
    tokens.push({ token: text.slice(start, end), start, end, undone: [], form, place });
  }
  return { views: [], tokens };
}

/** How far the object at `start` goes; not `whole` where nothing closes it or it is nested too deep. */
function objectAt(text: string, start: number): { end: number; whole: boolean } {
  let depth = 0;
  let i = start;
  for (; i < text.length && depth <= DEEPEST; i++) {
    const mark = text.charAt(i);
    if (mark === '"') {
      i++;
      while (i < text.length && text.charAt(i) !== '"') i += text.charAt(i) === '\\' ? 2 : 1;
    } else if (mark === '{' || mark === '[') depth++;
    else if ((mark === '}' || mark === ']') && --depth === 0) return { end: i + 1, whole: true };
  }
  return { end: i, whole: false };
}

/** The names of the members of a JSON object itself; none where it is no JSON. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  let broken = false;
  visit(text, {
    onError: () => {
      broken = true;
    },
    onObjectProperty: (name, _offset, _length, _line, _column, path) => {
      if (path().length === 0) names.add(name);
    },
    onLiteralValue: (_value, _offset, _length, _line, _column, path) => {
      if (path().length === 1 && path()[0] === 'header') names.delete('header');
    },
  });
  return broken ? new Set() : names;
}
