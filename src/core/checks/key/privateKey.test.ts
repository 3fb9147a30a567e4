import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { privateKey } from './privateKey.ts';

/** Keys of a set, each private or not, and where it was published. */
const set = (secrets: boolean[], url: string | null = 'https://issuer.example/jwks') => {
  const facts = factsOf(
    {},
    secrets.map((secret, index) => ({
      ...keyOf({ kty: 'EC', kid: `k${index}` }, 256, index),
      private: secret,
    })),
  );
  return {
    key: url === null ? facts : { ...facts, ring: { ...facts.ring, published: { url, issuer: null } } },
  };
};

describeCheck(privateKey, [
  ['public keys', set([false, false]), 'pass'],
  ['one private key', set([false, true]), 'warn published'],
  ['private keys only', set([true, true]), 'warn published'],
  ['a private key that was pasted', set([true, false], null), 'na not-published'],
  ['an empty set', set([]), 'na no-key'],
  ['worker still at it', {}, 'na no-key'],
  ['switched off', { ...set([true]), policy: { options: { verify_signature: false } } }, 'na switched-off'],
]);
