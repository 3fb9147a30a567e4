import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import { readKeys } from './read.ts';
import type { Jwk, KeyProblem } from './types.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' }) as Jwk;
const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' }) as Jwk;
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey.export({ format: 'jwk' }) as Jwk;
const ed = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Jwk;
const x25519 = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' }) as Jwk;
const oct: Jwk = { kty: 'oct', k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMko' };

/** A P-256 key with zero octets at the front of x: made once, since one in 256 has it. */
const p256: Jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'ABVogSEyxTdY2HQn-J0bGVsoJsORNK12VhgKWFwNsGA',
  y: 'SZXc0Trs--kwhiNAOMU74it6ZROH2GO39s4zCS85kbw',
  d: '__H5dSRZD6tcJ1QggW1HYHADKHX9Zqiwkpfnjzi0wsQ',
};

const publicOf = ({ kty, crv, n, e, x, y }: Jwk) =>
  Object.fromEntries(Object.entries({ kty, crv, n, e, x, y }).filter(([, value]) => value !== undefined));
const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64url');
const url = (...parts: Uint8Array[]) => Buffer.concat(parts).toString('base64url');
const read = (jwk: object) => readKeys({ kind: 'jwk', value: JSON.stringify(jwk) });

async function readOne(jwk: object) {
  const ring = await read(jwk);
  expect(ring).toMatchObject({ form: 'jwk', problem: null, unread: [] });
  const [key] = ring.keys;
  if (!key) throw new Error('no key');
  return key;
}

async function problemOf(jwk: object): Promise<KeyProblem | null> {
  const ring = await read(jwk);
  expect(ring.keys).toEqual([]);
  expect(ring.unread.map(({ problem }) => problem)).toEqual([ring.problem]);
  return ring.problem;
}

describe('a JWK', () => {
  it.each<[string, Jwk, number]>([
    ['RSA', rsa, 1024],
    ['EC', p521, 521],
    ['OKP', ed, 255],
  ])('%s: private and public part, size, thumbprint', async (_, jwk, bits) => {
    const key = await readOne(jwk);
    const whole = await readOne(publicOf(jwk));
    expect(key).toMatchObject({
      jwk,
      publicJwk: publicOf(jwk),
      private: true,
      bits,
      source: 'jwk',
      problems: [],
    });
    expect(whole).toMatchObject({ jwk: publicOf(jwk), private: false, problems: [] });
    expect(key.thumbprint).toBe(await calculateJwkThumbprint(publicOf(jwk), 'sha256'));
    expect(whole.thumbprint).toBe(key.thumbprint);
  });

  it('oct: the whole is its public part, and it is not called private', async () => {
    expect(await readOne(oct)).toMatchObject({
      jwk: oct,
      publicJwk: oct,
      private: false,
      bits: 192,
      thumbprint: await calculateJwkThumbprint(oct, 'sha256'),
    });
  });

  it('keeps metadata, and key_ops with the private half only', async () => {
    const metadata = { kid: 'a', alg: 'EdDSA', use: 'sig' };
    const key = await readOne({ ...ed, ...metadata, key_ops: ['sign'], ext: true, nonsense: 1 });
    expect(key.jwk).toEqual({ ...ed, ...metadata, key_ops: ['sign'] });
    expect(key.publicJwk).toEqual({ ...publicOf(ed), ...metadata });
    const whole = await readOne({ ...publicOf(ed), key_ops: ['verify'] });
    expect(whole.publicJwk).toEqual({ ...publicOf(ed), key_ops: ['verify'] });
  });

  it.each([
    ['kid', 7, 'number'],
    ['alg', null, 'null'],
    ['use', ['sig'], 'array'],
    ['key_ops', 'verify', 'string'],
    ['key_ops', [1], 'array'],
  ])('drops a %s of a wrong type and keeps the key', async (member, value, have) => {
    const key = await readOne({ ...oct, [member]: value });
    expect(key.jwk).toEqual(oct);
    expect(key.problems).toEqual([{ code: 'key/member-dropped', data: { member, have } }]);
  });

  it.each([
    ['an alg of another key type', { ...oct, alg: 'RS256' }, { alg: 'RS256', have: 'oct' }],
    ['an alg of another curve', { ...p521, alg: 'ES256' }, { alg: 'ES256', have: 'P-521' }],
  ])('refuses %s', async (_, jwk, data) => {
    expect(await read(jwk)).toMatchObject({ keys: [], problem: { code: 'key/alg-contradicts-key', data } });
  });

  it('takes any alg that is of the key or unknown', async () => {
    for (const jwk of [
      { ...p521, alg: 'ES512' },
      { ...oct, alg: 'HS256' },
      { ...rsa, alg: 'RSA-OAEP' },
    ]) {
      expect((await readOne(jwk)).problems).toEqual([]);
    }
  });
});

