import { describe, expect, test } from 'vitest';
import { algorithmOf, algorithms, computable } from './registry.ts';

test.each([
  'constructor',
  '__proto__',
  'toString',
  'none',
  'hs256',
  'HS257',
  '',
  ' HS256',
  256,
  null,
  undefined,
  ['HS256'],
  {},
])('%j is no algorithm', (alg) => {
  expect(algorithmOf(alg)).toBeUndefined();
});

describe.each(algorithms.map((row) => [row.alg, row] as const))('%s', (alg, row) => {
  test('is found by its name', () => {
    expect(algorithmOf(alg)).toBe(row);
  });

  test('has the data of its family', () => {
    expect(row.title).not.toBe('');
    expect(row.crvs.length > 0).toBe(row.kty === 'EC' || row.kty === 'OKP');
    expect(row.hash === null).toBe(row.kty === 'OKP');
    expect(row.signatureBytes === null).toBe(row.kty === 'RSA');
  });
});

// RFC 7518 §3.2–3.5, RFC 8037 §3.1, RFC 8812 §3.2, RFC 8032 §5.2.6.
test.each([
  ['HS256', 32, 256],
  ['HS384', 48, 384],
  ['HS512', 64, 512],
  ['RS256', null, 2048],
  ['PS512', null, 2048],
  ['ES256', 64, 0],
  ['ES384', 96, 0],
  ['ES512', 132, 0],
  ['ES256K', 64, 0],
  ['EdDSA', 64, 0],
  ['Ed25519', 64, 0],
  ['Ed448', 114, 0],
])('%s: a signature of %s bytes, a key of at least %d bits', (alg, bytes, bits) => {
  expect(algorithmOf(alg)).toMatchObject({ signatureBytes: bytes, minimumBits: bits });
});

test.each([
  ['HS256', undefined, true],
  ['ES256', 'P-256', true],
  ['EdDSA', 'Ed25519', true],
  ['EdDSA', 'Ed448', false],
  ['Ed448', 'Ed448', false],
  ['ES256K', 'secp256k1', false],
])('%s with %s is computable: %s', (alg, crv, expected) => {
  const row = algorithmOf(alg);
  expect(row && computable(row, crv)).toBe(expected);
});

test('an algorithm is supported where engines have one of its curves', () => {
  expect(algorithms.filter(({ supported }) => !supported).map(({ alg }) => alg)).toEqual(['ES256K', 'Ed448']);
});
