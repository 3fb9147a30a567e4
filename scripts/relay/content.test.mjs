import { describe, expect, test } from 'vitest';
import { contentOf } from './content.mjs';

const key = { kty: 'RSA', kid: '1', n: 'AQ', e: 'AQAB', d: 'AQ', x5c: ['AA'], own: { nested: [1] } };

/** @param {unknown} value */
const contentOfJson = (value) => contentOf(new TextEncoder().encode(JSON.stringify(value)));

/** @param {() => unknown} act */
function codeOf(act) {
  try {
    return act();
  } catch (error) {
    return /** @type {import('./refusal.mjs').Refusal} */ (error).body.code;
  }
}

describe('passes on', () => {
  test.each([
    ['the keys as they are, and nothing beside them', { keys: [key], note: 'a' }, { keys: [key] }],
    ['objects alone', { keys: [key, 'a', 1, null, [key], {}] }, { keys: [key, {}] }],
    ['an empty set', { keys: [] }, { keys: [] }],
    [
      'issuer and jwks_uri alone',
      { issuer: 'https://a.example', jwks_uri: 'https://a.example/jwks', token_endpoint: 'b', scopes: ['c'] },
      { issuer: 'https://a.example', jwks_uri: 'https://a.example/jwks' },
    ],
    [
      'an issuer without jwks_uri',
      { issuer: 'https://a.example', jwks_uri: 7 },
      { issuer: 'https://a.example' },
    ],
    ['a jwks_uri without issuer', { jwks_uri: 'b' }, { jwks_uri: 'b' }],
  ])('%s', (_, value, content) => {
    expect(contentOfJson(value)).toEqual(content);
  });

  test('a text that begins with a byte order mark', () => {
    expect(contentOf(new TextEncoder().encode('\ufeff{"keys":[]}'))).toEqual({ keys: [] });
  });
});

describe('refuses as no key set', () => {
  test.each([
    ['a map of PEM texts', { one: '-----BEGIN CERTIFICATE-----' }],
    ['an array', [key]],
    ['a single key', key],
    ['a list of other things by the name of keys', { keys: [{ id: 1, secret: 'a' }] }],
    ['keys that are no list', { keys: { one: key } }],
    ['an empty object', {}],
    ['null', null],
    ['a number', 1],
  ])('%s', (_, value) => {
    expect(codeOf(() => contentOfJson(value))).toBe('relay/not-key-set');
  });
});

test.each([
  ['a page', '<!doctype html>'],
  ['nothing', ''],
  ['a JWT', 'eyJhbGciOiJub25lIn0.e30.'],
])('refuses %s as no JSON', (_, text) => {
  expect(codeOf(() => contentOf(new TextEncoder().encode(text)))).toBe('relay/not-json');
});

test('refuses bytes that are no UTF-8', () => {
  expect(codeOf(() => contentOf(Buffer.from('{"keys":[],"a":"\xff"}', 'latin1')))).toBe('relay/not-json');
});