describe('normalisation', () => {
  const n = bytes(rsa.n);
  const cases: [name: string, jwk: object, want: object, ...problems: KeyProblem[]][] = [
    [
      'padding',
      { ...oct, k: 'c2VjcmV0MQ==' },
      { kty: 'oct', k: 'c2VjcmV0MQ' },
      { code: 'key/normalised-padding', data: { member: 'k' } },
    ],
    [
      'standard alphabet',
      { ...oct, k: '+/+/' },
      { kty: 'oct', k: '-_-_' },
      { code: 'key/normalised-alphabet', data: { member: 'k' } },
    ],
    [
      'white space',
      { ...oct, k: 'c2Vj\ncmV0' },
      { kty: 'oct', k: 'c2VjcmV0' },
      { code: 'key/normalised-whitespace', data: { member: 'k' } },
    ],
    [
      'unused bits',
      { ...oct, k: 'c2VjcmV0MR' },
      { kty: 'oct', k: 'c2VjcmV0MQ' },
      { code: 'key/normalised-unused-bits', data: { member: 'k' } },
    ],
    [
      'zero octets before n',
      { ...publicOf(rsa), n: url(new Uint8Array(2), n) },
      publicOf(rsa),
      { code: 'key/normalised-leading-zero', data: { member: 'n', octets: 2 } },
    ],
    [
      'zero octet before e',
      { ...publicOf(rsa), e: 'AAEAAQ' },
      publicOf(rsa),
      { code: 'key/normalised-leading-zero', data: { member: 'e', octets: 1 } },
    ],
    [
      'a short coordinate',
      { ...publicOf(p256), x: url(bytes(p256.x).subarray(1)) },
      publicOf(p256),
      { code: 'key/normalised-length', data: { member: 'x', have: 31, need: 32 } },
    ],
    [
      'a long coordinate',
      { ...publicOf(p256), y: url(new Uint8Array(1), bytes(p256.y)) },
      publicOf(p256),
      { code: 'key/normalised-length', data: { member: 'y', have: 33, need: 32 } },
    ],
    [
      'an RSA private key with one of its primes',
      { ...publicOf(rsa), d: rsa.d, p: rsa.p },
      rsa,
      { code: 'key/rsa-computed', data: { members: 'q, dp, dq, qi' } },
    ],
    [
      'X25519',
      publicOf(x25519),
      publicOf(x25519),
      { code: 'key/not-for-signatures', data: { crv: 'X25519' } },
    ],
  ];

  it.each(cases)('%s', async (_, jwk, want, ...problems) => {
    const key = await readOne(jwk);
    expect(key.jwk).toEqual(want);
    expect(key.problems).toEqual(problems);
  });
});

