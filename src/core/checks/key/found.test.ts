import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { found } from './found.ts';

const chosen = factsOf({});
const unreadable = {
  ...factsOf({}, []),
  ring: { form: 'unreadable' as const, keys: [], unread: [], problem: { code: 'key/broken' } },
};
const missed = factsOf({}, [keyOf({ kty: 'oct', kid: 'b' }, 256)]);
if (missed.selection) missed.selection = { ...missed.selection, by: 'fit', kidMiss: true };

const unread = {
  ...missed,
  ring: { ...missed.ring, unread: [{ index: 1, kid: 'a', problem: { code: 'key/kty-unknown' } }] },
};

describeCheck(found, [
  ['one key', { key: chosen }, 'pass only-key'],
  ['kid not found, another fits', { header: { alg: 'HS256', kid: 'a' }, key: missed }, 'warn kid-not-found'],
  ['kid of a member that could not be read', { header: { alg: 'HS256', kid: 'a' }, key: unread }, 'pass fit'],
  ['nothing chosen', { key: { ...chosen, selection: null } }, 'pass not-chosen'],
  ['no key', { key: factsOf({}, []) }, 'unknown no-key'],
  ['unreadable key', { key: unreadable }, 'unknown unreadable'],
  ['worker still at it', {}, 'unknown pending'],
  ['unsecured', { header: { alg: 'none' } }, 'na unsecured'],
  ['signature switched off', { policy: { options: { verify_signature: false } } }, 'na switched-off'],
  ['JWE', { token: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn' }, 'na encrypted'],
]);
