import type { ReadKey, RejectedKey } from '../../../core/index.ts';

const sources: Record<ReadKey['source'], string> = {
  secret: 'secret',
  spki: 'PEM',
  pkcs8: 'PEM, PKCS#8',
  'pkcs1-public': 'PEM, PKCS#1',
  'pkcs1-private': 'PEM, PKCS#1',
  sec1: 'PEM, SEC1',
  certificate: 'certificate',
  'certificate-request': 'certificate request',
  'openssh-public': 'OpenSSH',
  'openssh-private': 'OpenSSH',
  point: 'EC point',
  x5c: 'certificate',
  jwk: 'JWK',
  jwks: 'JWK set',
};

/** A key in a line: `RSA 2048 public · PEM`, `secret · 32 bytes`. */
export function keyInWords({ jwk, bits, private: isPrivate, source }: ReadKey): string {
  if (jwk.kty === 'oct') return `secret · ${bits / 8} ${bits === 8 ? 'byte' : 'bytes'}`;
  const alg = jwk.alg === undefined ? '' : ` · ${jwk.alg}`;
  return `${jwk.kty} ${jwk.crv ?? bits} ${isPrivate ? 'private' : 'public'}${alg} · ${sources[source]}`;
}

const reasons: Record<RejectedKey['reason'], (data: RejectedKey['data']) => string> = {
  kid: ({ have }) => `not chosen: kid is ${have || 'empty'}`,
  'not-chosen': () => 'not chosen: it has no kid',
  issuer: () => 'not tried itself: it vouches for the certificate in x5c',
  kty: ({ have, need }) => `not chosen: ${have}, not ${need}`,
  crv: ({ have, need }) => `not chosen: on ${have}, not ${need}`,
  use: ({ have }) => `not chosen: use is ${have}`,
  'key-ops': ({ have }) => `not chosen: key_ops is ${have || 'empty'}`,
  alg: ({ have }) => `not chosen: for ${have}`,
  'not-for-signatures': ({ have }) => `not chosen: ${have} makes no signatures`,
  'pss-only': () => 'not chosen: for RSASSA-PSS alone',
  'not-private': () => 'not chosen: public',
};

/** Why a key of the ring was not chosen for the token, in a few words. */
export function rejectionInWords({ reason, data }: RejectedKey): string {
  return reasons[reason](data);
}
