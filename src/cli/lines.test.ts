import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyKinds } from '../core/index.ts';
import { chains, pemOf, WITHIN } from '../core/testing/certificates.ts';
import { evaluateLine, findLine } from './lines.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64url');
const signed = (header: string, payload: string, secret = 'secret') => {
  const input = `${b64(header)}.${b64(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
const HEADER = '{"alg":"HS256"}';
const PAYLOAD = '{"id":9007199254740993,"f":1.0,"role":"user","role":"admin","exp":2000}';
const TOKEN = signed(HEADER, PAYLOAD);
const evaluate = (value: unknown) => evaluateLine(JSON.stringify(value));
const secret = { kind: 'secret', value: 'secret' };
const oct = { kty: 'oct', kid: 'a', k: b64('secret') };

describe('a case', () => {
  test('is decoded to the byte and judged', async () => {
    expect(await evaluate({ id: 'a', token: TOKEN, key: secret, now: 1000 })).toMatchObject({
      id: 'a',
      token: {
        kind: 'jws',
        header: HEADER,
        payload: PAYLOAD,
        problems: expect.arrayContaining([
          { code: 'structure.duplicates/claim', part: 'payload', at: expect.any(Number) },
          { code: 'key.strength/short-secret', part: 'header', at: null },
        ]),
      },
      keys: [
        {
          kty: 'oct',
          bits: 48,
          private: false,
          jwk: { kty: 'oct', k: b64('secret') },
          thumbprint: expect.any(String),
          problems: [],
        },
      ],
      verdict: { overall: 'accepted-with-warnings', signature: 'pass' },
    });
  });

  test('gives every check, with its reason', async () => {
    const result = await evaluate({ id: 1, token: TOKEN, key: secret, now: 2000 });
    expect(result).toMatchObject({
      verdict: {
        overall: 'rejected',
        signature: 'pass',
        checks: expect.arrayContaining([
          { id: 'claims.exp', status: 'fail', reason: 'claims.exp/expired' },
          { id: 'signature.matches', status: 'pass', reason: null },
        ]),
      },
    });
  });

  test.each<[name: string, key: unknown, signature: string, keys: unknown[]]>([
    ['no key', undefined, 'unknown', []],
    ['null', null, 'unknown', []],
    ['a secret', secret, 'pass', [{ kty: 'oct' }]],
    [
      'a secret in hexadecimal',
      { kind: 'secret-hex', value: Buffer.from('secret').toString('hex') },
      'pass',
      [{ kty: 'oct' }],
    ],
    ['a JWK as text', { kind: 'jwk', value: JSON.stringify(oct) }, 'pass', [{ kty: 'oct' }]],
    ['a JWK as an object', { kind: 'jwk', value: oct }, 'pass', [{ kty: 'oct', jwk: { kid: 'a' } }]],
    [
      'a set as an object',
      { kind: 'jwks', value: { keys: [oct, { kty: 'XX' }, {}] } },
      'pass',
      [{ kty: 'oct' }, { kty: 'XX', jwk: null, problems: ['key/kty-unknown'] }, { kty: null, jwk: null }],
    ],
    ['whatever was pasted', { kind: 'text', value: JSON.stringify(oct) }, 'pass', [{ kty: 'oct' }]],
    ['a list of JWKs', { kind: 'text', value: [oct] }, 'pass', [{ kty: 'oct' }]],
    [
      'a value that is no key',
      { kind: 'jwk', value: [42] },
      'unknown',
      [{ kty: null, jwk: null, problems: [expect.stringMatching(/^key\//)] }],
    ],
    [
      'an unreadable PEM',
      { kind: 'pem', value: 'nonsense' },
      'unknown',
      [{ kty: null, problems: [expect.stringMatching(/^key\//)] }],
    ],
  ])('key: %s', async (_name, key, signature, keys) => {
    const result = await evaluate({ id: 1, token: TOKEN, key, now: 1000 });
    expect(result).toMatchObject({ verdict: { signature }, keys: key ? keys : expect.any(Array) });
  });

  test('each key says what it is for, and what became of it', async () => {
    const rsa = {
      kty: 'RSA',
      n: b64('n'.repeat(256).replace(/n$/, 'o')),
      e: 'AQAB',
      kid: 'b',
      use: 'enc',
      alg: 'RS256',
    };
    const key = { kind: 'jwks', value: { keys: [{ kty: 'XX', kid: 'c' }, rsa, oct] } };
    expect(await evaluate({ id: 1, token: TOKEN, key, now: 1000 })).toMatchObject({
      keys: [
        {
          index: 1,
          kid: 'b',
          alg: 'RS256',
          use: 'enc',
          source: 'jwks',
          serves: [],
          fingerprint: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
        },
        { index: 2, kid: 'a', alg: null, use: null, serves: ['HS256', 'HS384', 'HS512'], fingerprint: null },
        { index: 0, kid: 'c', kty: 'XX' },
      ],
      selection: [
        { index: 1, chosen: false, reason: 'kty' },
        { index: 2, chosen: true, reason: 'fit' },
      ],
    });
    expect(await evaluate({ id: 1, token: TOKEN, now: 1000 })).toMatchObject({ selection: [] });
  });

  test('a private key is told as one, and only its public part is shown', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const value = privateKey.export({ format: 'jwk' });
    const result = await evaluate({ id: 1, token: TOKEN, key: { kind: 'jwk', value }, now: 1000 });
    expect(result).toMatchObject({ keys: [{ kty: 'EC', crv: 'P-256', private: true, bits: 256 }] });
    expect(JSON.stringify(result)).not.toContain(String(value.d));
  });

  test.each([
    ['no token', undefined, 'none', null, null],
    ['nothing', '', 'none', null, null],
    ['a word', 'undefined', 'none', null, null],
    ['a payload that is not UTF-8', `${b64(HEADER)}._w.`, 'jws', HEADER, null],
    ['a payload that is not JSON', `${b64(HEADER)}.${b64('x')}.`, 'jws', HEADER, 'x'],
  ])('token: %s', async (_name, token, kind, header, payload) => {
    expect(await evaluate({ id: 1, token, now: 0 })).toMatchObject({ token: { kind, header, payload } });
  });

  test('certificates are told, of keys and of the token itself', async () => {
    const { leaf, intermediate, root } = chains.p256;
    const header = b64(
      JSON.stringify({ alg: 'ES256', x5c: [leaf, intermediate], x5u: 'https://a.example/c' }),
    );
    const given = { kind: 'text', value: pemOf(root) };
    expect(await evaluate({ token: `${header}.e30.AAAA`, key: given, now: WITHIN })).toMatchObject({
      keys: [{ certificates: [{ subject: 'CN=Root p256,O=Assay Test,C=SE', self_signed: true, ca: true }] }],
      embedded: {
        keys: [
          {
            parameter: 'x5c',
            jwk: { kty: 'EC' },
            signature: 'no-match',
            problems: [],
            certificates: [{ self_signed: false }, { issuer: 'CN=Root p256,O=Assay Test,C=SE' }],
          },
        ],
        addresses: [{ parameter: 'x5u', url: 'https://a.example/c' }],
        thumbprints: [],
        trusted: 'ca',
      },
    });
    const broken = b64(JSON.stringify({ alg: 'ES256', jwk: 7, x5t: 'AA', x5c: [leaf] }));
    expect(await evaluate({ token: `${broken}.e30.AAAA`, now: WITHIN })).toMatchObject({
      embedded: {
        keys: [{ jwk: null, signature: 'unreadable', problems: ['key/not-object'] }, { parameter: 'x5c' }],
        thumbprints: [{ parameter: 'x5t', agrees: false }],
        trusted: null,
      },
    });
    const named = b64(JSON.stringify({ alg: 'ES256', jku: 'https://a.example/k' }));
    expect(await evaluate({ token: `${named}.e30.AAAA`, now: WITHIN })).toMatchObject({
      embedded: { keys: [], addresses: [{ parameter: 'jku' }], trusted: null },
    });
    expect(await evaluate({ token: TOKEN, now: 1000 })).toMatchObject({ embedded: null });
  });

  test('the policy is judged', async () => {
    const policy = { audience: 'api', leeway: 1001, options: { verify_signature: false } };
    expect(await evaluate({ id: 1, token: TOKEN, policy, now: 3000 })).toMatchObject({
      verdict: {
        checks: expect.arrayContaining([
          { id: 'claims.aud', status: 'fail', reason: 'claims.aud/missing' },
          { id: 'claims.exp', status: 'pass', reason: null },
          { id: 'signature.matches', status: 'na', reason: 'signature.matches/switched-off' },
        ]),
      },
    });
  });
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

describe('a line that cannot be used is a problem, never a crash', () => {
  test.each<[name: string, line: string, id: unknown, code: string]>([
    ['not JSON', '{"id":1', null, 'line/not-json'],
    ['empty', '', null, 'line/not-json'],
    ['null', 'null', null, 'line/invalid'],
    ['a list', '[]', null, 'line/invalid'],
    ['a number', '1', null, 'line/invalid'],
    ['without now', '{"id":"a","token":"x"}', 'a', 'line/invalid'],
    ['now as text', '{"id":"a","now":"1"}', 'a', 'line/invalid'],
    ['now beyond numbers', '{"id":"a","now":1e400}', 'a', 'line/invalid'],
    ['token as a number', '{"id":7,"token":1,"now":1}', 7, 'line/invalid'],
    ['an id of another type', '{"id":{},"now":1}', null, 'line/invalid'],
    ['an unknown kind', '{"id":"a","now":1,"key":{"kind":"password","value":"x"}}', 'a', 'line/invalid'],
    ['an inherited kind', '{"id":"a","now":1,"key":{"kind":"constructor","value":"x"}}', 'a', 'line/invalid'],
    ['a key without a value', '{"id":"a","now":1,"key":{"kind":"jwk"}}', 'a', 'line/invalid'],
    ...keyKinds.flatMap((kind) =>
      [null, 5, true].map((value): [string, string, string, string] => [
        `${kind}: ${value}`,
        JSON.stringify({ id: 'a', now: 1, key: { kind, value } }),
        'a',
        'line/invalid',
      ]),
    ),
    ...keyKinds
      .filter((kind) => !['text', 'jwk', 'jwks'].includes(kind))
      .flatMap((kind) =>
        [{ k: 'x' }, ['secret']].map((value): [string, string, string, string] => [
          `${kind}: ${JSON.stringify(value)}`,
          JSON.stringify({ id: 'a', now: 1, key: { kind, value } }),
          'a',
          'line/invalid',
        ]),
      ),
    ['a key as text', '{"id":"a","now":1,"key":"secret"}', 'a', 'line/invalid'],
    [
      'a key nested past the stack',
      `{"id":"a","now":1,"key":{"kind":"jwk","value":${deep}}}`,
      'a',
      'line/invalid',
    ],
    ['a bad policy', '{"id":"a","now":1,"policy":{"leeway":"x"}}', 'a', 'policy/invalid'],
    ['a policy that is no object', '{"id":"a","now":1,"policy":1}', 'a', 'policy/invalid'],
    [
      'a policy nested past the stack',
      `{"id":"a","now":1,"policy":{"leeway":${deep}}}`,
      'a',
      'policy/invalid',
    ],
  ])('%s', async (_name, line, id, code) => {
    expect(await evaluateLine(line)).toEqual({ id, problem: { code, message: expect.stringMatching(/./) } });
  });

  test('the message names the place', async () => {
    expect(await evaluateLine('{"now":1,"policy":{"options":{"typ":1}}}')).toMatchObject({
      problem: { message: expect.stringMatching(/^policy\.options\.typ: /) },
    });
    expect(await evaluateLine('{"now":1,"key":{"kind":"x","value":""}}')).toMatchObject({
      problem: { message: expect.stringMatching(/^key\.kind: /) },
    });
    expect(await evaluateLine('{"now":1,"key":{"kind":"secret","value":{}}}')).toMatchObject({
      problem: { message: expect.stringMatching(/^key\.value: /) },
    });
  });
});

describe('finding', () => {
  test('names each token and its place', async () => {
    const text = `Authorization: Bearer ${TOKEN}`;
    expect(await findLine(JSON.stringify({ id: 'a', text }))).toMatchObject({
      id: 'a',
      tokens: [TOKEN],
      found: [
        { start: text.indexOf('ey'), end: text.length, where: expect.anything(), form: expect.anything() },
      ],
      refuse: null,
      partial: null,
    });
  });

  test('says what a text without one is', async () => {
    expect(await findLine(JSON.stringify({ text: 'v2.public.eyJzdWIiOiJhIn0' }))).toMatchObject({
      id: null,
      tokens: [],
      found: [],
      refuse: expect.stringMatching(/./),
    });
  });

  test.each([
    ['{', 'line/not-json'],
    ['{"id":"a"}', 'line/invalid'],
    ['{"id":"a","text":1}', 'line/invalid'],
  ])('%s is a problem', async (line, code) => {
    expect(await findLine(line)).toMatchObject({ problem: { code } });
  });
});
