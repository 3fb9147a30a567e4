import { objectOf, readJson } from '../token/json.ts';
import { looksLike } from '../token/utf8.ts';
import { partOf } from './support.ts';
import type { Repair } from './types.ts';

/** Reads a part in the encoding that its bytes look like, so that it can be written as UTF-8 (RFC 7519 §7.2); offered where that gives a JSON object. */
export const asUtf8: Repair = {
  id: 'part.as-utf8',
  reasons: ['structure.utf8/invalid', 'structure.json/syntax'],
  make: (result, { token }) => {
    const part = partOf(result);
    const bytes = token.segments.find((segment) => segment.part === part)?.bytes;
    if (!part || !bytes) return [];
    const wide = looksLike(bytes) === 'UTF-16';
    if (result.reason === 'structure.json/syntax' && !wide) return [];
    const labels = wide ? ['utf-16le', 'utf-16be'] : ['windows-1252'];
    const texts = labels.map((label) => new TextDecoder(label).decode(bytes));
    const text = texts.find((candidate) => objectOf(readJson(candidate)));
    const title = `Read the ${part} as ${wide ? 'UTF-16' : 'Latin-1'}, write UTF-8`;
    return text === undefined ? [] : [{ part, title, text }];
  },
};
