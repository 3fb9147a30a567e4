import { algorithmOf } from '../../alg/registry.ts';
import { ALPHABET, decodeBase64url } from '../base64url.ts';
import { isJsonObject, own } from '../json.ts';
import { decodeUtf8 } from '../utf8.ts';

/** What a light look at a first segment shows. `object` is null where it is no JSON object; `alg` and `enc` are null where absent or no string. */
export interface HeaderGlance {
  object: Record<string, unknown> | null;
  alg: string | null;
  enc: string | null;
}

/**
 * base64url of a text that begins with `{` and then `"`, `}` or white space: `eyJ`, `e30`, `ewo` and their like.
 * Every JOSE header (RFC 7515 §4) and every claims set (RFC 7519 §3) begins so.
 */
export const OPENS_OBJECT = /^e(?:y[A-DI-L]|w[k-r0-3]|3[0-3])/;

/** base64url of `{"alg":`, `{"typ":`, `{"kid":`, `{"enc":` and `{"cty":`: sure enough to be seen inside a word. */
export const USUAL_HEADER = /eyJ(?:hbGciOi|0eXAiOi|raWQiOi|lbmMiOi|jdHkiOi)/;

/** The text that base64url or base64 carries, or null where it is not UTF-8. */
export function decodeText(segment: string): string | null {
  return decodeUtf8(decodeBase64url(segment).bytes);
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

/** Looks at a first segment as far as finding needs it. */
export function glance(segment: string): HeaderGlance {
  const bare = segment.replace(/={1,2}$/, '');
  // Throwing and catching for each of many broken headers would take seconds.
  const value =
    OPENS_OBJECT.test(bare) && closesJson(bare.slice(-2), bare.length) ? decodeJson(bare) : undefined;
  const object = isJsonObject(value) ? value : null;
  const text = (name: 'alg' | 'enc'): string | null => {
    const member = own(object, name);
    return typeof member === 'string' ? member : null;
  };
  return { object, alg: text('alg'), enc: text('enc') };
}

/** Bytes of RSA signatures: the usual moduli from 512 to 8192 bits. */
const MODULI = [64, 128, 192, 256, 384, 512, 1024];
/** Bytes of signatures that the registry of algorithms does not tell: none, and Ed448 under its old name (RFC 8037 §3.1). */
const MORE_SIGNATURES = new Map<string, readonly number[]>([
  ['none', [0]],
  ['EdDSA', [114]],
]);
/** Bytes of authentication tags (RFC 7518 §5). */
const TAGS = new Map<string, readonly number[]>([
  ['A128GCM', [16]],
  ['A192GCM', [16]],
  ['A256GCM', [16]],
  ['A128CBC-HS256', [16]],
  ['A192CBC-HS384', [24]],
  ['A256CBC-HS512', [32]],
]);

/** The lengths in characters that the last segment has by the header: signature (RFC 7518 §3) or tag (§5); none where unknown. */
export function lastSegmentLengths({ alg, enc }: HeaderGlance): readonly number[] {
  const bytes = enc === null ? signatureBytes(alg ?? '') : (TAGS.get(enc) ?? []);
  return bytes.map((length) => Math.ceil((length * 4) / 3));
}

function signatureBytes(alg: string): readonly number[] {
  const row = algorithmOf(alg);
  if (row?.signatureBytes === null) return MODULI;
  return [...(row ? [row.signatureBytes] : []), ...(MORE_SIGNATURES.get(alg) ?? [])];
}

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
