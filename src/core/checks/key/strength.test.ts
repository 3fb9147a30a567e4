import { expect, test } from 'vitest';
import type { KeyProblem } from '../../keys/types.ts';
import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, inputOf, keyOf } from '../../testing/tokens.ts';
import { strength } from './strength.ts';

const scene = (alg: string, bits: number, kty: 'oct' | 'RSA' = 'oct') => ({
  header: { alg },
  key: factsOf({}, [keyOf({ kty }, bits)]),
});
const rsa = (e: string, bits = 2048, problems: KeyProblem[] = []) => ({
  header: { alg: 'RS256' },
  key: factsOf({}, [{ ...keyOf({ kty: 'RSA', e }, bits), problems }]),
});
const roca: KeyProblem[] = [{ code: 'key/roca' }];
const factor: KeyProblem[] = [{ code: 'key/modulus-small-factor', data: { factor: 7 } }];
const enforced = { options: { enforce_minimum_key_length: true } };

describeCheck(strength, [
  ['32 bytes for HS256', scene('HS256', 256), 'pass'],
  ['32 bytes for HS512', scene('HS512', 256), 'warn short-secret'],
  ['no bytes', scene('HS256', 0), 'warn short-secret'],
  ['2048 bits', rsa('AQAB'), 'pass'],
  ['a large exponent', rsa('AQAAAAAAAAAAAQ'), 'pass'],
  ['e = 3', rsa('Aw'), 'info small-exponent'],
  ['a modulus of a faulty generator', rsa('AQAB', 4096, roca), 'warn roca'],
  ['the same, and short', rsa('AQAB', 1024, roca), 'warn roca'],
  [
    'the same, and the length enforced',
    { ...rsa('AQAB', 1024, roca), policy: enforced },
    'fail short-modulus',
  ],
  ['a modulus with a small factor', rsa('AQAB', 2048, factor), 'warn small-factor'],
  ['a remark of another kind', rsa('AQAB', 2048, [{ code: 'key/other-form' }]), 'pass'],
  ['e = 3 and short', rsa('Aw', 1024), 'warn short-modulus'],
  ['1024 bits', scene('PS256', 1024, 'RSA'), 'warn short-modulus'],
  ['enforced by the policy', { ...scene('HS256', 128), policy: enforced }, 'fail short-secret'],
  [
    'the key that matched counts',
    { key: factsOf({ keyIndex: 1 }, [keyOf({ kty: 'oct' }, 8), keyOf({ kty: 'oct' }, 256, 1)]) },
    'pass',
  ],
  ['no key', { key: factsOf({}, []) }, 'na no-key'],
  ['unknown algorithm', { header: { alg: 'XX' }, key: factsOf({}) }, 'na no-key'],
  ['worker still at it', {}, 'unknown pending'],
  ['unsecured', { header: { alg: 'none' } }, 'na unsecured'],
]);

test.each([
  ['HS256', 'oct', '3.2'],
  ['RS256', 'RSA', '3.3'],
  ['PS256', 'RSA', '3.5'],
] as const)('the demand of %s is quoted from its own section', (alg, kty, section) => {
  const { data } = strength.run(inputOf(scene(alg, 8, kty)));
  expect(data).toMatchObject({ spec: `RFC 7518 §${section}` });
});
