import { describe, expect, test } from 'vitest';
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

describe('the unprotected header of a JSON serialization', () => {
  const signed = (members: object) => JSON.stringify({ payload: 'e30', signature: 'AA', ...members });
  const inOne = (header: unknown) =>
    JSON.stringify({ payload: 'e30', signatures: [{ header, signature: 'AA' }] });
  const hs256 = Buffer.from('{"alg":"HS256"}').toString('base64url');
  test.each([
    ['names what the protected one lacks', signed({ protected: hs256, header: { kid: 'a' } }), 'HS256', 'a'],
    ['stands alone', signed({ header: { alg: 'HS384', kid: 'a' } }), 'HS384', 'a'],
    ['of the first signature', inOne({ alg: 'HS512' }), 'HS512', null],
    [
      'does not come before the protected one',
      signed({ protected: hs256, header: { alg: 'none' } }),
      'HS256',
      null,
    ],
    ['holds no text', signed({ header: { alg: 1 } }), null, null],
    ['inherits nothing', signed({ header: {} }), null, null],
    ['is no object', signed({ header: ['HS256'] }), null, null],
    ['is text', inOne('HS256'), null, null],
  ])('%s', (_name, text, alg, kid) => {
    expect(headerParameters(parseToken(text))).toEqual({ alg, kid });
  });
});
