import { describe, expect, test } from 'vitest';
import { b64, compact } from '../testing/tokens.ts';
import { choiceLine, readChoice } from './choice.ts';

const NOW = 1_700_000_000;
const jwt = { alg: 'HS256', typ: 'JWT' };
const iss = 'https://accounts.example.com/tenant';

describe('a found token in a line', () => {
  test.each<[name: string, token: string, line: string]>([
    [
      'an ID token',
      compact(jwt, { iss, nonce: 'n', exp: NOW - 7200 }),
      'accounts.example.com · ID token (typ JWT) · expired 2 h ago',
    ],
    [
      'an access token',
      compact(jwt, { iss: 'my-service', scope: 'read', exp: NOW + 2760 }),
      'my-service · access token (typ JWT) · expires in 46 min',
    ],
    ['the moment of expiry', compact(jwt, { exp: NOW }), 'no issuer · token (typ JWT) · expired now'],
    [
      'the type by typ',
      compact({ alg: 'ES256', typ: 'at+jwt' }, { iss }),
      'accounts.example.com · access token (typ at+jwt)',
    ],
    [
      'a media type with its prefix',
      compact({ alg: 'ES256', typ: 'application/DPoP+jwt' }, {}),
      'no issuer · DPoP proof (typ application/DPoP+jwt)',
    ],
    [
      'what the provider says before what claims suggest',
      compact({ alg: 'HS256' }, { iss, token_use: 'id', scope: 'x' }),
      'accounts.example.com · ID token',
    ],
    ['a refresh token', compact({ alg: 'HS256' }, { typ: 'Refresh' }), 'no issuer · refresh token'],
    ['an unsecured token', `${b64('{"alg":"none"}')}.${b64('{}')}.`, 'no issuer · unsecured token'],
    ['no claim that says a type', compact({ alg: 'HS256' }, { iss: 7, exp: '1' }), 'no issuer · token'],
    [
      'names that all objects have',
      compact({ alg: 'HS256' }, '{"__proto__":{"scope":1,"iss":"x"}}'),
      'no issuer · token',
    ],
    ['a broken header', `${b64('{"alg"')}.${b64('{}')}.c2ln`, 'unreadable header'],
    ['a broken payload', `${b64('{"alg":"HS256"}')}.${b64('{"a"')}.c2ln`, 'unreadable payload'],
    ['detached content', `${b64('{"alg":"HS256"}')}..c2ln`, 'detached content'],
    ['an encrypted token', `${b64('{"alg":"dir","enc":"A256GCM"}')}..aXY.YQ.dGFn`, 'encrypted with A256GCM'],
    ['an encrypted token without a readable header', `${b64('{"alg"')}..aXY.YQ.dGFn`, 'encrypted'],
    ['nothing of a token', 'x', 'unreadable header'],
    ['a token too long to be parsed for this', compact(jwt, { a: 'a'.repeat(300_000) }), '400,0'],
  ])('%s', (_, token, line) => {
    const told = choiceLine(readChoice(token), NOW);
    if (token.length > 200_000) expect(told).toMatch(/^\d+,\d+ characters$/);
    else expect(told).toBe(line);
  });

  test('is short, whatever the token says', () => {
    const token = compact({ alg: 'HS256', typ: 't'.repeat(5000) }, { iss: 'i'.repeat(5000) });
    expect(choiceLine(readChoice(token), NOW).length).toBeLessThan(250);
  });
});
