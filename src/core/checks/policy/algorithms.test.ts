import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { algorithms } from './algorithms.ts';

const scene = (alg: unknown, allowed: string[] | null) => ({
  header: { alg },
  policy: { algorithms: allowed },
});
const rsa = factsOf({}, [keyOf({ kty: 'RSA' }, 2048)]);

describeCheck(algorithms, [
  ['listed', scene('HS256', ['RS256', 'HS256']), 'pass listed'],
  ['none, listed: its own rule refuses it', scene('none', ['none']), 'pass listed'],
  ['not listed', scene('HS256', ['RS256']), 'fail not-listed'],
  ['listed in another case', scene('HS256', ['hs256']), 'fail not-listed'],
  ['empty list', scene('HS256', []), 'fail not-listed'],
  ['no list, no key', scene('HS256', null), 'na not-constrained'],
  ['no list, key serves', { ...scene('PS512', null), key: rsa }, 'pass by-key'],
  ['no list, key does not serve', { ...scene('HS256', null), key: rsa }, 'fail not-served'],
  ['no list, unknown algorithm', { ...scene('XX999', null), key: rsa }, 'fail not-served'],
  ['no list, none', { ...scene('None', null), key: rsa }, 'fail none-never'],
  ['alg is no string', scene(1, null), 'na no-alg'],
  ['JWE', { token: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn' }, 'na encrypted'],
]);
