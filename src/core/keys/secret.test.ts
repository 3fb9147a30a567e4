import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeys } from './read.ts';
import { type KeyKind, keyKinds } from './types.ts';

const hexOf = (k: string | undefined) => Buffer.from(k ?? '', 'base64url').toString('hex');
const utf8 = (text: string) => Buffer.from(text).toString('hex');
const pem =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
const jwk = '{"kty":"OKP","crv":"Ed25519","x":"Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE"}';

describe('a secret', () => {
  it.each<[KeyKind, string, string, ...string[]]>([
    ['secret', 'secret', utf8('secret')],
    ['secret', '  spaces \n', utf8('  spaces \n')],
    ['secret', 'pässwörd €', utf8('pässwörd €')],
    ['secret', '', ''],
    ['secret', 'xx -----BEGIN PUBLIC KEY----- xx 0123', utf8('xx -----BEGIN PUBLIC KEY----- xx 0123')],
    ['secret', `xx ${pem}`, utf8(`xx ${pem}`)],
    ['secret', '{"password":"x"}', utf8('{"password":"x"}')],
    ['secret', '{not json', utf8('{not json')],
    ['secret', '[1,{}]', utf8('[1,{}]')],
    ['secret', '["kty"]', utf8('["kty"]')],
    ['secret', 'ssh-rsa AAAA', utf8('ssh-rsa AAAA')],
    ['text', 'secret', utf8('secret')],
    ['text', ' a ', utf8(' a ')],
    ['text', 'xx -----BEGIN PUBLIC KEY----- xx 0123', utf8('xx -----BEGIN PUBLIC KEY----- xx 0123')],
    ['secret-base64', '+/8=', 'fbff'],
    ['secret-base64', '+/8', 'fbff'],
    ['secret-base64', ' +/\n8= ', 'fbff'],
    ['secret-base64', '', ''],
    ['secret-base64', '-_8', 'fbff', 'key/secret-url-alphabet'],
    ['secret-base64', '+/9=', 'fbff', 'key/secret-unused-bits'],
    ['secret-base64url', '-_8', 'fbff'],
    ['secret-base64url', '-_8=', 'fbff'],
    ['secret-base64url', '+/8', 'fbff', 'key/secret-standard-alphabet'],
    ['secret-hex', 'fbFF', 'fbff'],
    ['secret-hex', '0xfbff', 'fbff'],
    ['secret-hex', ' fb:ff 00\n', 'fbff00'],
    ['secret-hex', '', ''],
  ])('%s %j', async (kind, value, hex, ...codes) => {
    const ring = await readKeys({ kind, value });
    expect(ring).toMatchObject({ form: 'secret', problem: null, unread: [] });
    expect(ring.keys).toHaveLength(1);
    const [key] = ring.keys;
    expect(hexOf(key?.jwk.k)).toBe(hex);
    expect(key).toMatchObject({ private: false, source: 'secret', index: 0, bits: hex.length * 4 });
    expect(key?.publicJwk).toEqual(key?.jwk);
    expect(key?.problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[KeyKind, string, string, object]>([
    ['secret-base64', 'ab*d', 'key/secret-character', { at: 2, char: '*' }],
    ['secret-base64', 'QQ==QQ==', 'key/secret-character', { at: 2, char: '==' }],
    ['secret-base64', 'abcde', 'key/secret-base64-length', { at: 4 }],
    ['secret-base64url', 'ab\u20ac', 'key/secret-character', { at: 2, char: '\u20ac' }],
    ['secret-hex', ' 0x12g4', 'key/secret-character', { at: 5, char: 'g' }],
    ['secret-hex', '123', 'key/secret-hex-length', { digits: 3 }],
  ])('%s %j is unreadable', async (kind, value, code, data) => {
    expect(await readKeys({ kind, value })).toEqual({
      form: 'unreadable',
      keys: [],
      unread: [],
      problem: { code, data },
    });
  });

  it.each(['', ' \n\t', '\ufeff'])('no key at all: %j', async (value) => {
    expect(await readKeys({ kind: 'text', value })).toMatchObject({
      form: 'none',
      keys: [],
      problem: { code: 'key/none' },
    });
  });
});

describe('the text of a key is never an HMAC key', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const hex = (text: string) => Buffer.from(text).toString('hex');
  it.each<[string, KeyKind, string, string]>([
    ['PEM', 'secret', pem, 'pem'],
    ['PEM with spaces around', 'secret', `  ${pem}  `, 'pem'],
    [
      'PEM with typographic dashes',
      'secret',
      pem.replaceAll('-----', '\u2013\u2013\u2013\u2013\u2013'),
      'pem',
    ],
    ['PEM in quotes', 'secret', JSON.stringify(pem), 'pem'],
    ['JWK', 'secret', jwk, 'jwk'],
    ['JWK set', 'secret', `{"keys":[${jwk}]}`, 'jwks'],
    ['array of JWKs', 'secret', `[${jwk}]`, 'jwks'],
    ['PEM as base64url', 'secret-base64url', pem, 'pem'],
    ['PEM as base64', 'secret-base64', pem, 'pem'],
    ['JWK as hex', 'secret-hex', jwk, 'jwk'],
    ['PEM in base64', 'secret-base64', base64(pem), 'pem'],
    ['JWK in base64', 'secret-base64url', base64(jwk), 'jwk'],
    ['PEM in hex', 'secret-hex', hex(pem), 'pem'],
  ])('%s', async (_, kind, value, form) => {
    const ring = await readKeys({ kind, value });
    expect(ring).toMatchObject({ form, problem: null });
    expect(ring.keys.map(({ jwk: read }) => read)).toEqual([JSON.parse(jwk)]);
  });

  it('not even of a key that is cut short', async () => {
    for (const value of ['-----BEGIN PUBLIC KEY-----', pem.slice(0, 60), jwk.slice(0, 40)]) {
      const ring = await readKeys({ kind: 'secret', value });
      expect(ring.keys).toEqual([]);
      expect(ring.problem).not.toBeNull();
    }
  });
});

describe('readKeys', () => {
  const fragments = fc.constantFrom(
    '-----BEGIN PUBLIC KEY-----',
    '-----END PUBLIC KEY-----',
    '-----BEGIN EC PRIVATE KEY-----',
    '-----END EC PRIVATE KEY-----',
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE',
    'MC4CAQAwBQYDK2VwBCIEIA==',
    '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}',
    '{"kty":"RSA","n":"/////w==","e":"AQAB","d":"AA"}',
    '{"keys":[',
    ']}',
    ',',
    '"__proto__":',
    '\\n',
    '\n',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .array(fc.oneof(fragments, fc.base64String(), fc.string()), { maxLength: 6 })
      .map((parts) => parts.join('')),
    fc
      .uint8Array({ maxLength: 200 })
      .map((octets) => `-----BEGIN PRIVATE KEY-----${Buffer.from(octets).toString('base64')}`),
  );

  it.each(keyKinds)('gives a key or a problem for every text, kind %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const ring = await readKeys({ kind, value });
        expect(ring.keys.length > 0).toBe(ring.problem === null);
        expect(ring.problem?.code ?? '').not.toBe('key/reader-failed');
        for (const key of ring.keys) expect(key.thumbprint).toMatch(/^[\w-]{43}$/);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['dashes', '-'.repeat(300_000)],
    ['backslashes', `-----BEGIN X-----${'\\\\'.repeat(300_000)}`],
    ['backslashes with letters', `-----BEGIN X-----${'\\\\r'.repeat(100_000)}`],
    ['encapsulated headers on one line', `-----BEGIN X-----${'Proc-Type:'.repeat(30_000)}`],
    ['armour without an end', '-----BEGIN X-----'.repeat(20_000)],
    ['spaces amid base64', `a${' '.repeat(300_000)}b=${' '.repeat(300_000)}c`],
    ['brackets', '['.repeat(300_000)],
  ])(
    'reads a hostile text to its end: %s',
    async (_, value) => {
      for (const kind of keyKinds) expect((await readKeys({ kind, value })).form).not.toBe('none');
    },
    60_000,
  );

  it('reads back every secret in every encoding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (octets) => {
        const buffer = Buffer.from(octets);
        const texts = [
          ['secret-base64', buffer.toString('base64')],
          ['secret-base64url', buffer.toString('base64url')],
          ['secret-hex', buffer.toString('hex')],
        ] as const;
        for (const [kind, value] of texts) {
          const [key] = (await readKeys({ kind, value })).keys;
          expect(hexOf(key?.jwk.k)).toBe(buffer.toString('hex'));
        }
      }),
    );
  });
});
