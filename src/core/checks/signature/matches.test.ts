import { describeCheck } from '../../testing/describeCheck.ts';
import { b64, factsOf, keyOf } from '../../testing/tokens.ts';
import { matches } from './matches.ts';

/** A signature of that many bytes that neither RSA key made. */
const tried = (bytes: number) => ({
  header: { alg: 'RS256' },
  signature: b64(new Uint8Array(bytes)),
  key: factsOf({ answer: 'fail', tried: [0, 1] }, [
    keyOf({ kty: 'RSA' }, 2048),
    keyOf({ kty: 'RSA' }, 4096, 1),
  ]),
});

describeCheck(matches, [
  ['matches', { key: factsOf({ answer: 'pass', keyIndex: 0 }) }, 'pass'],
  [
    'matches without what came in on the way',
    { key: factsOf({ answer: 'pass', reason: 'after-cleaning' }) },
    'pass after-cleaning',
  ],
  [
    'matches what the token named itself',
    {
      key: {
        ...factsOf({ answer: 'pass', keyIndex: 0 }),
        named: { name: 'jku', url: 'https://a.test/jwks' },
      },
    },
    'unknown named-by-token',
  ],
  ['does not match', { signature: 'A'.repeat(43), key: factsOf({ answer: 'fail' }) }, 'fail mismatch'],
  ['has another length', { signature: 'AAAA', key: factsOf({ answer: 'fail' }) }, 'fail wrong-length'],
  ['has the length of another key that was tried', tried(512), 'fail mismatch'],
  ['has the length of no key that was tried', tried(384), 'fail wrong-length'],
  ['no key', { key: factsOf({ reason: 'no-key' }, []) }, 'unknown no-key'],
  ['no reason', { key: factsOf({}) }, 'unknown no-key'],
  ['detached', { key: factsOf({ reason: 'detached-payload' }) }, 'unknown detached-payload'],
  ['worker still at it', {}, 'unknown pending'],
  ['unsecured', { header: { alg: 'none' } }, 'na unsecured'],
  ['no signature to compare', { key: factsOf({ answer: 'na', reason: 'jwe' }) }, 'na jwe'],
]);