describe('a JWK that is refused', () => {
  const { kty: _, ...untyped } = oct;
  const evenN = bytes(rsa.n).with(127, 2);
  const spki = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const swap = (jwk: Jwk, name: 'd' | 'p' | 'dp' | 'dq' | 'qi', value = other[name]) => ({
    ...jwk,
    [name]: value,
  });

  it.each<[string, object, KeyProblem]>([
    ['no kty', untyped, { code: 'key/kty-missing' }],
    [
      'kty no string',
      { ...oct, kty: 1 },
      { code: 'key/member-type', data: { member: 'kty', have: 'number' } },
    ],
    [
      'kty in another case',
      { ...oct, kty: 'OCT' },
      { code: 'key/kty-case', data: { have: 'OCT', need: 'oct' } },
    ],
    ['kty unknown', { kty: 'XYZ' }, { code: 'key/kty-unknown', data: { kty: 'XYZ' } }],
    [
      'kty named like a method',
      { kty: 'constructor' },
      { code: 'key/kty-unknown', data: { kty: 'constructor' } },
    ],
    [
      'member missing',
      { kty: 'RSA', n: rsa.n },
      { code: 'key/member-missing', data: { member: 'e', kty: 'RSA' } },
    ],
    [
      'member no string',
      { kty: 'oct', k: 5 },
      { code: 'key/member-type', data: { member: 'k', have: 'number' } },
    ],
    [
      'private member no string',
      { ...ed, d: null },
      { code: 'key/member-type', data: { member: 'd', have: 'null' } },
    ],
    ['more than two primes', { ...rsa, oth: [] }, { code: 'key/multi-prime' }],
    [
      'foreign character',
      { ...oct, k: 'ab*d' },
      { code: 'key/member-base64url', data: { member: 'k', at: 2, char: '*' } },
    ],
    [
      'impossible length',
      { ...ed, x: 'abcde' },
      { code: 'key/member-base64url', data: { member: 'x', at: 4, length: 5 } },
    ],
    [
      'foreign character in an OKP x',
      { ...ed, x: '!' },
      { code: 'key/member-base64url', data: { member: 'x', at: 0, char: '!' } },
    ],
    [
      'foreign character in n',
      { ...rsa, n: '!' },
      { code: 'key/member-base64url', data: { member: 'n', at: 0, char: '!' } },
    ],
    [
      'foreign character in y',
      { ...p521, y: '!' },
      { code: 'key/member-base64url', data: { member: 'y', at: 0, char: '!' } },
    ],
    ['empty k', { kty: 'oct', k: '' }, { code: 'key/member-empty', data: { member: 'k' } }],
    ['empty n', { ...rsa, n: '' }, { code: 'key/member-empty', data: { member: 'n' } }],
    [
      'tiny n',
      { kty: 'RSA', n: 'xQ', e: 'AQAB' },
      { code: 'key/modulus-too-small', data: { bits: 8, need: 512 } },
    ],
    ['even n', { ...publicOf(rsa), n: url(evenN) }, { code: 'key/modulus-even' }],
    ['e = 1', { ...publicOf(rsa), e: 'AQ' }, { code: 'key/exponent', data: { e: '1' } }],
    ['e even', { ...publicOf(rsa), e: 'BA' }, { code: 'key/exponent', data: { e: '4' } }],
    [
      'e not below n',
      { ...publicOf(rsa), e: rsa.n },
      {
        code: 'key/exponent',
        data: {
          e: BigInt(`0x${bytes(rsa.n).toString('hex')}`)
            .toString()
            .slice(0, 40),
        },
      },
    ],
    ['p of another key', swap(rsa, 'p'), { code: 'key/private-mismatch', data: { member: 'p' } }],
    ['p = 1', swap(rsa, 'p', 'AQ'), { code: 'key/private-mismatch', data: { member: 'p' } }],
    ['d of another key', swap(rsa, 'd'), { code: 'key/private-mismatch', data: { member: 'd' } }],
    ['dp of another key', swap(rsa, 'dp'), { code: 'key/private-mismatch', data: { member: 'dp' } }],
    ['dq of another key', swap(rsa, 'dq'), { code: 'key/private-mismatch', data: { member: 'dq' } }],
    ['qi of another key', swap(rsa, 'qi'), { code: 'key/private-mismatch', data: { member: 'qi' } }],
    ['crv unknown', { ...p256, crv: 'BP-256' }, { code: 'key/crv-unknown', data: { crv: 'BP-256' } }],
    [
      'crv without its dash',
      { ...p256, crv: 'P256' },
      { code: 'key/crv-spelling', data: { have: 'P256', need: 'P-256' } },
    ],
    [
      'crv in another case',
      { ...ed, crv: 'ed25519' },
      { code: 'key/crv-spelling', data: { have: 'ed25519', need: 'Ed25519' } },
    ],
    [
      'crv of the other type',
      { ...p256, crv: 'Ed25519' },
      { code: 'key/crv-of-other-kty', data: { crv: 'Ed25519', have: 'EC', need: 'OKP' } },
    ],
    [
      'coordinate too long',
      { ...p256, x: url(Buffer.alloc(33, 1)) },
      { code: 'key/member-length', data: { member: 'x', have: 33, need: 32 } },
    ],
    [
      'coordinate empty',
      { ...p256, x: '' },
      { code: 'key/member-length', data: { member: 'x', have: 0, need: 32 } },
    ],
    [
      'point off the curve',
      { ...publicOf(p256), y: p256.x },
      { code: 'key/point-off-curve', data: { crv: 'P-256' } },
    ],
    [
      'd of another EC key',
      { ...p521, d: url(bytes(p521.d).with(65, 1).with(64, 2)) },
      { code: 'key/private-mismatch', data: { member: 'd' } },
    ],
    [
      'x of 31 octets',
      { ...ed, x: url(Buffer.alloc(31)) },
      { code: 'key/member-length', data: { member: 'x', have: 31, need: 32 } },
    ],
    [
      'd of another OKP key',
      { ...ed, d: url(Buffer.alloc(32, 7)) },
      { code: 'key/private-mismatch', data: { member: 'd' } },
    ],
    [
      'a secret that is PEM text',
      { kty: 'oct', k: url(Buffer.from(spki)) },
      { code: 'key/secret-is-key-text', data: { form: 'pem' } },
    ],
    [
      'a secret that is JWK text',
      { kty: 'oct', k: url(Buffer.from(JSON.stringify(ed))) },
      { code: 'key/secret-is-key-text', data: { form: 'json' } },
    ],
  ])('%s', async (_, jwk, problem) => {
    expect(await problemOf(jwk)).toEqual(problem);
  });

  it('names the refused key by its kid and kty', async () => {
    expect((await read({ kty: 'EC', kid: 'k1' })).unread).toMatchObject([{ index: 0, kid: 'k1', kty: 'EC' }]);
  });
});

