import { expect, test } from 'vitest';
import type { ReadKey } from '../../../core/index.ts';
import { forWhat, kindOf, sourceInWords } from './cardWords.ts';

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

test.each<[source: ReadKey['source'], opened: boolean, words: string[]]>([
  ['pkcs8', false, ['PKCS#8']],
  ['pkcs8', true, ['PKCS#8', 'encrypted']],
  ['openssh-private', true, ['OpenSSH private key', 'encrypted']],
  ['certificate', false, ['X.509 certificate']],
])('%s in words, opened by a password: %s', (source, opened, words) => {
  const said = sourceInWords(source, opened);
  for (const word of words) expect(said).toContain(word);
  expect(said.includes('encrypted')).toBe(opened);
});

test('a secret came in no container', () => {
  expect(sourceInWords('secret', true)).toBe('');
});

test.each<[jwk: Parameters<typeof forWhat>[0], words: string]>([
  [{}, ''],
  [{ alg: 'RS256', use: 'sig' }, 'RS256 · sig'],
  [{ key_ops: ['sign', 'verify'] }, 'sign, verify'],
])('what %j is for', (jwk, words) => {
  expect(forWhat(jwk)).toBe(words);
});
