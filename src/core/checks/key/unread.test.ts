import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { unread } from './unread.ts';

/** A set of one key with kid `a`, and members that could not be read, by their kid. */
const set = (...kids: (string | undefined)[]) => {
  const facts = factsOf({}, [keyOf({ kty: 'RSA', kid: 'a' }, 2048)]);
  const members = kids.map((kid, i) => ({
    index: i + 1,
    problem: { code: 'key/kty-unknown' },
    ...(kid === undefined ? {} : { kid, kty: 'XYZ' }),
  }));
  return { key: { ...facts, ring: { ...facts.ring, unread: members } } };
};
const asking = (kid: string) => ({ header: { alg: 'RS256', kid } });

describeCheck(unread, [
  ['every member is a key', set(), 'pass'],
  ['a member without a name', set(undefined), 'info some'],
  ['a member that the token does not ask for', { ...set('b'), ...asking('a') }, 'info some'],
  ['the member that the token asks for', { ...set('c', 'b'), ...asking('b') }, 'warn wanted'],
  ['a member beside a key of the same kid', { ...set('a'), ...asking('a') }, 'info some'],
  ['no key', { key: factsOf({}, []) }, 'na no-key'],
  ['worker still at it', {}, 'na no-key'],
  ['unsecured', { ...set('b'), header: { alg: 'none' } }, 'na unsecured'],
]);
