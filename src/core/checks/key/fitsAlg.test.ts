import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { fitsAlg } from './fitsAlg.ts';

const rsa = keyOf({ kty: 'RSA', kid: 'r' }, 2048);
const rejecting = (reason: 'kty' | 'kid') => ({
  ...factsOf({}, [rsa]),
  selection: {
    candidates: [],
    by: 'fit' as const,
    kidMiss: false,
    rejected: [{ index: 0, reason, data: { have: '', need: '' } }],
  },
});

describeCheck(fitsAlg, [
  ['fits', { key: factsOf({}) }, 'pass'],
  ['another key type', { key: rejecting('kty') }, 'fail kty'],
  ['nothing but other kids', { key: rejecting('kid') }, 'fail kid'],
  ['no key', { key: factsOf({}, []) }, 'na no-key'],
  ['unknown algorithm', { header: { alg: 'XX' }, key: factsOf({}) }, 'na unknown-algorithm'],
  ['worker still at it', {}, 'unknown pending'],
  ['unsecured', { header: { alg: 'none' } }, 'na unsecured'],
]);