describe('a JWK that holds only x5c', () => {
  const x5c = [
    'MIIBeDCCAR+gAwIBAgIUL+CRR8f9rPgjGJrp90X727HSdYswCgYIKoZIzj0EAwIwEjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjIwMzQyNTZaFw0zNjExMTkwMzQyNTZaMBIxEDAOBgNVBAMMB2V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT2UrqpqzDSAYgjn3Gs0dVz+WFXzYLzGmcFS5zkaXrk38/u+V6NAU6Tc2I/S7hEviIlYu+PMT9KOO2p8cXjPDbno1MwUTAdBgNVHQ4EFgQUHgNwyjhuq7qHOQmOWmXBa8mgkaIwHwYDVR0jBBgwFoAUHgNwyjhuq7qHOQmOWmXBa8mgkaIwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBYrqp19zslMfPNwDjri8Bo+acGM0r8fnn3zhK7oz57EgIgX+JSU7rZrSYL9SzGOCgxsbo1WZGH2Fg34itzWVq7B30=',
  ];
  const certificate = ['-----BEGIN CERTIFICATE-----', x5c[0], '-----END CERTIFICATE-----'].join('\n');

  it('is read from its first certificate', async () => {
    const [fromPem] = (await readKeys({ kind: 'pem', value: certificate })).keys;
    for (const jwk of [{ kty: 'EC', x5c }, { x5c }]) {
      const { keys } = await readKeys({ kind: 'jwks', value: JSON.stringify([jwk, oct]) });
      expect(keys[0]).toMatchObject({ jwk: fromPem?.jwk, problems: [{ code: 'key/from-x5c' }] });
    }
  });

  it.each<[string, object, string]>([
    ['of another key type', { kty: 'RSA', x5c }, 'key/x5c-of-other-kty'],
    ['broken', { kty: 'EC', x5c: ['MIIBAA'] }, 'key/der-truncated'],
    ['empty', { kty: 'EC', x5c: [] }, 'key/member-missing'],
    ['no text', { kty: 'EC', x5c: [1] }, 'key/member-missing'],
  ])('is refused when it is %s', async (_, jwk, code) => {
    expect((await problemOf(jwk))?.code).toBe(code);
  });
});
