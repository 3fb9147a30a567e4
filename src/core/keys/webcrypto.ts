import type { Algorithm, Hash, Scheme } from '../alg/registry.ts';
import { curveOf } from './curves.ts';
import type { Jwk } from './types.ts';

/** Parameters that WebCrypto takes to import, sign and verify: the union of what the schemes need, each engine call reads its own. */
export interface CryptoParams {
  name: string;
  hash?: Hash;
  saltLength?: number;
  namedCurve?: string;
}

/** Names of the schemes; EdDSA and ML-DSA go by the name of the curve or the algorithm. */
const names: Partial<Record<Scheme, string>> = {
  hmac: 'HMAC',
  'rsassa-pkcs1': 'RSASSA-PKCS1-v1_5',
  'rsa-pss': 'RSA-PSS',
  ecdsa: 'ECDSA',
};

const hashBytes: Record<Hash, number> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };

const publicMembers = ['kty', 'crv', 'n', 'e', 'x', 'y', 'pub'] as const;
const privateMembers = [...publicMembers, 'd', 'p', 'q', 'dp', 'dq', 'qi', 'priv'] as const;

/** Parameters to import, sign and verify by a JWS algorithm with a key on a curve. The PSS salt is as long as the hash (RFC 7518 §3.5). */
export function cryptoParams({ alg, scheme, hash }: Algorithm, crv: string | undefined): CryptoParams {
  const name = names[scheme] ?? crv ?? alg;
  if (hash === null) return { name };
  if (scheme === 'rsa-pss') return { name, hash, saltLength: hashBytes[hash] };
  return scheme === 'ecdsa' ? { name, hash, namedCurve: crv ?? '' } : { name, hash };
}

/** Parameters and usages with which a key of a type can be imported just to be exported again in another form. */
export function carryParams({ kty, crv = '', alg = '' }: Pick<Jwk, 'kty' | 'crv' | 'alg'>): {
  params: CryptoParams;
  usages: Record<'public' | 'private', KeyUsage[]>;
} {
  const curve = curveOf(crv);
  const usages = { public: ['verify'], private: ['sign'] } satisfies Record<string, KeyUsage[]>;
  if (kty === 'RSA') return { params: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, usages };
  if (kty === 'AKP') return { params: { name: alg }, usages };
  if (kty === 'EC') return { params: { name: 'ECDSA', namedCurve: crv }, usages };
  const signs = curve?.kty !== 'OKP' || curve.signs;
  return { params: { name: crv }, usages: signs ? usages : { public: [], private: ['deriveBits'] } };
}

/**
 * The members of a JWK that are key material, private ones included or not. Others (`alg`, `use`, `key_ops`, `ext`) would make engines
 * refuse it; of an AKP key `alg` is material.
 */
export function minimalJwk(given: JsonWebKey | Jwk, withPrivate: boolean): JsonWebKey {
  const jwk: Partial<Jwk> = given as Jwk;
  const members = [
    ...(withPrivate ? privateMembers : publicMembers),
    ...(jwk.kty === 'AKP' ? ['alg' as const] : []),
  ];
  return Object.fromEntries(members.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]])));
}
