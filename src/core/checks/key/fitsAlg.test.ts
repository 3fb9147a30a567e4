import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { fitsAlg } from './fitsAlg.ts';

type Reason = 'kty' | 'crv' | 'kid' | 'not-chosen';
/** Facts where each key was rejected, for the reasons given in order. */
const rejecting = (...reasons: Reason[]) => ({
  ...factsOf(
    {},
    reasons.map((_, index) => keyOf({ kty: 'RSA' }, 2048, index)),
  ),
  selection: {
    candidates: [],
    by: 'fit' as const,
    kidMiss: false,
    rejected: reasons.map((reason, index) => ({ index, reason, data: { have: '', need: '' } })),
  },
});

/** Facts of a lone JWK whose alg contradicts its key. */
const torn = factsOf({}, []);
torn.ring.unread = [
  { index: 0, problem: { code: 'key/alg-contradicts-key', data: { alg: 'HS256', have: 'RSA' } } },
];

describeCheck(fitsAlg, [
  ['a JWK whose alg contradicts it', { key: torn }, 'fail alg-contradicts-key'],
  ['fits', { key: factsOf({}) }, 'pass'],
  ['another key type', { key: rejecting('kty') }, 'fail kty'],
  ['another curve', { header: { alg: 'ES256' }, key: rejecting('crv', 'kty') }, 'fail crv'],
  ['the kid’s key does not fit, behind another kid', { key: rejecting('kid', 'kty') }, 'fail kty'],
  ['the kid’s key does not fit, behind one without', { key: rejecting('not-chosen', 'kty') }, 'fail kty'],
  ['no key', { key: factsOf({}, []) }, 'na no-key'],
  ['unknown algorithm', { header: { alg: 'XX' }, key: factsOf({}) }, 'na unknown-algorithm'],
  ['worker still at it', {}, 'unknown pending'],
  ['unsecured', { header: { alg: 'none' } }, 'na unsecured'],
]);
