import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { symmetric } from './symmetric.ts';

/** Keys of a set by their type, and whether it was published. */
const set = (types: ('oct' | 'RSA')[], fetched = false) => {
  const facts = factsOf(
    {},
    types.map((kty, index) => keyOf({ kty }, 2048, index)),
  );
  const published = { url: 'https://issuer.example/jwks', issuer: null };
  return { key: fetched ? { ...facts, ring: { ...facts.ring, published } } : facts };
};

describeCheck(symmetric, [
  ['public keys', set(['RSA', 'RSA']), 'pass'],
  ['secrets alone', set(['oct', 'oct']), 'pass'],
  ['a secret among public keys', set(['RSA', 'oct']), 'info mixed'],
  ['a published secret', set(['RSA', 'oct'], true), 'warn published'],
  ['a published secret alone', set(['oct'], true), 'warn published'],
  ['one published public key', set(['RSA'], true), 'pass'],
  ['one secret', set(['oct']), 'na one-key'],
  ['worker still at it', {}, 'na no-key'],
]);
