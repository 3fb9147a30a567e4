import { describeCheck } from '../../testing/describeCheck.ts';
import { alg } from './alg.ts';

describeCheck(alg, [
  ['HS256', { header: { alg: 'HS256' } }, 'pass'],
  ['ES256K', { header: { alg: 'ES256K' } }, 'pass'],
  ['none, which has its own rule', { header: { alg: 'none' } }, 'pass'],
  ['key management of a JWE', { token: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn' }, 'pass'],
  ['missing', { header: {} }, 'fail missing'],
  ['number', { header: { alg: 256 } }, 'fail not-a-string'],
  ['null', { header: { alg: null } }, 'fail not-a-string'],
  ['lower case', { header: { alg: 'hs256' } }, 'fail unknown'],
  ['a dash', { header: { alg: 'HS-256' } }, 'fail unknown'],
  ['prototype name', { header: { alg: 'constructor' } }, 'fail unknown'],
  ['prototype accessor', { header: '{"alg":"__proto__"}' }, 'fail unknown'],
  ['no header', { token: `.${'e30'}.c2ln` }, 'na no-header'],
]);
