import { isJsonObject, readJson } from '../token/json.ts';
import { mendArmour } from './armour.ts';

const STARTS_PEM = /^["'`]*-----BEGIN /;
const BEGIN = /-----BEGIN [^-\n]+-----/;
const END = /-----END [^-\n]+-----/;
/** A block whose END line is missing: the label, and a line of base64. */
const BEGUN = /-----BEGIN [A-Z0-9 ]+-----[\s\\nr"'`>]*[A-Za-z0-9+/]{32}/;
const MEANT_AS_JWK = /[{,\s]["']?kty["']?\s*:/;

/** What a text given as a secret is when it is a key from end to end: then its characters are never an HMAC key (RFC 8725 §2.1). Null for a plain secret. */
export function recognise(text: string): 'pem' | 'json' | null {
  const trimmed = text.trim();
  if (STARTS_PEM.test(mendArmour(trimmed))) return 'pem';
  return isKeyJson(trimmed) ? 'json' : null;
}

/** True for a text that holds a PEM block, whole or with one of its armour lines missing, alone or amid other text. */
export function hasPem(text: string): boolean {
  const mended = mendArmour(text);
  const begin = mended.search(BEGIN);
  if (begin === -1) return END.test(mended);
  return END.test(mended.slice(begin)) || BEGUN.test(mended) || STARTS_PEM.test(mended.trim());
}

function isKeyJson(trimmed: string): boolean {
  if (!/^[[{]/.test(trimmed)) return false;
  const { valid, value } = readJson(trimmed);
  if (!valid) return MEANT_AS_JWK.test(trimmed);
  if (Array.isArray(value))
    return value.some((member) => isJsonObject(member) && Object.hasOwn(member, 'kty'));
  return isJsonObject(value) && (Object.hasOwn(value, 'kty') || Object.hasOwn(value, 'keys'));
}
