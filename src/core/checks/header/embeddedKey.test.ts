import { describeCheck } from '../../testing/describeCheck.ts';
import { embeddedKey } from './embeddedKey.ts';

const header = (more: object) => ({ header: { alg: 'RS256', ...more } });

describeCheck(embeddedKey, [
  ['none', header({ kid: '1', 'x5t#S256': 'abc' }), 'pass'],
  ['jwk', header({ jwk: { kty: 'oct', k: 'AA' } }), 'warn jwk'],
  ['jku', header({ jku: 'https://evil.example/keys' }), 'warn jku'],
  ['x5c', header({ x5c: ['MIIB'] }), 'warn x5c'],
  ['x5u', header({ x5u: 42 }), 'warn x5u'],
  ['no header', { token: '.e30.c2ln' }, 'na no-header'],
]);
