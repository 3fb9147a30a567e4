import type { Algorithm } from '../alg/registry.ts';
import { decodeBase64url } from '../token/base64url.ts';
import { wordsOf } from './result.ts';
import type { Jwk } from './types.ts';
import { type CryptoParams, cryptoParams, minimalJwk } from './webcrypto.ts';

/** A key ready for `subtle.sign` or `subtle.verify`, or what the engine said when it refused it. */
export type Imported = { ok: true; key: CryptoKey } | { ok: false; detail: string };

/**
 * Imports a normalised JWK for one algorithm and use. A private key imported to verify goes in as its public part. An empty HMAC secret
 * goes in as one zero octet: HMAC pads with zeros (RFC 2104 §2), so the MAC is the same, and engines refuse the empty one. Never rejects.
 */
export async function importFor(jwk: Jwk, alg: Algorithm, usage: 'sign' | 'verify'): Promise<Imported> {
  const params = cryptoParams(alg);
  try {
    const key = await (alg.scheme === 'hmac'
      ? importSecret(jwk, params, usage)
      : importPair(jwk, params, usage));
    return { ok: true, key };
  } catch (error) {
    return { ok: false, detail: wordsOf(error) };
  }
}

function importPair(jwk: Jwk, params: CryptoParams, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const { crv = '' } = jwk;
  const name = jwk.kty === 'OKP' ? crv : params.name;
  return crypto.subtle.importKey(
    'jwk',
    minimalJwk(jwk, usage === 'sign'),
    { ...params, name, namedCurve: crv },
    false,
    [usage],
  );
}

function importSecret({ k = '' }: Jwk, params: CryptoParams, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const { bytes } = decodeBase64url(k);
  const secret = bytes.length === 0 ? new Uint8Array(1) : bytes;
  return crypto.subtle.importKey('raw', secret, params, false, [usage]);
}
