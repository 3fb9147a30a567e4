import { describe, expect, it } from 'vitest';
import { readKeys } from './read.ts';

const a = { kty: 'oct', kid: 'a', k: 'AQID' };
const b = { kty: 'oct', kid: 'b', k: 'BAUG' };
const kids = async (value: string, kind: 'jwk' | 'jwks' | 'text' = 'jwks') =>
  (await readKeys({ kind, value })).keys.map(({ jwk, index }) => [jwk.kid, index]);

describe('a JWK set', () => {
  it('is read in order, also as a bare array and with white space around', async () => {
    const both = [
      ['a', 0],
      ['b', 1],
    ];
    for (const set of [{ keys: [a, b] }, [a, b]]) {
      const text = `\n\t${JSON.stringify(set, null, 2)}\r\n`;
      for (const kind of ['jwk', 'jwks', 'text'] as const) expect(await kids(text, kind)).toEqual(both);
    }
    expect((await readKeys({ kind: 'jwks', value: JSON.stringify([a]) })).keys[0]?.source).toBe('jwks');
  });

  it('names what it skips and keeps the rest', async () => {
    const keys = [a, { kty: 'XYZ', kid: 'x' }, { kid: 7 }, null, 'text', b];
    const ring = await readKeys({ kind: 'jwks', value: JSON.stringify({ keys }) });
    expect(ring).toMatchObject({ form: 'jwks', problem: null });
    expect(ring.keys.map(({ index }) => index)).toEqual([0, 5]);
    expect(ring.unread).toEqual([
      { index: 1, kid: 'x', kty: 'XYZ', problem: { code: 'key/kty-unknown', data: { kty: 'XYZ' } } },
      { index: 2, problem: { code: 'key/kty-missing' } },
      { index: 3, problem: { code: 'key/not-object', data: { have: 'null' } } },
      { index: 4, problem: { code: 'key/not-object', data: { have: 'string' } } },
    ]);
  });

  it('says the first reason where no member is a key', async () => {
    const ring = await readKeys({ kind: 'jwks', value: '{"keys":[{"kty":"oct"},{}]}' });
    expect(ring).toMatchObject({ form: 'jwks', keys: [], problem: { code: 'key/member-missing' } });
  });

  it.each([
    ['jwks', '{"keys":[]}', 'jwks', 'key/keys-empty', undefined],
    ['jwks', '[]', 'jwks', 'key/keys-empty', undefined],
    ['jwks', '{"keys":{"a":1}}', 'jwks', 'key/keys-type', { have: 'object' }],
    ['text', '{"keys":null}', 'jwks', 'key/keys-type', { have: 'null' }],
    ['jwks', '{"key":[]}', 'jwks', 'key/keys-missing', undefined],
    ['jwk', '{"key":[]}', 'jwk', 'key/kty-missing', undefined],
    ['jwk', '"text"', 'unreadable', 'key/not-object', { have: 'string' }],
    ['jwk', '  {"kty":"oct",\n "k":}', 'unreadable', 'key/json-syntax', { at: 21, line: 2, column: 6 }],
    ['text', '{"kty":"oct","k":"AQID"', 'unreadable', 'key/json-syntax', { at: 23, line: 1, column: 24 }],
    ['secret', "{kty: 'oct', k: 'AQID'}", 'unreadable', 'key/json-syntax', { at: 1, line: 1, column: 2 }],
    ['jwk', '', 'unreadable', 'key/empty', undefined],
  ] as const)('%s %s', async (kind, value, form, code, data) => {
    const ring = await readKeys({ kind, value });
    expect(ring).toMatchObject({ form, keys: [] });
    expect(ring.problem).toEqual(data ? { code, data } : { code });
  });

  it('notes duplicate members at the key that has them; the last one counts', async () => {
    const twice = '{"kty":"oct","k":"AQID","k":"BAUG"}';
    const note = { code: 'key/duplicate-member', data: { member: 'k' } };
    for (const set of [`{"keys":[${twice},${JSON.stringify(b)}]}`, `[${twice},${JSON.stringify(b)}]`]) {
      const { keys } = await readKeys({ kind: 'jwks', value: set });
      expect(keys.map(({ jwk, problems }) => [jwk.k, problems])).toEqual([
        ['BAUG', [note]],
        ['BAUG', []],
      ]);
    }
    expect((await readKeys({ kind: 'jwk', value: twice })).keys[0]?.problems).toEqual([note]);
  });

  it('reads a key with a member nested too deeply to draw', async () => {
    const deep = `{"kty":"oct","k":"AQID","x":${'['.repeat(20000)}${']'.repeat(20000)}}`;
    expect(await readKeys({ kind: 'jwk', value: deep })).toMatchObject({
      problem: null,
      keys: [{ problems: [] }],
    });
  });
});

describe('a key in another form than asked for', () => {
  const jwk = JSON.stringify(a);
  const pem =
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----';

  it.each([
    ['pem', jwk, 'jwk'],
    ['jwks', jwk, 'jwk'],
    ['jwk', `{"keys":[${jwk}]}`, 'jwks'],
    ['jwk', pem, 'pem'],
  ] as const)('%s asked, %s given', async (kind, value, form) => {
    const ring = await readKeys({ kind, value });
    expect(ring.form).toBe(form);
    expect(ring.keys[0]?.problems).toEqual([{ code: 'key/other-form', data: { asked: kind, found: form } }]);
  });
});

it('keeps where a fetched set was published, and says so of no other', async () => {
  const value = '{"keys": [{"kty": "oct", "k": "AQID"}]}';
  const published = { url: 'https://issuer.example/jwks', issuer: null };
  expect((await readKeys({ kind: 'jwks', value, published })).published).toEqual(published);
  expect(await readKeys({ kind: 'jwks', value })).not.toHaveProperty('published');
});
