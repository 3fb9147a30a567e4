import type { Algorithm } from '../alg/registry.ts';
import { encodeBase64url } from '../token/base64url.ts';
import { writePrivate, writePublic } from './pemText.ts';
import { note, wordsOf } from './result.ts';
import { publicPart } from './ring.ts';
import { thumbprint } from './thumbprint.ts';
import type { Jwk, KeyProblem } from './types.ts';
import { cryptoParams, minimalJwk } from './webcrypto.ts';

/** A new key for one algorithm. `jwk` is private, or the secret, with `alg` and `kid` (its thumbprint); a pair has both PEM forms, a secret its base64url text. */
export interface GeneratedKey {
  jwk: Jwk;
  publicJwk: Jwk;
  pem?: { private: string; public: string };
  secretBase64url?: string;
}

/** A new key, or why there is none. */
export type Generated = { ok: true; key: GeneratedKey } | { ok: false; problem: KeyProblem };

/**
 * Makes a key for an algorithm: a secret as long as the hash (RFC 7518 §3.2), RSA 2048 (§3.3), the algorithm's curve, Ed25519 for EdDSA.
 * `key/algorithm-not-here` where this core can't compute the algorithm, `key/engine-refused` where the engine can't. Never rejects.
 */
export async function generateKey(alg: Algorithm): Promise<Generated> {
  if (!alg.supported) return { ok: false, problem: note('key/algorithm-not-here', { alg: alg.alg }) };
  try {
    return { ok: true, key: await (alg.scheme === 'hmac' ? generateSecret(alg) : generatePair(alg)) };
  } catch (error) {
    return { ok: false, problem: note('key/engine-refused', { detail: wordsOf(error) }) };
  }
}

async function generateSecret(alg: Algorithm): Promise<GeneratedKey> {
  const k = encodeBase64url(crypto.getRandomValues(new Uint8Array(alg.minimumBits / 8)));
  const jwk = await named({ kty: 'oct', k }, alg);
  return { jwk, publicJwk: publicPart(jwk), secretBase64url: k };
}

async function generatePair(alg: Algorithm): Promise<GeneratedKey> {
  const [namedCurve] = alg.crvs;
  const params = {
    ...cryptoParams(alg),
    ...(namedCurve === undefined ? {} : { namedCurve }),
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const pair = await crypto.subtle.generateKey(params as RsaHashedKeyGenParams | EcKeyGenParams, true, [
    'sign',
    'verify',
  ]);
  const exported = minimalJwk(await crypto.subtle.exportKey('jwk', pair.privateKey), true);
  const jwk = await named({ ...exported, kty: alg.kty } as Jwk, alg);
  const pem = { private: writePrivate({ jwk }), public: writePublic({ jwk }) };
  return { jwk, publicJwk: publicPart(jwk), pem };
}

async function named(jwk: Jwk, { alg }: Algorithm): Promise<Jwk> {
  return { ...jwk, kid: await thumbprint(jwk), alg };
}
