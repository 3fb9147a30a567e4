import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf } from '../../testing/tokens.ts';
import { matches } from './matches.ts';

describeCheck(matches, [
  ['matches', { key: factsOf({ answer: 'pass', keyIndex: 0 }) }, 'pass'],
  [
    'matches without what came in on the way',
    { key: factsOf({ answer: 'pass', reason: 'after-cleaning' }) },
    'pass after-cleaning',
  ],
  ['does not match', { signature: 'A'.repeat(43), key: factsOf({ answer: 'fail' }) }, 'fail mismatch'],
  ['has another length', { signature: 'AAAA', key: factsOf({ answer: 'fail' }) }, 'fail wrong-length'],
  ['no key', { key: factsOf({ reason: 'no-key' }, []) }, 'unknown no-key'],
  ['cannot be computed here', { key: factsOf({ reason: 'unsupported' }) }, 'unknown unsupported'],
  ['detached', { key: factsOf({ reason: 'detached-payload' }) }, 'unknown detached-payload'],
  ['worker still at it', {}, 'unknown pending'],
  ['unsecured', { header: { alg: 'none' } }, 'na unsecured'],
  ['no signature to compare', { key: factsOf({ answer: 'na', reason: 'jwe' }) }, 'na jwe'],
]);
