import { encodeBase64url } from '../token/base64url.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import { base64Of } from './pemText.ts';
import { type Writable, writeSpki } from './structures.ts';
import type { Jwk, KeyType } from './types.ts';

/** The required members of each key type in the order that RFC 7638 §3.2 and RFC 8037 §2 hash them, ML-DSA for JOSE likewise. */
const members: Record<KeyType, readonly (keyof Jwk)[]> = {
  RSA: ['e', 'kty', 'n'],
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  oct: ['k', 'kty'],
  AKP: ['alg', 'kty', 'pub'],
};

/** The SHA-256 thumbprint of a normalised JWK, base64url (RFC 7638 §3). The same for a private key and its public part. */
export async function thumbprint(jwk: Jwk): Promise<string> {
  const required = Object.fromEntries(members[jwk.kty].map((name) => [name, jwk[name]]));
  const digest = await crypto.subtle.digest('SHA-256', encodeUtf8(JSON.stringify(required)));
  return encodeBase64url(new Uint8Array(digest));
}

/** SHA-256 of the public part as DER `SubjectPublicKeyInfo` (RFC 5280 §4.1), base64 with padding, as certificate pins have it (RFC 7469 §2.4); null for `oct`. */
export async function fingerprint(key: Writable): Promise<string | null> {
  if (key.jwk.kty === 'oct') return null;
  return base64Of(new Uint8Array(await crypto.subtle.digest('SHA-256', writeSpki(key))));
}
