import { describe, expect, test } from 'vitest';
import type { GeneratedKey, KeyKind } from '../../core/index.ts';
import { holdsKey, type KeyState, keyInputOf, keyStateOf, type SecretEncoding } from './document.ts';
import { fetchedSet } from './testing/fetchedSet.ts';

const PEM = '-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----';

const box = (part: Partial<KeyState>): KeyState => ({
  mode: 'secret',
  encoding: 'utf8',
  text: '',
  password: '',
  generated: null,
  address: '',
  set: null,
  ...part,
});

test.each<[mode: 'secret' | 'key', encoding: SecretEncoding, text: string, kind: KeyKind]>([
  ['secret', 'utf8', '', 'text'],
  ['key', 'utf8', '', 'text'],
  ['secret', 'utf8', 'abc', 'secret'],
  ['secret', 'utf8', ' ', 'secret'],
  ['secret', 'utf8', PEM, 'secret'],
  ['secret', 'base64', 'YWJj', 'secret-base64'],
  ['secret', 'base64url', 'YWJj', 'secret-base64url'],
  ['secret', 'hex', '616263', 'secret-hex'],
  ['key', 'hex', PEM, 'text'],
  ['key', 'utf8', 'nonsense', 'text'],
  ['key', 'utf8', '{"kty":"oct"}', 'text'],
  ['key', 'utf8', '\n  {"keys":[]}', 'text'],
  ['key', 'utf8', '[{"kty":"oct"}]', 'text'],
])('in mode %s (%s) the text %j is taken as %s', (mode, encoding, text, kind) => {
  expect(keyInputOf(box({ mode, encoding, text }))).toEqual({ kind, value: text });
});

test('a password goes with a key, never with a secret', () => {
  const given = { text: PEM, password: 'open' };
  expect(keyInputOf(box({ ...given, mode: 'key' }))).toEqual({ kind: 'text', value: PEM, password: 'open' });
  expect(keyInputOf(box({ ...given, mode: 'secret' }))).toEqual({ kind: 'secret', value: PEM });
});

test('a key box with white space alone holds no key', () => {
  expect(keyInputOf(box({ mode: 'key', text: ' \n' }))).toEqual({
    kind: 'text',
    value: '',
  });
});

describe('a fetched set', () => {
  const set = fetchedSet({ issuer: 'https://a.test' });
  const published = { url: 'https://a.test/jwks', issuer: 'https://a.test' };
  test.each<[name: string, key: Partial<KeyState>, input: ReturnType<typeof keyInputOf>, holds: boolean]>([
    ['is the key', { set, text: 'secret' }, { kind: 'jwks', value: set.text, published }, true],
    ['of PEM', { set: { ...set, kind: 'text', text: PEM } }, { kind: 'text', value: PEM, published }, true],
    ['that is not there leaves no key', { text: 'secret' }, { kind: 'text', value: '' }, false],
  ])('%s', (_name, key, input, holds) => {
    const url = box({ ...key, mode: 'url' });
    expect(keyInputOf(url)).toEqual(input);
    expect(holdsKey(url)).toBe(holds);
  });
  test('is no key while the box holds another', () => {
    const secret = box({ set, text: 'secret' });
    expect(keyInputOf(secret)).toEqual({ kind: 'secret', value: 'secret' });
    expect(holdsKey(secret)).toBe(true);
    expect(holdsKey(box({ set }))).toBe(false);
  });
});

describe('a generated key', () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' } as const;
  const bare: GeneratedKey = { jwk, publicJwk: jwk };
  test.each<[name: string, key: GeneratedKey, expected: ReturnType<typeof keyStateOf>]>([
    [
      'a secret, as base64url',
      { ...bare, secretBase64url: 'c2VjcmV0' },
      { mode: 'secret', encoding: 'base64url', text: 'c2VjcmV0' },
    ],
    [
      'a pair, as PEM of the private key',
      { ...bare, pem: { private: 'private', public: 'public' } },
      { mode: 'key', text: 'private' },
    ],
    ['a pair without PEM, as JWK', bare, { mode: 'key', text: JSON.stringify(jwk, null, 2) }],
  ])('%s', (_name, generated, expected) => {
    expect(keyStateOf(generated)).toEqual({ ...expected, password: '', generated });
  });
});

test('a generated pair can be put into the box as JWK', () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' } as const;
  const generated = { jwk, publicJwk: jwk, pem: { private: 'private', public: 'public' } };
  expect(keyStateOf(generated, 'jwk').text).toBe(JSON.stringify(jwk, null, 2));
});
