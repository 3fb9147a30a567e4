import { describe, expect, test } from 'vitest';
import { b64 } from '../testing/tokens.ts';
import { parseToken } from './parse.ts';

const HEADER = '{"alg":"HS256"}';
const H = b64(HEADER);
const P = b64('{"sub":"a"}');
const S = 'c2lnbmF0dXJl';
const flat = { protected: H, payload: P, signature: S };

describe('what is one', () => {
  test.each<[name: string, value: unknown, kind: string]>([
    ['flattened', flat, 'jws-json'],
    ['general', { payload: P, signatures: [{ protected: H, signature: S }] }, 'jws-json'],
    ['general without a signature', { payload: P, signatures: [] }, 'jws-json'],
    ['JWE', { ciphertext: 'eA' }, 'jwe-json'],
    ['payload alone', { payload: P }, 'none'],
    ['signatures that are no list', { payload: P, signatures: { 0: { protected: H } } }, 'none'],
    ['payload not a string', { ...flat, payload: { sub: 'a' } }, 'none'],
    ['a key', { kty: 'oct', k: 'AA' }, 'none'],
    ['empty', {}, 'none'],
  ])('%s', (_name, value, kind) => {
    expect(parseToken(JSON.stringify(value, null, 2)).kind).toBe(kind);
  });

  test('with white space and a byte order mark in front', () => {
    const token = parseToken(`\ufeff\n ${JSON.stringify(flat)}`);
    expect(token.kind).toBe('jws-json');
    expect(token.payload.text).toBe('{"sub":"a"}');
  });
});

describe('what is read', () => {
  test('segments stand in the text, the signing input is that of the compact form', () => {
    const text = JSON.stringify(flat, null, 2);
    const token = parseToken(text);
    for (const { start, end, text: own } of token.segments) expect(text.slice(start, end)).toBe(own);
    expect(token.signingInput).toBe(`${H}.${P}`);
    expect(token.header.text).toBe(HEADER);
    expect(new TextDecoder().decode(token.signature ?? undefined)).toBe('signature');
    expect(token.problems.map(({ code }) => code)).toEqual(['structure.segments/json-serialization']);
  });

  test('of several signatures the first', () => {
    const other = { protected: b64('{"alg":"ES256"}'), signature: 'eA' };
    const token = parseToken(
      JSON.stringify({ payload: P, signatures: [{ protected: H, signature: S }, other] }),
    );
    expect(token.header.text).toBe(HEADER);
  });

  const EVIL = b64('{"sub":"evil"}');
  const ES256 = b64('{"alg":"ES256"}');
  test.each<
    [name: string, text: string, repeated: string, header: string, payload: string, signature: string]
  >([
    [
      'payload',
      `{"payload":"${P}","protected":"${H}","signature":"${S}","payload":"${EVIL}"}`,
      'payload',
      HEADER,
      '{"sub":"evil"}',
      'signature',
    ],
    [
      'protected, once escaped',
      `{"payload":"${P}","protected":"${H}","signature":"${S}","prot\\u0065cted":"${ES256}"}`,
      'protected',
      '{"alg":"ES256"}',
      '{"sub":"a"}',
      'signature',
    ],
    [
      'signatures',
      `{"payload":"${P}","signatures":[{"protected":"${ES256}","signature":"eA"}],"signatures":[{"protected":"${H}","signature":"${S}"}]}`,
      'signatures',
      HEADER,
      '{"sub":"a"}',
      'signature',
    ],
    [
      'protected, of the signature',
      `{"payload":"${P}","signatures":[{"protected":"${ES256}","protected":"${H}","signature":"${S}"}]}`,
      'protected',
      HEADER,
      '{"sub":"a"}',
      'signature',
    ],
  ])(
    'of duplicate members the last, which is a fault: %s',
    (_name, text, name, header, payload, signature) => {
      const token = parseToken(text);
      expect([token.header.text, token.payload.text]).toEqual([header, payload]);
      expect(new TextDecoder().decode(token.signature ?? undefined)).toBe(signature);
      const compacted = token.segments
        .filter(({ part }) => part !== 'signature')
        .map((segment) => segment.text);
      expect(token.signingInput).toBe(compacted.join('.'));
      const faults = token.problems.filter(({ code }) => code === 'structure.duplicates/member');
      expect(faults.map(({ part, data }) => [part, data])).toEqual([['token', { name }]]);
      const [{ at = -1, length = 0 } = {}] = faults;
      expect(JSON.parse(text.slice(at, at + length))).toBe(name);
    },
  );

  test('a name is looked up among the members of objects alone', () => {
    const token = parseToken(
      JSON.stringify({
        payload: P,
        signatures: [
          [
            ['protected', H],
            ['signature', S],
          ],
        ],
      }),
    );
    expect([token.header.text, token.signature]).toEqual([null, null]);
  });

  test.each([
    ['one character too many', `${S}X`, null],
    ['padding', `${S}==`, 'signature'],
  ])('a signature is that of the compact form: %s', (_name, signature, expected) => {
    const { signature: bytes } = parseToken(JSON.stringify({ ...flat, signature }));
    expect(bytes && new TextDecoder().decode(bytes)).toBe(expected);
    expect(parseToken(`${H}.${P}.${signature}`).signature).toEqual(bytes);
  });

  test('the clean signing input is without foreign characters', () => {
    const token = parseToken(JSON.stringify({ ...flat, payload: `${P}=\n` }));
    expect(token.signingInput).toBe(`${H}.${P}=\n`);
    expect(token.cleanSigningInput).toBe(`${H}.${P}`);
    const bare = parseToken(JSON.stringify({ payload: `${P}=`, signature: S }));
    expect(bare.cleanSigningInput).toBe(`.${P}`);
  });

  test.each<[name: string, value: object, header: string | null, payload: string | null, detached: boolean]>([
    [
      'without a protected header',
      { payload: P, header: { alg: 'HS256' }, signature: S },
      null,
      '{"sub":"a"}',
      false,
    ],
    ['with an empty payload', { ...flat, payload: '' }, HEADER, null, true],
    ['with signatures that are none', { payload: P, signatures: [1] }, null, '{"sub":"a"}', false],
  ])('%s', (_name, value, header, payload, detached) => {
    const token = parseToken(JSON.stringify(value));
    expect([token.header.text, token.payload.text, token.detached]).toEqual([header, payload, detached]);
  });

  test('a member with escapes is read, and a fault in it marks the whole', () => {
    const text = `{"protected":"${H}","payload":"${P.replace('e', '\\u0065')}\\n","signature":"${S}"}`;
    const token = parseToken(text);
    expect(token.payload.text).toBe('{"sub":"a"}');
    expect(token.signingInput).toBe(`${H}.${P}\n`);
    const [fault] = token.problems.filter(({ code }) => code === 'structure.base64url/whitespace');
    expect(text.slice(fault?.at, (fault?.at ?? 0) + (fault?.length ?? 0))).toBe(
      `${P.replace('e', '\\u0065')}\\n`,
    );
  });

  test('an unencoded payload is the member’s text', () => {
    const header = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const token = parseToken(JSON.stringify({ protected: header, payload: '{"sub":"a b"}', signature: S }));
    expect(token.payload.text).toBe('{"sub":"a b"}');
    expect(token.signingInput).toBe(`${header}.{"sub":"a b"}`);
    expect(token.problems.map(({ code }) => code)).toEqual(['structure.segments/json-serialization']);
  });
});
