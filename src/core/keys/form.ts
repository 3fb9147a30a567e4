import { isJsonObject, readJson } from '../token/json.ts';
import { mendArmour } from './armour.ts';

/** A format that is named and refused, as a problem code. */
type Foreign = 'key/putty' | 'key/openssh-public';

/** What a text is when it is a key rather than a secret: PEM, JSON of a JWK or JWK set (broken JSON that meant to be one too), or the problem code of a format that is not read here. */
export type KeyForm = 'pem' | 'json' | Foreign;

const STARTS_PEM = /^["'`]*-----BEGIN /;
const BEGIN = /-----BEGIN [^-\n]+-----/;
const END = /-----END [^-\n]+-----/;
const MEANT_AS_JWK = /[{,\s]["']?kty["']?\s*:/;

/** Formats that hold keys and are not read here, by what their text looks like, each with its problem code. */
const foreign: readonly [look: RegExp, code: Foreign][] = [
  [/^PuTTY-User-Key-File-\d/, 'key/putty'],
  [/^(ssh-(rsa|ed25519|dss|ed448)|ecdsa-sha2-\S+|sk-\S+@openssh\.com) AAAA/, 'key/openssh-public'],
];

/** What a text given as a secret is when it is a key from end to end: then its characters are never an HMAC key (RFC 8725 §2.1). Null for a plain secret. */
export function recognise(text: string): 'pem' | 'json' | null {
  const trimmed = text.trim();
  if (STARTS_PEM.test(mendArmour(trimmed))) return 'pem';
  return isKeyJson(trimmed) ? 'json' : null;
}

/** What a pasted text is; also finds a PEM block amid other text and formats that are refused. Null where nothing of a key is seen. */
export function recognisePasted(text: string): KeyForm | null {
  const form = recognise(text);
  if (form !== null) return form;
  if (hasBlock(mendArmour(text))) return 'pem';
  const trimmed = text.trim();
  return foreign.find(([look]) => look.test(trimmed))?.[1] ?? null;
}

function hasBlock(text: string): boolean {
  const begin = text.search(BEGIN);
  return begin !== -1 && END.test(text.slice(begin));
}

function isKeyJson(trimmed: string): boolean {
  if (!/^[[{]/.test(trimmed)) return false;
  const { valid, value } = readJson(trimmed);
  if (!valid) return MEANT_AS_JWK.test(trimmed);
  if (Array.isArray(value))
    return value.some((member) => isJsonObject(member) && Object.hasOwn(member, 'kty'));
  return isJsonObject(value) && (Object.hasOwn(value, 'kty') || Object.hasOwn(value, 'keys'));
}
