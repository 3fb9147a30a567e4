import { isJsonObject, readJson } from '../token/json.ts';
import { decodeUtf8 } from '../token/utf8.ts';
import { recognise } from './form.ts';
import { readJsonKeys } from './jsonKeys.ts';
import { note, wordsOf } from './result.ts';
import { emptyRing } from './ring.ts';
import { decoders, secretMember } from './secret.ts';
import { nameOf } from './text/named.ts';
import { type Reading, refusal, ringOf, withRemarks } from './text/reading.ts';
import { readSecretText } from './text/secretReadings.ts';
import type { KeyInput, KeyKind, KeyRing } from './types.ts';

type SecretKind = keyof typeof decoders;
type PastedKind = Exclude<KeyKind, SecretKind>;

/**
 * Reads a key text into normalised JWKs. `text`, `pem`, `jwk` and `jwks` take whatever holds a key; the last three say when it is another
 * form than theirs, and refuse what `text` takes for a secret. A secret that is PEM text or JWK JSON from end to end, itself or once decoded, is read as that
 * key: its text is never an HMAC key (RFC 8725 §2.1). Never rejects: what can't be read is a problem with a stable code.
 */
export async function readKeys({ kind, value, password, published }: KeyInput): Promise<KeyRing> {
  const ring = await readAs(kind, value, password);
  return published ? { ...ring, published } : ring;
}

async function readAs(kind: KeyKind, value: string, password: string | undefined): Promise<KeyRing> {
  try {
    return await ringOf(
      await (isSecretKind(kind) ? readSecret(kind, value) : readPasted(kind, value, password)),
    );
  } catch (error) {
    return emptyRing('unreadable', note('key/reader-failed', { detail: wordsOf(error) }));
  }
}

function isSecretKind(kind: string): kind is SecretKind {
  return Object.hasOwn(decoders, kind);
}

async function readSecret(kind: SecretKind, text: string): Promise<Reading> {
  const form = recognise(text);
  if (form !== null) return readForm(form, text);
  const decoded = decoders[kind](text);
  const inner = kind !== 'secret' && decoded.ok ? decodeUtf8(decoded.value.bytes) : null;
  const innerForm = inner === null ? null : recognise(inner);
  if (inner !== null && innerForm !== null) return readForm(innerForm, inner);
  return decoded.ok
    ? { form: 'secret', candidates: [secretMember(decoded)] }
    : { form: 'unreadable', candidates: [], problem: decoded.problem };
}

async function readForm(form: 'pem' | 'json', text: string): Promise<Reading> {
  return form === 'json' ? readJsonKeys(text, 'jwk') : blocks(text, undefined);
}

async function blocks(text: string, password: string | undefined): Promise<Reading> {
  // Loaded with the first key that is no secret, as are the readers of all other forms.
  const { readPem } = await import('./pem.ts');
  const candidates = await readPem(text, password);
  return candidates.length > 0 ? { form: 'pem', candidates } : refusal('key/pem-no-block');
}

async function readPasted(kind: PastedKind, text: string, password: string | undefined): Promise<Reading> {
  if (text.trim() === '') {
    return kind === 'text' ? { ...refusal('key/none'), form: 'none' } : refusal('key/empty');
  }
  const known = nameOf(text);
  if (known) return known;
  if (kind === 'jwks' && isBrokenSet(text)) return readJsonKeys(text, kind);
  const [{ readPastedText }, { nameJson }] = await Promise.all([
    import('./text/pasted.ts'),
    import('./text/json.ts'),
  ]);
  const reading = await readPastedText(text, password);
  if (reading) {
    const asked = kind === 'text' || kind === reading.form;
    return asked
      ? reading
      : withRemarks(reading, note('key/other-form', { asked: kind, found: reading.form }));
  }
  const json = nameJson(text);
  if (json && (kind === 'text' || json.problem?.code === 'key/discovery-document')) return json;
  // A key that is only begun is no secret: its text must not become one while it is typed.
  const begun = recognise(text);
  if (begun !== null) return readForm(begun, text);
  if (kind === 'text') return { form: 'secret', candidates: readSecretText(text) };
  return kind === 'pem' ? blocks(text, password) : readJsonKeys(text, kind);
}

/** True for JSON whose `keys` is no array: who asks for a JWK set (RFC 7517 §5.1) is told so, though keys may lie deeper. */
function isBrokenSet(text: string): boolean {
  const { value } = readJson(text.trim());
  return isJsonObject(value) && Object.hasOwn(value, 'keys') && !Array.isArray(value.keys);
}
