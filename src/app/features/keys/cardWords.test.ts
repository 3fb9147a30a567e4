import { expect, test } from 'vitest';
import type { ChainFacts, ReadKey } from '../../../core/index.ts';
import { forWhat, kindOf, orderInWords, remarksOf, sourceInWords } from './cardWords.ts';

test.each<[jwk: ReadKey['jwk'], bits: number, kind: string]>([
  [{ kty: 'oct' }, 256, 'secret · 32 bytes'],
  [{ kty: 'oct' }, 8, 'secret · 1 byte'],
  [{ kty: 'RSA' }, 2048, 'RSA 2048'],
  [{ kty: 'EC', crv: 'secp256k1' }, 256, 'EC secp256k1'],
  [{ kty: 'OKP', crv: 'Ed448' }, 448, 'OKP Ed448'],
  [{ kty: 'AKP', alg: 'ML-DSA-65' }, 15616, 'ML-DSA-65'],
])('the kind of %j', (jwk, bits, kind) => {
  expect(kindOf({ jwk, bits })).toBe(kind);
});

test.each<[source: ReadKey['source'], form: Parameters<typeof sourceInWords>[1], words: string]>([
  ['pkcs8', { pem: true, opened: false }, 'PEM, PKCS#8'],
  ['pkcs8', { pem: true, opened: true }, 'PEM, PKCS#8, encrypted'],
  ['spki', { pem: false, opened: false }, 'DER, SPKI'],
  ['openssh-private', { pem: true, opened: true }, 'OpenSSH private key, encrypted'],
  ['certificate', { pem: true, opened: false }, 'PEM, X.509 certificate'],
  ['jwk', { pem: true, opened: false }, 'JWK'],
  ['secret', { pem: false, opened: true }, ''],
])('%s in words, %j', (source, form, words) => {
  expect(sourceInWords(source, form)).toBe(words);
});

test.each<[jwk: Parameters<typeof forWhat>[0], words: string]>([
  [{ kty: 'EC' }, ''],
  [{ kty: 'RSA', alg: 'RS256', use: 'sig' }, 'RS256 · sig'],
  [{ kty: 'oct', key_ops: ['sign', 'verify'] }, 'sign, verify'],
  [{ kty: 'AKP', alg: 'ML-DSA-44', use: 'sig' }, 'sig'],
])('what %j is for', (jwk, words) => {
  expect(forWhat(jwk)).toBe(words);
});

test.each<[order: ChainFacts['order'], complete: boolean, facts: string[]]>([
  ['leaf-first', true, ['issued by the next']],
  ['leaf-first', false, ['issued by the next', 'without the root']],
  ['reordered', true, ['put in order']],
  ['broken', false, ['do not belong together']],
])('a chain that is %s, complete: %s', (order, complete, facts) => {
  const words = orderInWords({ links: [], order, complete });
  for (const fact of facts) expect(words).toContain(fact);
  expect(words.includes('root')).toBe(facts.includes('without the root'));
});

test('certificates of which nothing is known stand as they came', () => {
  expect(orderInWords(undefined)).not.toBe('');
});

test('that the form is another one is not remarked on', () => {
  const own = { code: 'key/no-armour' };
  expect(remarksOf({ problems: [{ code: 'key/other-form' }, own] })).toEqual([own]);
});
