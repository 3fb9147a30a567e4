import { decodeBase64url } from '../base64url.ts';

/** What a light look at a first segment shows. `object` is null where it is no JSON object; `alg` and `enc` are null where absent or no string. */
export interface HeaderGlance {
  object: Record<string, unknown> | null;
  alg: string | null;
  enc: string | null;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * base64url of a text that begins with `{` and then `"`, `}` or white space: `eyJ`, `e30`, `ewo` and their like.
 * Every JOSE header (RFC 7515 §4) and every claims set (RFC 7519 §3) begins so.
 */
export const OPENS_OBJECT = /^e(?:y[A-DI-L]|w[k-r0-3]|3[0-3])/;

/** base64url of `{"alg":`, `{"typ":`, `{"kid":`, `{"enc":` and `{"cty":`: sure enough to be seen inside a word. */
export const USUAL_HEADER = /eyJ(?:hbGciOi|0eXAiOi|raWQiOi|lbmMiOi|jdHkiOi)/;

/** The text that base64url or base64 carries, or null where it is not UTF-8. */
export function decodeText(segment: string): string | null {
  try {
    return UTF8.decode(decodeBase64url(segment).bytes);
  } catch {
    return null;
  }
}

/** The JSON value that a segment carries, or undefined where it carries none. */
export function decodeJson(segment: string): unknown {
  return parseJson(decodeText(segment) ?? '');
}

/** The value of a JSON text, or undefined where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True for a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Looks at a first segment as far as finding needs it. */
export function glance(segment: string): HeaderGlance {
  const bare = segment.replace(/={1,2}$/, '');
  // Throwing and catching for each of many broken headers would take seconds.
  const value =
    OPENS_OBJECT.test(bare) && closesJson(bare.slice(-2), bare.length) ? decodeJson(bare) : undefined;
  const object = isObject(value) ? value : null;
  const own = (name: string): string | null => {
    const member = object && Object.hasOwn(object, name) ? object[name] : null;
    return typeof member === 'string' ? member : null;
  };
  return { object, alg: own('alg'), enc: own('enc') };
}

const RSA = [86, 171, 256, 342, 512, 683, 1366];
const SIGNATURE_LENGTHS = new Map<string, readonly number[]>([
  ['none', [0]],
  ['HS256', [43]],
  ['HS384', [64]],
  ['HS512', [86]],
  ['RS256', RSA],
  ['RS384', RSA],
  ['RS512', RSA],
  ['PS256', RSA],
  ['PS384', RSA],
  ['PS512', RSA],
  ['ES256', [86]],
  ['ES256K', [86]],
  ['ES384', [128]],
  ['ES512', [176]],
  ['EdDSA', [86, 152]],
  ['Ed25519', [86]],
  ['Ed448', [152]],
  ['ML-DSA-44', [3227]],
  ['ML-DSA-65', [4412]],
  ['ML-DSA-87', [6170]],
]);
const TAG_LENGTHS = new Map<string, readonly number[]>([
  ['A128GCM', [22]],
  ['A192GCM', [22]],
  ['A256GCM', [22]],
  ['A128CBC-HS256', [22]],
  ['A192CBC-HS384', [32]],
  ['A256CBC-HS512', [43]],
]);

/** The lengths in characters that the last segment has by the header: signature (RFC 7518 §3) or tag (§5); none where unknown. */
export function lastSegmentLengths(header: HeaderGlance): readonly number[] {
  const table = header.enc === null ? SIGNATURE_LENGTHS : TAG_LENGTHS;
  return table.get(header.enc ?? header.alg ?? '') ?? [];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CLOSING = ['}', ']', '\n', ' '];

/** True where the last whole byte of a segment without padding, whose end `tail` is, can be the last of a JSON object or array. */
export function closesJson(tail: string, length: number): boolean {
  const rest = length % 4;
  if (rest === 1 || tail.length < 2) return false;
  const before = ALPHABET.indexOf(tail.charAt(tail.length - 2));
  const last = ALPHABET.indexOf(tail.charAt(tail.length - 1));
  const unused = rest === 0 ? 0 : 2 * (4 - rest);
  return CLOSING.includes(String.fromCharCode((((before << 6) | last) >> unused) & 255));
}

/** True for what reads like a word, a number or an abbreviation rather than like a piece of base64url. */
export function isWord(piece: string): boolean {
  return /^(?:[A-Za-z]?[a-z]*|[A-Z]+|\d{1,12}|-.*)$/.test(piece);
}
