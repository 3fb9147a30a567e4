import { decodeUtf8 } from '../token/utf8.ts';
import { type KeyForm, recognise, recognisePasted } from './form.ts';
import { readJsonKeys } from './jsonKeys.ts';
import { readPem } from './pem.ts';
import { note, wordsOf } from './result.ts';
import { emptyRing } from './ring.ts';
import { decoders, secretRing } from './secret.ts';
import type { KeyInput, KeyRing } from './types.ts';

type SecretKind = keyof typeof decoders;
type ContainerKind = 'pem' | 'jwk' | 'jwks';

/**
 * Reads a key text into normalised JWKs. A secret that is PEM text or JWK JSON from end to end, itself or once decoded, is read as that
 * key: its text is never an HMAC key (RFC 8725 §2.1). Never rejects: what can't be read is a problem with a stable code.
 */
export async function readKeys({ kind, value, published }: KeyInput): Promise<KeyRing> {
  const ring = await readAs(kind, value);
  return published ? { ...ring, published } : ring;
}

async function readAs(kind: KeyInput['kind'], value: string): Promise<KeyRing> {
  try {
    if (kind === 'text') return await readPasted(value);
    return await (isSecretKind(kind) ? readSecret(kind, value) : readContainer(kind, value));
  } catch (error) {
    return emptyRing('unreadable', note('key/reader-failed', { detail: wordsOf(error) }));
  }
}

function isSecretKind(kind: string): kind is SecretKind {
  return Object.hasOwn(decoders, kind);
}

async function readPasted(text: string): Promise<KeyRing> {
  if (text.trim() === '') return emptyRing('none', note('key/none'));
  const form = recognisePasted(text);
  return form === null ? readSecret('secret', text) : readForm(form, text, 'jwk');
}

async function readSecret(kind: SecretKind, text: string): Promise<KeyRing> {
  const form = recognise(text);
  if (form !== null) return readForm(form, text, 'jwk');
  const decoded = decoders[kind](text);
  const inner = kind !== 'secret' && decoded.ok ? decodeUtf8(decoded.value.bytes) : null;
  const innerForm = inner === null ? null : recognise(inner);
  return inner !== null && innerForm !== null ? readForm(innerForm, inner, 'jwk') : secretRing(decoded);
}

async function readContainer(kind: ContainerKind, text: string): Promise<KeyRing> {
  if (text.trim() === '') return emptyRing('unreadable', note('key/empty'));
  const expected = kind === 'pem' ? 'pem' : 'json';
  const ring = await readForm(recognisePasted(text) ?? expected, text, kind === 'jwks' ? 'jwks' : 'jwk');
  if (ring.form === kind || ring.keys.length === 0) return ring;
  const other = note('key/other-form', { asked: kind, found: ring.form });
  return { ...ring, keys: ring.keys.map((key) => ({ ...key, problems: [other, ...key.problems] })) };
}

async function readForm(form: KeyForm, text: string, asked: 'jwk' | 'jwks'): Promise<KeyRing> {
  if (form === 'pem') return readPem(text);
  if (form === 'json') return readJsonKeys(text, asked);
  return emptyRing('unreadable', note(form));
}
