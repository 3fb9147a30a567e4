import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf } from '../../testing/tokens.ts';
import { embeddedKey } from './embeddedKey.ts';

const header = (more: object) => ({ header: { alg: 'RS256', ...more } });

/** Key facts of a token whose `x5c` a given certificate vouches for or not, beside a `jwk`. */
const trusting = (by: 'ca' | 'identity' | null, agree: boolean | null = null) => ({
  ...factsOf({ answer: 'pass' }),
  embedded: { keys: [], thumbprints: [], agree, trust: { by, ringIndex: null, path: [], problem: null } },
});
const both = header({ jwk: {}, x5c: ['MIIB'] });

describeCheck(embeddedKey, [
  ['none', header({ kid: '1', 'x5t#S256': 'abc' }), 'pass'],
  ['jwk', header({ jwk: { kty: 'oct', k: 'AA' } }), 'warn jwk'],
  ['jku', header({ jku: 'https://evil.example/keys' }), 'warn jku'],
  ['x5c', header({ x5c: ['MIIB'] }), 'warn x5c'],
  ['x5u', header({ x5u: 42 }), 'warn x5u'],
  ['x5c that is vouched for', { ...header({ x5c: ['MIIB'] }), key: trusting('ca') }, 'pass trusted'],
  ['x5c that is given itself', { ...header({ x5c: ['MIIB'] }), key: trusting('identity') }, 'pass trusted'],
  ['x5c that is not vouched for', { ...header({ x5c: ['MIIB'] }), key: trusting(null) }, 'warn x5c'],
  ['jwk of the same key', { ...both, key: trusting('ca', true) }, 'pass trusted'],
  ['jwk of another key', { ...both, key: trusting('ca', false) }, 'warn jwk'],
  ['no header', { token: '.e30.c2ln' }, 'na no-header'],
]);
