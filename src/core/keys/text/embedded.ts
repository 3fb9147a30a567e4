import { readJson } from '../../token/json.ts';
import { MEANT_AS_KEY, readJsonDocument, readLiteralValue } from './json.ts';
import { readLiteral } from './literal.ts';
import { hasKey, type Reading, type Scene } from './reading.ts';

/** More than any paste holds. */
const MOST_OBJECTS = 200;

/** Reads the objects and arrays amid other text that hold JWKs, as JSON or as literals of source code: an assignment, a fence, a log, one JWK a line. Null where there are none. */
export async function readEmbedded(text: string, scene: Scene): Promise<Reading | null> {
  if (!MEANT_AS_KEY.test(text)) return null;
  const read: Reading[] = [];
  let units = 4 * text.length;
  let tried = 0;
  const opening = /[{[]/g;
  for (let m = opening.exec(text); m && units > 0 && tried < MOST_OBJECTS; m = opening.exec(text)) {
    const end = closeOf(text, m.index);
    units -= (end ?? text.length) - m.index;
    const part = end === null ? '' : text.slice(m.index, end);
    if (end === null || !MEANT_AS_KEY.test(part)) continue;
    tried++;
    const reading = await readPart(part, { ...scene, depth: scene.depth + 1 });
    if (!reading) continue;
    read.push(reading);
    opening.lastIndex = end;
  }
  const [first] = read.filter(hasKey).length > 0 ? read.filter(hasKey) : read;
  if (!first || read.length === 1) return first ?? null;
  return { form: 'jwks', candidates: read.flatMap(({ candidates }) => candidates) };
}

async function readPart(part: string, scene: Scene): Promise<Reading | null> {
  const document = readJson(part);
  if (!document.fault) return readJsonDocument(document, scene);
  const literal = await readLiteral(part);
  return literal === null ? null : readLiteralValue(literal, scene);
}

/** One past the bracket that closes the one at `start`, quotes heeded; null where nothing closes it. */
function closeOf(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"' || char === "'" || char === '`') {
      const close = stringEnd(text, at, char);
      if (close === null) return null;
      at = close;
    } else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return null;
}

function stringEnd(text: string, start: number, quote: string): number | null {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === quote) return at;
  }
  return null;
}
