import { expect, test } from 'vitest';
import { compact } from '../testing/tokens.ts';
import { headerParameters, isEncrypted } from './header.ts';
import { parseToken } from './parse.ts';

test.each<[header: string, alg: string | null, kid: string | null]>([
  ['{"alg":"HS256","kid":"a"}', 'HS256', 'a'],
  ['{"alg":"HS256"}', 'HS256', null],
  ['{"alg":256,"kid":null}', null, null],
  ['{"__proto__":{"alg":"none","kid":"a"}}', null, null],
  ['{"alg":"none","alg":"HS256"}', 'HS256', null],
  ['["alg"]', null, null],
  ['{"alg":', null, null],
])('%s', (header, alg, kid) => {
  expect(headerParameters(parseToken(compact(header, {})))).toEqual({ alg, kid });
});

test.each<[token: string, encrypted: boolean]>([
  ['eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn', true],
  ['{"ciphertext":"eA"}', true],
  [compact({ alg: 'HS256' }, {}), false],
  ['{"payload":"e30","signature":""}', false],
  ['', false],
])('%j is encrypted: %s', (token, encrypted) => {
  expect(isEncrypted(parseToken(token))).toBe(encrypted);
});
