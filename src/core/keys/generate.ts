import type { Algorithm } from '../alg/registry.ts';
import { enginesFor, type KeyOptions } from '../engine/index.ts';
import { encodeBase64url } from '../token/base64url.ts';
import { writePrivate, writePublic } from './pemText.ts';
import { note, wordsOf } from './result.ts';
import { publicPart } from './ring.ts';
import { thumbprint } from './thumbprint.ts';
import type { Jwk, KeyProblem } from './types.ts';

/** A new key for one algorithm. `jwk` is private, or the secret, with `alg` and `kid` (its thumbprint); a pair has both PEM forms where the engine writes them, a secret its base64url text. */
export interface GeneratedKey {
  jwk: Jwk;
  publicJwk: Jwk;
  pem?: { private: string; public: string };
  secretBase64url?: string;
}

/** A new key, or why there is none. */
export type Generated = { ok: true; key: GeneratedKey } | { ok: false; problem: KeyProblem };

/**
 * Makes a key for an algorithm: a secret as long as the hash (RFC 7518 §3.2), RSA of 2048 bits (§3.3) or as asked, the algorithm's curve or, of
 * those of EdDSA, the one that is asked. `key/engine-refused` where the engine can't. Never rejects.
 */
export async function generateKey(alg: Algorithm, options: KeyOptions = {}): Promise<Generated> {
  if (alg.scheme === 'hmac') return { ok: true, key: await generateSecret(alg) };
  const { crv = alg.crvs[0] } = options;
  if (crv !== undefined && !alg.crvs.includes(crv)) {
    return { ok: false, problem: note('key/crv-of-other-alg', { alg: alg.alg, crv: crv }) };
  }
  let detail = '';
  for (const engine of await enginesFor(alg, crv)) {
    try {
      const jwk = await engine.generate?.(alg, { ...options, ...(crv === undefined ? {} : { crv }) });
      if (jwk) return { ok: true, key: await pairOf(await named(jwk, alg)) };
    } catch (error) {
      detail ||= wordsOf(error);
    }
  }
  return { ok: false, problem: note('key/engine-refused', { detail }) };
}

async function generateSecret(alg: Algorithm): Promise<GeneratedKey> {
  const k = encodeBase64url(crypto.getRandomValues(new Uint8Array(alg.minimumBits / 8)));
  const jwk = await named({ kty: 'oct', k }, alg);
  return { jwk, publicJwk: publicPart(jwk), secretBase64url: k };
}

async function pairOf(jwk: Jwk): Promise<GeneratedKey> {
  const pem = { private: writePrivate({ jwk }), public: writePublic({ jwk }) };
  return { jwk, publicJwk: publicPart(jwk), pem };
}

async function named(jwk: Jwk, { alg }: Algorithm): Promise<Jwk> {
  return { ...jwk, kid: await thumbprint(jwk), alg };
}
