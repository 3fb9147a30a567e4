import { expect, test } from 'vitest';
import type { KeyFacts, SignatureFacts } from '../../examine.ts';
import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, inputOf, keyOf } from '../../testing/tokens.ts';
import { kid } from './kid.ts';

/** A ring of RSA keys `k0`, `k1` …, of which the first ones fit the token. */
const ring = (
  keys: number,
  fitting: number,
  by: 'kid' | 'fit' | 'x5c' = 'fit',
  signature: Partial<SignatureFacts> = {},
): { key: KeyFacts } => {
  const facts = factsOf(
    signature,
    Array.from({ length: keys }, (_, index) => keyOf({ kty: 'RSA', kid: `k${index}` }, 2048, index)),
  );
  const candidates = facts.ring.keys.slice(0, fitting);
  return { key: { ...facts, selection: { candidates, by, kidMiss: false, rejected: [] } } };
};
const header = (name?: string) => ({
  header: { alg: 'RS256', ...(name === undefined ? {} : { kid: name }) },
});

describeCheck(kid, [
  ['the kid of one key', { ...ring(3, 1, 'kid'), ...header('k0') }, 'pass'],
  ['the kid of two keys', { ...ring(3, 2, 'kid'), ...header('k0') }, 'pass'],
  ['no kid, and one key fits', { ...ring(3, 1), ...header() }, 'pass'],
  ['no kid, and several keys fit', { ...ring(3, 2), ...header() }, 'info absent'],
  ['no kid, and very many keys fit', { ...ring(30, 21), ...header() }, 'info many'],
  ['a kid that no key has', { ...ring(3, 3), ...header('x') }, 'na in-no-key'],
  ['its own certificate is vouched for', { ...ring(3, 2, 'x5c'), ...header() }, 'na in-x5c'],
  ['nothing was chosen from', { key: { ...ring(2, 0).key, selection: null }, ...header() }, 'pass'],
  ['one key', { ...ring(1, 1), ...header() }, 'na one-key'],
  ['worker still at it', {}, 'na no-key'],
]);

test.each<[name: string, signature: Partial<SignatureFacts>, facts: object]>([
  ['matched', { answer: 'pass', keyIndex: 1 }, { place: 2, matched: 'k1', candidates: 2, keys: 3 }],
  ['did not match', { answer: 'fail', keyIndex: null, tried: [0, 1] }, { place: null, matched: null }],
])('says which key %s', (_, signature, facts) => {
  const outcome = kid.run(inputOf({ ...ring(3, 2, 'fit', signature), ...header() }));
  expect(outcome.data).toMatchObject(facts);
});
