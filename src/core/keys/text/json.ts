import { BLANK, endWithout, unitIn } from '../../token/characters.ts';
import { isJsonObject, type JsonDocument, own, readJson } from '../../token/json.ts';
import { jsonFault, readKeyDocument } from '../jsonKeys.ts';
import { note } from '../result.ts';
import { isKeyLike, searchJson } from './jsonSearch.ts';
import { readLiteral } from './literal.ts';
import { hasKey, type Reading, refusal, type Scene, withRemarks } from './reading.ts';

/** Words that a text has which was meant as a JWK or a set of them (RFC 7517 §4.1, §5). */
export const MEANT_AS_KEY = /[{[,\s]["'\u2018-\u201f`]?(?:kty|keys|x5c|jwks?)["'\u2018-\u201f`]?\s*(?::|=>)/;

/**
 * Reads a text that is JSON from end to end, or a JavaScript or Python literal that was meant as a JWK: a JWK, a JWK set, an array of JWKs,
 * or any other JSON that holds keys somewhere. Null where the text is neither, or holds no key.
 */
export async function readJsonText(text: string, scene: Scene): Promise<Reading | null> {
  const body = bodyOf(text);
  if (!/^[[{]/.test(body)) return null;
  const document = readJson(body);
  if (!document.fault) return readJsonDocument(document, scene);
  const literal = MEANT_AS_KEY.test(body) ? await readLiteral(body) : null;
  return literal === null ? null : readLiteralValue(literal, scene);
}

/** Where a text that was meant as the JSON of keys stops being JSON; null for other text, and where one JSON text follows another. */
export function brokenJson(text: string): Reading | null {
  const body = bodyOf(text);
  if (!/^[[{]/.test(body) || !MEANT_AS_KEY.test(body)) return null;
  const document = readJson(body);
  return document.fault?.kind === 'syntax' ? jsonFault(text, document) : null;
}

const isBlank = unitIn(BLANK);
const QUOTED = /^["'`][{[]/;
const isTrailing = unitIn(`${BLANK};,`);

/** The text without white space around it, what ends a statement, and one pair of quotes around a bracket. */
function bodyOf(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text, start)) start++;
  const body = text.slice(start, endWithout(text, isTrailing, start));
  return QUOTED.test(body.slice(0, 2)) && body.endsWith(body.charAt(0)) ? body.slice(1, -1) : body;
}

/** Reads what a literal holds, as the JSON that it stands for. */
export async function readLiteralValue(json: string, scene: Scene): Promise<Reading | null> {
  const reading = await readJsonDocument(readJson(json), scene);
  return reading && withRemarks(reading, note('key/read-as-literal'));
}

/** Reads JSON that may hold keys anywhere. */
export async function readJsonDocument(document: JsonDocument, scene: Scene): Promise<Reading | null> {
  const { value } = document;
  if (isKeyLike(value)) return readKeyDocument(document, 'jwk');
  const found = await searchJson(value, scene);
  if (found && hasKey(found)) return found;
  const keys = own(objectOf(value), 'keys');
  if (keys !== undefined || (Array.isArray(value) && value.length === 0)) {
    return readKeyDocument(document, 'jwks');
  }
  return found;
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return isJsonObject(value) ? value : null;
}

/** Names a text that is JSON and holds no key; a discovery document (OpenID Connect Discovery §3, RFC 8414 §2) says where its keys are. Null for other text. */
export function nameJson(text: string): Reading | null {
  const body = bodyOf(text);
  const { value, fault } = readJson(/^[[{]/.test(body) ? body : '');
  if (fault) return null;
  const object = objectOf(value);
  const address = own(object, 'jwks_uri');
  if (typeof address === 'string') return refusal('key/discovery-document', { jwks_uri: address });
  return refusal('key/json-without-key', {
    members: object ? Object.keys(object).slice(0, 5).join(', ') : '',
  });
}
