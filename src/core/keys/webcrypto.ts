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

const names: Record<Scheme, string> = {
  hmac: 'HMAC',
  'rsassa-pkcs1': 'RSASSA-PKCS1-v1_5',
  'rsa-pss': 'RSA-PSS',
  ecdsa: 'ECDSA',
  eddsa: 'Ed25519',
};

const hashBytes: Record<Hash, number> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };

const publicMembers = ['kty', 'crv', 'n', 'e', 'x', 'y'] as const;
const privateMembers = [...publicMembers, 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

/** Parameters for `subtle.sign` and `subtle.verify` by a JWS algorithm that is `supported`. The PSS salt is as long as the hash (RFC 7518 §3.5). */
export function cryptoParams({ scheme, hash }: Algorithm): CryptoParams {
  const name = names[scheme];
  if (hash === null) return { name };
  return scheme === 'rsa-pss' ? { name, hash, saltLength: hashBytes[hash] } : { name, hash };
}

/** Parameters and usages with which a key of a type can be imported just to be exported again in another form. */
export function carryParams({ kty, crv = '' }: Pick<Jwk, 'kty' | 'crv'>): {
  params: CryptoParams;
  usages: Record<'public' | 'private', KeyUsage[]>;
} {
  const curve = curveOf(crv);
  const usages = { public: ['verify'], private: ['sign'] } satisfies Record<string, KeyUsage[]>;
  if (kty === 'RSA') return { params: { name: names['rsassa-pkcs1'], hash: 'SHA-256' }, usages };
  if (kty === 'EC') return { params: { name: 'ECDSA', namedCurve: crv }, usages };
  const signs = curve?.kty !== 'OKP' || curve.signs;
  return { params: { name: crv }, usages: signs ? usages : { public: [], private: ['deriveBits'] } };
}

/** The members of a JWK that are key material, private ones included or not. Others (`alg`, `use`, `key_ops`, `ext`) would make engines refuse it. */
export function minimalJwk(jwk: JsonWebKey | Jwk, withPrivate: boolean): JsonWebKey {
  const members = withPrivate ? privateMembers : publicMembers;
  return Object.fromEntries(members.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]])));
}
