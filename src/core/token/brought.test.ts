import { describe, expect, test } from 'vitest';
import { compact } from '../testing/tokens.ts';
import { bringsKey, keyAddresses, namesCertificate } from './brought.ts';
import { parseToken } from './parse.ts';

const token = (header: object) => parseToken(compact({ alg: 'ES256', ...header }, {}));

test.each<[object, boolean, boolean]>([
  [{}, false, false],
  [{ jwk: {} }, true, false],
  [{ x5c: 7 }, true, false],
  [{ jku: 'https://a.example', x5u: 'https://a.example' }, false, false],
  [{ x5t: 'AA' }, false, true],
  [{ 'x5t#S256': 'AA' }, false, true],
])('what %j brings', (header, key, thumbprint) => {
  expect([bringsKey(token(header)), namesCertificate(token(header))]).toEqual([key, thumbprint]);
});

test('a JWE brings no key that signed it', () => {
  const [header] = compact({ alg: 'RSA-OAEP', enc: 'A128GCM', x5c: ['AA'] }, {}).split('.');
  expect(bringsKey(parseToken(`${header}..aXY.Y3Q.dGFn`))).toBe(false);
  expect(bringsKey(parseToken(''))).toBe(false);
});

describe('the addresses of keys', () => {
  test.each<[unknown, string | null]>([
    ['https://keys.example/jwks.json', 'keys.example'],
    ['http://localhost:8080/k', 'localhost:8080'],
    ['https://user:secret@keys.example/', 'keys.example'],
    ['javascript:alert(1)', null],
    ['/keys', null],
    ['', null],
  ])('%j is at %s', (jku, host) => {
    expect(keyAddresses(token({ jku }))).toEqual([{ parameter: 'jku', value: jku, host }]);
  });

  test('that are no text are none, and both are told', () => {
    expect(keyAddresses(token({ jku: 7, x5u: ['https://a.example'] }))).toEqual([]);
    const both = keyAddresses(token({ x5u: 'https://b.example/c', jku: 'https://a.example/k' }));
    expect(both.map(({ parameter, host }) => [parameter, host])).toEqual([
      ['jku', 'a.example'],
      ['x5u', 'b.example'],
    ]);
  });
});
