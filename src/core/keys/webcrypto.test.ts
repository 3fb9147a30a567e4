import { describe, expect, it } from 'vitest';
import { type Algorithm, algorithmOf } from '../alg/registry.ts';
import type { Jwk } from './types.ts';
import { cryptoParams, minimalJwk } from './webcrypto.ts';

const row = (alg: string): Algorithm => {
  const found = algorithmOf(alg);
  if (!found) throw new Error(alg);
  return found;
};

describe('cryptoParams', () => {
  it.each([
    ['HS256', undefined, { name: 'HMAC', hash: 'SHA-256' }],
    ['RS384', undefined, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }],
    ['PS256', undefined, { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 }],
    ['PS384', undefined, { name: 'RSA-PSS', hash: 'SHA-384', saltLength: 48 }],
    ['PS512', undefined, { name: 'RSA-PSS', hash: 'SHA-512', saltLength: 64 }],
    ['ES512', 'P-521', { name: 'ECDSA', hash: 'SHA-512', namedCurve: 'P-521' }],
    ['EdDSA', 'Ed25519', { name: 'Ed25519' }],
    ['EdDSA', 'Ed448', { name: 'Ed448' }],
    ['Ed25519', 'Ed25519', { name: 'Ed25519' }],
    ['ML-DSA-65', undefined, { name: 'ML-DSA-65' }],
  ])('%s %s', (alg, crv, params) => {
    expect(cryptoParams(row(alg), crv)).toEqual(params);
  });
});

it.each<[jwk: Jwk, withPrivate: boolean, expected: object]>([
  [
    { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd', alg: 'EdDSA', use: 'sig' },
    false,
    { kty: 'OKP', crv: 'Ed25519', x: 'x' },
  ],
  [
    { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd', key_ops: ['sign'] },
    true,
    { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd' },
  ],
  [
    { kty: 'AKP', alg: 'ML-DSA-44', pub: 'p', priv: 's', kid: 'a' },
    true,
    { kty: 'AKP', alg: 'ML-DSA-44', pub: 'p', priv: 's' },
  ],
])('what engines are given of %j', (jwk, withPrivate, expected) => {
  expect(minimalJwk(jwk, withPrivate)).toEqual(expected);
});
