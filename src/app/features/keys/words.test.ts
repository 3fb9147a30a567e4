import { describe, expect, test } from 'vitest';
import type { KeyFacts, ReadKey, RejectedKey } from '../../../core/index.ts';
import { factsOf, keyOf } from '../../../core/testing/tokens.ts';
import { marksOf, rejectionInWords, ringInWords, statusOf } from './words.ts';

test.each<[reason: RejectedKey['reason'], have: string, need: string, facts: string[]]>([
  ['kid', 'k2', 'k1', ['kid', 'differs']],
  ['not-chosen', '', '', ['kid']],
  ['issuer', '', '', ['x5c']],
  ['kty', 'EC', 'RSA', ['EC', 'RSA']],
  ['kty', 'oct', 'RSA', ['a secret', 'RSA']],
  ['kty', 'RSA', 'oct', ['RSA', 'a secret']],
  ['crv', 'P-384', 'P-256', ['P-384', 'P-256']],
  ['use', 'enc', 'sig', ['use', 'enc']],
  ['key-ops', 'encrypt', 'verify', ['key_ops', 'encrypt']],
  ['key-ops', '', 'verify', ['key_ops', 'empty']],
  ['alg', 'RS512', 'RS256', ['RS512']],
  ['not-for-signatures', 'X25519', '', ['X25519']],
  ['pss-only', 'RSASSA-PSS', 'RS256', ['RSASSA-PSS']],
  ['not-private', '', '', ['public']],
])('why a key is not chosen: %s', (reason, have, need, facts) => {
  const words = rejectionInWords({ index: 0, reason, data: { have, need } });
  expect(words).toMatch(/^not chosen: /);
  for (const fact of facts) expect(words).toContain(fact);
});

/** Three RSA keys, of which the first ones are candidates and the others rejected for their kid. */
const facts = (
  candidates: number,
  by: 'kid' | 'fit' | 'x5c',
  signature: Partial<KeyFacts['signature']> = {},
  kidMiss = false,
): KeyFacts => {
  const keys = [0, 1, 2].map((index) => keyOf({ kty: 'RSA', kid: `k${index}` }, 2048, index));
  const data = { have: '', need: '' };
  return {
    ...factsOf(signature, keys),
    selection: {
      candidates: keys.slice(0, candidates),
      by,
      kidMiss,
      rejected: keys.slice(candidates).map(({ index }) => ({ index, reason: 'kid', data })),
    },
  };
};
const matching: Partial<KeyFacts['signature']> = { answer: 'pass', keyIndex: 1, tried: [0, 1] };

describe('what became of a key', () => {
  test.each<[name: string, facts: KeyFacts, index: number, words: RegExp | null, tone?: string]>([
    ['matched', facts(3, 'fit', matching), 1, /^matches/, 'good'],
    [
      'matched, and the token named it',
      { ...facts(3, 'fit', matching), named: { name: 'jku', url: 'https://a.test' } },
      1,
      /proves nothing/,
      'neutral',
    ],
    ['tried before the one that matched', facts(3, 'fit', matching), 0, /^tried/, 'neutral'],
    ['not reached', facts(3, 'fit', matching), 2, /not needed/, 'neutral'],
    ['tried in vain', facts(1, 'kid', { answer: 'fail', tried: [0] }), 0, /does not match/, 'bad'],
    ['chosen by kid, not tried yet', facts(1, 'kid'), 0, /^chosen by kid/, 'neutral'],
    ['fits, not tried yet', facts(2, 'fit'), 1, /^fits$/, 'neutral'],
    ['rejected', facts(1, 'kid', { answer: 'pass', keyIndex: 0, tried: [0] }), 2, /^not chosen/, 'neutral'],
    ['no token', { ...facts(0, 'fit'), selection: null }, 0, null],
  ])('%s', (_, all, index, words, tone) => {
    const status = statusOf(all, index);
    if (words === null) expect(status).toBeNull();
    else expect(status).toMatchObject({ words: expect.stringMatching(words), tone });
  });

  test('only what was rejected is not marked as chosen', () => {
    const all = facts(2, 'fit', matching);
    expect([0, 1, 2].map((index) => statusOf(all, index)?.chosen)).toEqual([true, true, false]);
  });
});

test.each<[KeyFacts, words: string]>([
  [facts(1, 'kid'), '3 keys: one chosen by kid'],
  [facts(2, 'kid'), '3 keys: 2 chosen by kid'],
  [facts(0, 'kid'), '3 keys: none serves this token'],
  [facts(1, 'fit'), '3 keys: the token has no kid, 1 fits'],
  [facts(3, 'fit', matching), '3 keys: the token has no kid, 3 fit, key 2 matches'],
  [facts(2, 'kid', { answer: 'fail', tried: [0, 1] }), '3 keys: 2 chosen by kid, none matches'],
  [facts(1, 'kid', { answer: 'fail', tried: [0] }), '3 keys: one chosen by kid'],
  [facts(1, 'x5c'), '3 keys: the token’s certificate is vouched for, and its key tried'],
  [facts(2, 'fit', {}, true), '3 keys: none has the token’s kid, 2 fit'],
  [{ ...facts(0, 'fit'), selection: null }, '3 keys'],
])('a ring in words: %#', (all, words) => {
  expect(ringInWords(all)).toBe(words);
});

test('members that could not be read are counted', () => {
  const all = facts(1, 'kid');
  const unread = [{ index: 3, problem: { code: 'key/kty-missing' } }];
  const one = { ...all.ring, keys: all.ring.keys.slice(0, 1), unread };
  expect(ringInWords({ ...all, ring: one, selection: null })).toBe('1 key, 1 not read');
});

describe('marks', () => {
  const published = { url: 'https://issuer.example/jwks', issuer: null };
  const key = (kty: 'RSA' | 'EC' | 'oct', bits: number, part: Partial<ReadKey> = {}): ReadKey => ({
    ...keyOf({ kty }, bits),
    ...part,
  });

  test.each<[name: string, key: ReadKey, published: boolean, marks: [string, string][]]>([
    ['a public key', key('RSA', 2048), false, []],
    ['a private key', key('EC', 256, { private: true }), false, [['private', 'neutral']]],
    [
      'a published private key',
      key('EC', 256, { private: true }),
      true,
      [
        ['private', 'warn'],
        ['published', 'warn'],
      ],
    ],
    ['a published public key', key('EC', 256), true, []],
    ['a secret', key('oct', 256), false, []],
    ['a published secret', key('oct', 256), true, [['published', 'warn']]],
    ['a faulty RSA key', key('RSA', 2048, { problems: [{ code: 'key/roca' }] }), false, [['weak', 'bad']]],
    ['a short RSA key', key('RSA', 1024), false, [['weak', 'warn']]],
    ['a key with certificates', key('RSA', 2048, { certificates: [] }), false, [['certificate', 'neutral']]],
    [
      'a key that the token brought',
      key('RSA', 2048, { certificates: [], trustedBy: 0 }),
      false,
      [['x5c', 'neutral']],
    ],
  ])('%s', (_, one, fetched, marks) => {
    const ring = fetched ? { published } : {};
    expect(marksOf(one, ring).map(({ words, tone }) => [words, tone])).toEqual(marks);
  });

  test('a JWK with x5c has a certificate', () => {
    const one = { ...key('RSA', 2048), jwk: { kty: 'RSA' as const, x5c: ['MAA='] } };
    expect(marksOf(one, {})).toMatchObject([{ words: 'certificate' }]);
  });
});
