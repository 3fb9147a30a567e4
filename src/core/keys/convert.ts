import { decodeBase64url } from '../token/base64url.ts';
import { certificatesOf, formsFor, type WrittenForm } from './forms.ts';
import { opensshLine } from './opensshText.ts';
import { base64Of, pemOf, writePrivate, writePublic } from './pemText.ts';
import { refuse } from './result.ts';
import { writePkcs1Private, writePkcs1Public, writeSec1 } from './structures.ts';
import type { Jwk, KeyProblem, KeyRing, ReadKey } from './types.ts';

/** A key as text in another form, with a name for its file, or why there is none. */
export type Converted = { ok: true; text: string; fileName: string } | { ok: false; problem: KeyProblem };

/** How a form is written: for each key, one after another, or for all at once. */
type Writer = { ending: string } & (
  | { each: (key: ReadKey) => string }
  | { all: (keys: readonly ReadKey[]) => string }
);

/** The members of a JWK in the order in which they are written: what it is and is for, the public part, the private one. */
const ORDER: readonly (keyof Jwk)[] = [
  'kty',
  'kid',
  'use',
  'key_ops',
  'alg',
  'crv',
  'x',
  'y',
  'n',
  'e',
  'pub',
  'd',
  'p',
  'q',
  'dp',
  'dq',
  'qi',
  'priv',
  'k',
  'x5t',
  'x5t#S256',
  'x5c',
];

const ordered = (jwk: Jwk) =>
  Object.fromEntries(ORDER.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]])));
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
/** A set is chosen from by `kid`: a key without one gets its thumbprint (RFC 7517 §4.5, RFC 7638 §1). */
const setOf = (keys: readonly ReadKey[], part: 'jwk' | 'publicJwk') =>
  json({ keys: keys.map((key) => ordered({ ...key[part], kid: key.jwk.kid ?? key.thumbprint })) });
/** JSON text holds one value, so several JWKs are a set. */
const jwkOf = (keys: readonly ReadKey[], part: 'jwk' | 'publicJwk') =>
  keys.length === 1 ? keys.map((key) => json(ordered(key[part]))).join('') : setOf(keys, part);
const secretOf = ({ jwk }: ReadKey) => decodeBase64url(jwk.k ?? '').bytes;
const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (octet) => octet.toString(16).padStart(2, '0')).join('');

const writers: Record<WrittenForm['form'], Writer> = {
  spki: { ending: 'public.pem', each: writePublic },
  'pkcs1-public': {
    ending: 'rsa-public.pem',
    each: ({ jwk }) => pemOf('RSA PUBLIC KEY', writePkcs1Public(jwk)),
  },
  openssh: { ending: 'key.pub', each: ({ jwk }) => opensshLine(jwk) },
  certificates: {
    ending: 'certificates.pem',
    each: (key) =>
      certificatesOf(key)
        .map((text) => pemOf('CERTIFICATE', decodeBase64url(text).bytes))
        .join(''),
  },
  jwk: { ending: 'public.jwk.json', all: (keys) => jwkOf(keys, 'publicJwk') },
  jwks: { ending: 'jwks.json', all: (keys) => setOf(keys, 'publicJwk') },
  pkcs8: { ending: 'private.pem', each: writePrivate },
  'pkcs1-private': {
    ending: 'rsa-private.pem',
    each: ({ jwk }) => pemOf('RSA PRIVATE KEY', writePkcs1Private(jwk)),
  },
  sec1: { ending: 'ec-private.pem', each: ({ jwk }) => pemOf('EC PRIVATE KEY', writeSec1(jwk)) },
  'jwk-private': { ending: 'private.jwk.json', all: (keys) => jwkOf(keys, 'jwk') },
  'jwks-private': { ending: 'private.jwks.json', all: (keys) => setOf(keys, 'jwk') },
  'secret-base64url': { ending: 'secret.txt', each: ({ jwk }) => `${jwk.k}\n` },
  'secret-base64': { ending: 'secret.txt', each: (key) => `${base64Of(secretOf(key))}\n` },
  'secret-hex': { ending: 'secret.txt', each: (key) => `${hexOf(secretOf(key))}\n` },
};

/**
 * Writes one key of a ring, by its `index`, or with null all keys that have the form: PEM blocks one after another, or a JWK set. `form`
 * is one of `formsFor`. `key/form-not-possible` where no such key can be written so: a set of public keys leaves secrets out.
 */
export function convertKey(ring: Pick<KeyRing, 'keys'>, index: number | null, form: string): Converted {
  const found = ring.keys
    .filter((key) => index === null || key.index === index)
    .flatMap((key) => formsFor(key).flatMap((row) => (row.form === form ? [{ key, form: row.form }] : [])));
  const [first] = found;
  if (!first) return refuse('key/form-not-possible', { form });
  const { ending, ...writer } = writers[first.form];
  const keys = found.map(({ key }) => key);
  const text = 'all' in writer ? writer.all(keys) : keys.map(writer.each).join('');
  return { ok: true, text, fileName: keys.length === 1 ? `${stemOf(first.key)}-${ending}` : ending };
}

/** A name for the file of a key that any file system takes: its `kid` where that is plain, else the start of its thumbprint. */
function stemOf({ jwk: { kid = '' }, thumbprint }: ReadKey): string {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(kid) ? kid : thumbprint.slice(0, 8);
}
