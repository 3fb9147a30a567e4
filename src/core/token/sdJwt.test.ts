import { describe, expect, test } from 'vitest';
import { b64, compact } from '../testing/tokens.ts';
import { parseToken } from './parse.ts';
import { readSdJwt } from './sdJwt.ts';

const JWT = compact({ alg: 'ES256' }, { _sd: ['x'] });
const FIRST = b64('["salt","name","value"]');
const SECOND = b64('["salt",42]');

const read = (text: string) => readSdJwt(text, 0, text.length, []);

describe('what is one', () => {
  test.each([
    ['no disclosures', `${JWT}~`, true],
    ['two', `${JWT}~${FIRST}~${SECOND}~`, true],
    ['key binding', `${JWT}~${FIRST}~${JWT}`, true],
    ['no tilde', JWT, false],
    ['a disclosure that is not closed', `${JWT}~${FIRST}`, false],
    ['a foreign character', `${JWT}~${FIRST}!~`, false],
    ['two segments', `a.b~${FIRST}~`, false],
    ['an empty disclosure', `${JWT}~~`, false],
    ['a key binding without a signature', `${JWT}~${compact({}, {}, '')}`, false],
    ['no JWT in front', 'a.b.c~', false],
    ['numbers', '1.2.3~', false],
    ['a tilde in front', `~${JWT}`, false],
  ])('%s', (_name, text, expected) => {
    expect(read(text) !== null).toBe(expected);
  });
});

test('the issuer-signed JWT is read like any other JWT, disclosures stand in the text', () => {
  const text = `"${JWT}~${FIRST}~${SECOND}~"`;
  const token = parseToken(text);
  expect(token.kind).toBe('sd-jwt');
  expect(token.payload.text).toBe('{"_sd":["x"]}');
  expect(token.cleanSigningInput).toBe(JWT.slice(0, JWT.lastIndexOf('.')));
  const disclosures = token.segments.filter(({ part }) => part === 'disclosure');
  expect(disclosures.map(({ start, end }) => text.slice(start, end))).toEqual([FIRST, SECOND]);
});

test('a tilde behind the token does not make it one', () => {
  const text = `${JWT} ~`;
  expect(readSdJwt(text, 0, JWT.length, [])).toBeNull();
});

test('disclosures beyond counting do not throw', () => {
  const token = parseToken(`${JWT}${'~a'.repeat(1_000_000)}~`);
  expect(token.kind).toBe('sd-jwt');
  expect(token.segments).toHaveLength(1_000_003);
});
