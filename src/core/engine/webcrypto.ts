import type { Algorithm } from '../alg/registry.ts';
import type { Bytes } from '../keys/members.ts';
import { hasSmallOrder } from '../keys/smallOrder.ts';
import { writePkcs8 } from '../keys/structures.ts';
import type { Jwk } from '../keys/types.ts';
import { carryParams, cryptoParams, minimalJwk } from '../keys/webcrypto.ts';
import { decodeBase64url } from '../token/base64url.ts';
import type { Engine, KeyOptions, PublicMembers } from './types.ts';

/** The browser's own cryptography (W3C Web Cryptography API, and its modern algorithms where the engine has them). */
export const webcrypto: Engine = {
  name: 'WebCrypto',
  verify: async (row, key, signature, input) => {
    if (isForAnybody(key, signature)) return false;
    const params = cryptoParams(row, key.crv);
    return crypto.subtle.verify(params, await importFor(key, row, 'verify'), signature, input);
  },
  sign: async (row, { jwk }, input) => {
    const params = cryptoParams(row, jwk.crv);
    return new Uint8Array(await crypto.subtle.sign(params, await importFor(jwk, row, 'sign'), input));
  },
  generate,
  derivePublic,
};

/** True for EdDSA where the key or R has small order: OpenSSL and others take it, the specification of WebCrypto does not. */
function isForAnybody({ crv, x = '' }: Jwk, signature: Bytes): boolean {
  return hasSmallOrder(crv, signature) || hasSmallOrder(crv, decodeBase64url(x).bytes);
}

/**
 * Imports a normalised JWK for one algorithm and use. A private key imported to verify goes in as its public part. An empty HMAC secret
 * goes in as one zero octet: HMAC pads with zeros (RFC 2104 §2), so the MAC is the same, and engines refuse the empty one.
 */
function importFor(jwk: Jwk, row: Algorithm, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const params = cryptoParams(row, jwk.crv);
  if (row.scheme === 'hmac') {
    const { bytes } = decodeBase64url(jwk.k ?? '');
    const secret = bytes.length === 0 ? new Uint8Array(1) : bytes;
    return crypto.subtle.importKey('raw', secret, params, false, [usage]);
  }
  return crypto.subtle.importKey('jwk', minimalJwk(jwk, usage === 'sign'), params, false, [usage]);
}

async function generate(row: Algorithm, { modulusLength = 2048, crv }: KeyOptions): Promise<Jwk> {
  const params = {
    ...cryptoParams(row, crv ?? row.crvs[0]),
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const { privateKey } = await crypto.subtle.generateKey(
    params as RsaHashedKeyGenParams | EcKeyGenParams,
    true,
    ['sign', 'verify'],
  );
  const exported = await crypto.subtle.exportKey('jwk', privateKey);
  return { ...minimalJwk(exported, true), kty: row.kty } as Jwk;
}

async function derivePublic(jwk: Jwk): Promise<PublicMembers> {
  const { x: _x, y: _y, ...secret } = jwk;
  const { params, usages } = carryParams(secret);
  const key = await crypto.subtle.importKey(
    'pkcs8',
    writePkcs8({ jwk: secret }),
    params,
    true,
    usages.private,
  );
  const { x, y, pub } = (await crypto.subtle.exportKey('jwk', key)) as PublicMembers;
  return { ...(x && { x }), ...(y && { y }), ...(pub && { pub }) };
}
