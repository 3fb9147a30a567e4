import { describe, expect, test } from 'vitest';
import { algorithmOf, algorithms } from './registry.ts';

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
    expect(row.hash === null).toBe(row.kty === 'OKP' || row.kty === 'AKP');
    expect(row.signatureBytes === null).toBe(row.kty === 'RSA');
  });
});

// RFC 7518 §3.2–3.5, RFC 8037 §3.1, RFC 8812 §3.2, RFC 8032 §5.2.6, FIPS 204 §4.
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
  ['ML-DSA-44', 2420, 0],
  ['ML-DSA-65', 3309, 0],
  ['ML-DSA-87', 4627, 0],
])('%s: a signature of %s bytes, a key of at least %d bits', (alg, bytes, bits) => {
  expect(algorithmOf(alg)).toMatchObject({ signatureBytes: bytes, minimumBits: bits });
});
