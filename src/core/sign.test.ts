import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { examine } from './examine.ts';
import type { Jwk, KeyInput } from './keys/types.ts';
import { encodeSegment, hexOf, replaceSegment, signToken } from './sign.ts';
import { computedAlgs, keyFor } from './testing/keys.ts';
import { b64, compact } from './testing/tokens.ts';
import { decodeBase64url, encodeBase64url } from './token/base64url.ts';
import { parseToken } from './token/parse.ts';

const jwkInput = (jwk: Jwk): KeyInput => ({ kind: 'jwk', value: JSON.stringify(jwk) });
const secret: KeyInput = { kind: 'secret', value: 'a secret' };

async function signed(text: string, key: KeyInput | null): Promise<string> {
  const result = await signToken(text, key);
  if (!result.ok) throw new Error(result.problem.code);
  return result.token;
}

const answer = async (text: string, key: KeyInput) => (await examine(text, key)).signature.answer;

describe.each(computedAlgs)('%s', (alg) => {
  const claims = fc.dictionary(fc.string(), fc.jsonValue());

  test('what is signed verifies, with the private key and the public one', async () => {
    const { jwk, publicJwk } = await keyFor(alg);
    await fc.assert(
      fc.asyncProperty(claims, async (payload) => {
        const unsigned = compact({ alg, kid: jwk.kid }, payload, '');
        const token = await signed(unsigned, jwkInput(jwk));
        expect(token.slice(0, token.lastIndexOf('.') + 1)).toBe(unsigned);
        expect(await answer(token, jwkInput(publicJwk))).toBe('pass');
        expect(await answer(token, jwkInput(jwk))).toBe('pass');
      }),
      { numRuns: 12 },
    );
  });

  test('one flipped bit in header, payload or signature fails', async () => {
    const { jwk, publicJwk } = await keyFor(alg);
    await fc.assert(
      fc.asyncProperty(
        claims,
        fc.constantFrom(0, 1, 2),
        fc.nat(),
        fc.nat({ max: 7 }),
        async (payload, index, at, bit) => {
          const segments = (await signed(compact({ alg }, payload), jwkInput(jwk))).split('.');
          const bytes = decodeBase64url(String(segments[index])).bytes;
          const place = at % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
          segments[index] = encodeBase64url(bytes);
          const verdict = await answer(segments.join('.'), jwkInput(publicJwk));
          // A flipped header may no longer name this algorithm, or be no JSON at all: then nothing can be compared.
          expect(index === 0 ? ['fail', 'unknown', 'na'] : ['fail']).toContain(verdict);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('signing', () => {
  test('alg none gives an empty signature, whatever the key', async () => {
    const text = compact({ alg: 'none' }, { sub: 'a' });
    const unsecured = text.slice(0, text.lastIndexOf('.') + 1);
    expect(await signToken(text, null)).toEqual({
      ok: true,
      token: unsecured,
      keyIndex: null,
      servedBy: null,
    });
    expect(await signed(unsecured.slice(0, -1), secret)).toBe(unsecured);
  });

  test('adds a signature where there is none', async () => {
    const whole = compact({ alg: 'HS256' }, {}, '');
    expect(await signed(whole.slice(0, -1), secret)).toBe(await signed(whole, secret));
  });

  test('what stands around the token stays and is not signed', async () => {
    const text = compact({ alg: 'HS256' }, {});
    const token = await signed(text, secret);
    expect(await signed(`Bearer "${text}",`, secret)).toBe(`Bearer "${token}",`);
  });

  test('exact bytes are signed: white space, duplicates and padding', async () => {
    const header = b64('{ "alg":"HS256", "alg":"HS256" }');
    const token = await signed(`${header}=.${b64('{"f":1.0,"f":1E2}')}.`, secret);
    expect(token.startsWith(`${header}=.${b64('{"f":1.0,"f":1E2}')}.`)).toBe(true);
    expect((await examine(token, secret)).signature).toMatchObject({ answer: 'pass', reason: null });
  });

  test('an unencoded payload is signed as it stands', async () => {
    const header = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const token = await signed(`${header}.{"sub":"a"}.`, secret);
    expect(await answer(token, secret)).toBe('pass');
    const encoded = `${header}.${b64('{"sub":"a"}')}.`;
    expect(token.split('.').at(-1)).not.toBe((await signed(encoded, secret)).split('.').at(-1));
  });

  test('of a set the key with the token’s kid signs, else the first that fits', async () => {
    const oct = (kid: string, k: string) => ({ kty: 'oct', kid, k: b64(k) });
    const rsa = (await keyFor('RS256')).jwk;
    const value = JSON.stringify({ keys: [rsa, oct('a', 'first'), oct('b', 'second')] });
    const by = async (kid: string) => signToken(compact({ alg: 'HS256', kid }, {}), { kind: 'jwks', value });
    expect(await by('b')).toMatchObject({ ok: true, keyIndex: 2 });
    expect(await by('z')).toMatchObject({ ok: true, keyIndex: 1 });
  });

  describe('where the key with the token’s kid cannot sign, no other key signs in its place', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    test.each<[name: string, named: object, problem: object]>([
      ['it is public', ec, { code: 'public-key', have: 'P-256 EC public key' }],
      [
        'it is of another kind',
        { kty: 'oct', k: b64('secret') },
        { code: 'no-fitting-key', have: '48-bit secret' },
      ],
    ])('%s', async (_name, named, problem) => {
      const other = (await keyFor('ES256')).jwk;
      const keys = [
        { ...named, kid: 'a' },
        { ...other, kid: 'b' },
        { ...other, kid: undefined },
      ];
      const key: KeyInput = { kind: 'jwks', value: JSON.stringify({ keys }) };
      expect(await signToken(compact({ alg: 'ES256', kid: 'a' }, {}), key)).toEqual({
        ok: false,
        problem: { ...problem, alg: 'ES256', kid: 'a' },
      });
      const byOther = await signed(compact({ alg: 'ES256', kid: 'b' }, {}), key);
      expect(await answer(byOther, key)).toBe('pass');
    });
  });

  test.each([
    ['a secret', async () => ({ ...(await keyFor('HS256')).jwk, key_ops: ['verify'] }), 'HS256'],
    ['a private key', async () => ({ ...(await keyFor('ES256')).jwk, key_ops: ['verify'] }), 'ES256'],
  ])('%s that may verify only is not called public', async (_name, make, alg) => {
    const result = await signToken(compact({ alg }, {}), jwkInput(await make()));
    expect(result).toMatchObject({ ok: false, problem: { code: 'no-fitting-key' } });
  });

  const token = compact({ alg: 'HS256' }, {});
  test.each<[name: string, text: string, key: KeyInput | null, problem: object]>([
    ['no text', '', secret, { code: 'not-compact' }],
    ['a header alone', b64('{"alg":"HS256"}'), secret, { code: 'not-compact' }],
    ['a JWE', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn', secret, { code: 'not-compact' }],
    ['no alg', compact({}, {}), secret, { code: 'unreadable-header' }],
    ['a broken header', compact('{"alg"', {}), secret, { code: 'unreadable-header' }],
    ['an unknown alg', compact({ alg: 'constructor' }, {}), secret, { code: 'unknown-algorithm' }],
    ['no key', token, null, { code: 'no-key' }],
    ['an unreadable key', token, { kind: 'jwk', value: '{"kty":' }, { code: 'unreadable-key' }],
    [
      'a key of another kind',
      compact({ alg: 'RS256' }, {}),
      secret,
      { code: 'no-fitting-key', alg: 'RS256', have: '64-bit secret', kid: null },
    ],
  ])('%s is a problem', async (_name, text, key, problem) => {
    expect(await signToken(text, key)).toEqual({ ok: false, problem });
  });

  test('a public key can verify, not sign, and that is said', async () => {
    const { publicJwk } = await keyFor('ES256');
    expect(await signToken(compact({ alg: 'ES256' }, {}), jwkInput(publicJwk))).toEqual({
      ok: false,
      problem: { code: 'public-key', alg: 'ES256', have: 'P-256 EC public key', kid: null },
    });
    expect(await signToken(token, jwkInput((await keyFor('ES256')).jwk))).toMatchObject({
      problem: { code: 'no-fitting-key', have: 'P-256 EC private key' },
    });
  });

  test.each([
    ['sign', new Error('not this one'), 'not this one'],
    ['sign', new DOMException('', 'OperationError'), 'OperationError'],
    ['sign', 'odd', 'odd'],
    ['importKey', new Error('not this one'), 'not this one'],
  ] as const)('an engine that refuses to %s is a problem with its words', async (method, thrown, detail) => {
    const { jwk } = await keyFor('HS256');
    vi.spyOn(crypto.subtle, method).mockRejectedValueOnce(thrown);
    expect(await signToken(token, jwkInput(jwk))).toEqual({
      ok: false,
      problem: { code: 'engine-refused', detail },
    });
  });
});

describe('replacing a segment', () => {
  const token = compact({ alg: 'HS256' }, { sub: 'a' });

  test('touches that segment only', () => {
    const wrapped = fc.tuple(fc.constantFrom('', ' ', 'Bearer ', '"'), fc.constantFrom('', '\n', '"', '…'));
    fc.assert(
      fc.property(
        wrapped,
        fc.constantFrom('header', 'payload'),
        fc.string({ unit: 'grapheme' }),
        ([before, after], part, text) => {
          const [header, payload, signature] = token.split('.');
          const encoded = b64(text);
          const expected = part === 'header' ? [encoded, payload, signature] : [header, encoded, signature];
          expect(replaceSegment(parseToken(before + token + after), part, text)).toBe(
            before + expected.join('.') + after,
          );
        },
      ),
    );
  });

  test('what is put in is what is read back, to the byte', () => {
    const text = '{"id":9007199254740993,"f":1.0,"e":1E2,"role":"user","role":"admin"}';
    expect(parseToken(replaceSegment(parseToken(token), 'payload', text)).payload.text).toBe(text);
  });

  test.each<[name: string, text: string, part: 'header' | 'payload', expected: string]>([
    ['an empty text', '', 'header', 'e30'],
    ['an empty text', '', 'payload', '.e30.'],
    ['a header alone', 'eyJ9', 'payload', 'eyJ9.e30.'],
    ['broken segments', 'a!.b', 'payload', 'a!.e30'],
    [
      'a JWE',
      'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn',
      'payload',
      'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn',
    ],
  ])('%s', (_name, text, part, expected) => {
    expect(replaceSegment(parseToken(text), part, '{}')).toBe(expected);
  });

  test('an unencoded payload goes in as it is', () => {
    const header = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');
    expect(replaceSegment(parseToken(`${header}.old.c2ln`), 'payload', '{"a":1}')).toBe(
      `${header}.{"a":1}.c2ln`,
    );
  });

  test('an unencoded payload stays a string of its JSON serialization', () => {
    const header = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const token = parseToken(`{"payload":"old","protected":"${header}","signature":"c2ln"}`);
    const text = '{"a":"é\\n"}';
    const edited = parseToken(replaceSegment(token, 'payload', text));
    expect(edited.kind).toBe('jws-json');
    expect(edited.payload.text).toBe(text);
    expect(JSON.parse(edited.input)).toMatchObject({ payload: text });
  });
});

test('a text as a segment', () => {
  expect(encodeSegment('{"a":"ü"}')).toBe('eyJhIjoiw7wifQ');
  expect(encodeSegment('')).toBe('');
});

test('bytes as hexadecimal pairs', () => {
  expect(hexOf(Uint8Array.of(0, 15, 255))).toBe('00 0f ff');
  expect(hexOf(new Uint8Array())).toBe('');
});
