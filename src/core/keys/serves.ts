import { type Algorithm, algorithms } from '../alg/registry.ts';
import { curveOf } from './curves.ts';
import type { Jwk, ReadKey } from './types.ts';

/** What a key is wanted for. A private key verifies through its public part. */
export type Purpose = 'verify' | 'sign';

/** Why a key can't serve an algorithm: what the key has and what is needed, in the words of the JWK members concerned. */
export interface Unfit {
  code: 'kty' | 'not-for-signatures' | 'crv' | 'pss-only' | 'use' | 'key-ops' | 'alg' | 'not-private';
  data: { have: string; need: string };
}

/** What of a key decides which algorithms it can serve. */
export type Serving = Pick<ReadKey, 'jwk' | 'private' | 'problems'>;

/** One demand on a key: null where it is met, otherwise what stands against it. */
type Demand = (key: Serving, alg: Algorithm, purpose: Purpose) => Unfit['data'] | null;

/** In the order in which they are told: what the key is, then what its owner says it is for. */
const demands: readonly [Unfit['code'], Demand][] = [
  ['kty', ({ jwk }, { kty }) => differs(jwk.kty, [kty])],
  ['not-for-signatures', ({ jwk }, { crvs }) => (signs(jwk) ? null : unmet(jwk.crv, crvs))],
  ['crv', ({ jwk }, { crvs }) => (crvs.length === 0 ? null : differs(jwk.crv, crvs))],
  ['pss-only', pssOnly],
  ['use', ({ jwk }) => (jwk.use === undefined ? null : differs(jwk.use, ['sig']))],
  ['key-ops', keyOperations],
  ['alg', ({ jwk }, alg) => (jwk.alg === undefined ? null : differs(jwk.alg, namesOf(alg, jwk)))],
  ['not-private', notPrivate],
];

/** Why this key can't serve this algorithm for this purpose, or null when it can (RFC 7517 §4.1–4.4, RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2). */
export function servesAlg(key: Serving, alg: Algorithm, purpose: Purpose): Unfit | null {
  for (const [code, demand] of demands) {
    const data = demand(key, alg, purpose);
    if (data) return { code, data };
  }
  return null;
}

/** The `alg` values that a key verifies, in the order of the registry, whether or not they can be computed here. */
export function algorithmsServed(key: Serving): string[] {
  return algorithms.filter((row) => servesAlg(key, row, 'verify') === null).map(({ alg }) => alg);
}

function differs(have: string | undefined, need: readonly string[]): Unfit['data'] | null {
  return have !== undefined && need.includes(have) ? null : unmet(have, need);
}

function unmet(have: string | undefined, need: readonly string[]): Unfit['data'] {
  return { have: have ?? '', need: need.join(', ') };
}

function signs({ crv }: Jwk): boolean {
  const curve = curveOf(crv);
  return curve?.kty !== 'OKP' || curve.signs;
}

/** A key whose identifier is id-RSASSA-PSS serves no other scheme, and one hash alone where its parameters name it (RFC 4055 §1.2, §3.1). */
function pssOnly({ problems }: Serving, { scheme, alg }: Algorithm) {
  const bound = problems.find(({ code }) => code === 'key/rsa-pss-only');
  if (!bound) return null;
  const hash = bound.data?.hash;
  if (scheme === 'rsa-pss' && (hash === undefined || bound.data?.alg === alg)) return null;
  return unmet(hash === undefined ? 'RSASSA-PSS' : `RSASSA-PSS with ${hash}`, [alg]);
}

/** A private key marked for signing may verify: what verifies is its public part. */
function keyOperations({ jwk, private: isPrivate }: Serving, _: Algorithm, purpose: Purpose) {
  if (jwk.key_ops === undefined) return null;
  const good = purpose === 'verify' && isPrivate ? ['verify', 'sign'] : [purpose];
  return good.some((operation) => jwk.key_ops?.includes(operation))
    ? null
    : unmet(jwk.key_ops.join(', '), good);
}

/** `EdDSA` is the older name of `Ed25519` and `Ed448` (RFC 9864 §2.2): on a key of the curve either name is the same algorithm. */
function namesOf({ alg, scheme }: Algorithm, { crv = '' }: Jwk): string[] {
  return scheme === 'eddsa' ? [...new Set([alg, crv, 'EdDSA'])] : [alg];
}

function notPrivate({ jwk, private: isPrivate }: Serving, _: Algorithm, purpose: Purpose) {
  return purpose === 'verify' || isPrivate || jwk.kty === 'oct' ? null : unmet('public', ['private']);
}
