import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { examine } from './examine.ts';
import { emptyPolicy } from './index.ts';
import { judgeToken } from './judge.ts';
import type { KeyInput } from './keys/types.ts';
import { signToken } from './sign.ts';
import { keyFor } from './testing/keys.ts';
import { b64, compact, NOW } from './testing/tokens.ts';
import { parseToken } from './token/parse.ts';

const secret: KeyInput = { kind: 'secret', value: 'a secret' };
const jwks = (...keys: object[]): KeyInput => ({ kind: 'jwks', value: JSON.stringify({ keys }) });
const oct = (kid: string | null, text: string) => ({
  kty: 'oct',
  ...(kid === null ? {} : { kid }),
  k: b64(text),
});
const signed = async (header: object, key: KeyInput = secret, payload: object = {}) => {
  const result = await signToken(compact(header, payload), key);
  if (!result.ok) throw new Error(result.problem.code);
  return result.token;
};

const HS = compact({ alg: 'HS256' }, {});
const JWE = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn';
const publicJwkOf = (pair: { publicKey: KeyObject }) => pair.publicKey.export({ format: 'jwk' });
const secp256k1 = publicJwkOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }));
const ed448 = publicJwkOf(generateKeyPairSync('ed448'));

describe('what cannot be answered, and why', () => {
  test.each<[name: string, text: string, key: KeyInput | null, answer: string, reason: string | null]>([
    ['no key', HS, null, 'unknown', 'no-key'],
    ['an empty key', HS, { kind: 'text', value: ' ' }, 'unknown', 'no-key'],
    ['an unreadable key', HS, { kind: 'jwk', value: '{' }, 'unknown', 'unreadable-key'],
    ['no fitting key', compact({ alg: 'RS256' }, {}), secret, 'unknown', 'no-fitting-key'],
    ['ES256K', compact({ alg: 'ES256K' }, {}), jwks(secp256k1), 'fail', null],
    ['ES256K without its key', compact({ alg: 'ES256K' }, {}), secret, 'unknown', 'no-fitting-key'],
    ['Ed448', compact({ alg: 'Ed448' }, {}), jwks(ed448), 'fail', null],
    ['EdDSA with a key of Ed448', compact({ alg: 'EdDSA' }, {}), jwks(ed448), 'fail', null],
    ['an unknown algorithm', compact({ alg: 'HS257' }, {}), secret, 'unknown', 'unknown-algorithm'],
    [
      'a name of Object.prototype',
      compact({ alg: 'constructor' }, {}),
      secret,
      'unknown',
      'unknown-algorithm',
    ],
    ['no algorithm', compact({}, {}), secret, 'unknown', 'unreadable-header'],
    ['no token', '', secret, 'unknown', 'unreadable-header'],
    ['unsecured', compact({ alg: 'none' }, {}, ''), secret, 'na', 'unsecured'],
    ['a JWE', JWE, secret, 'na', 'jwe'],
    ['a JWE in JSON', JSON.stringify({ ciphertext: 'eA' }), secret, 'na', 'jwe'],
    [
      'detached content',
      `${b64('{"alg":"HS256"}')}..${b64(new Uint8Array(32))}`,
      secret,
      'unknown',
      'detached-payload',
    ],
    ['no signature', `${b64('{"alg":"HS256"}')}.e30`, secret, 'fail', null],
    ['another signature', compact({ alg: 'HS256' }, {}, b64(new Uint8Array(32))), secret, 'fail', null],
  ])('%s', async (_name, text, key, answer, reason) => {
    const { signature } = await examine(text, key);
    expect(signature).toMatchObject({ answer, reason });
  });

  test('a key that the engine refuses', async () => {
    const { jwk } = await keyFor('HS256');
    vi.spyOn(crypto.subtle, 'verify').mockRejectedValueOnce(new Error('not this one'));
    const { signature } = await examine(compact({ alg: 'HS256' }, {}, b64(new Uint8Array(32))), jwks(jwk));
    expect(signature).toEqual({
      answer: 'unknown',
      reason: 'engine-refused',
      keyIndex: null,
      tried: [],
      detail: 'not this one',
      servedBy: null,
    });
  });

  test('a key that the engine refuses beside one that it takes', async () => {
    const { jwk } = await keyFor('HS256');
    vi.spyOn(crypto.subtle, 'verify').mockRejectedValueOnce(new Error('not this one'));
    const text = compact({ alg: 'HS256' }, {}, b64(new Uint8Array(32)));
    const { signature } = await examine(text, jwks(jwk, jwk));
    expect(signature).toMatchObject({ answer: 'fail', keyIndex: null, tried: [1] });
  });
});

describe('what matches', () => {
  test('a compact token', async () => {
    expect((await examine(await signed({ alg: 'HS256' }), secret)).signature).toEqual({
      answer: 'pass',
      reason: null,
      keyIndex: 0,
      tried: [0],
      detail: null,
      servedBy: 'WebCrypto',
    });
  });

  test('after cleaning, and then the token is rejected for its form all the same', async () => {
    const text = `Bearer ${await signed({ alg: 'HS256' })}`;
    const key = await examine(text, secret);
    expect(key.signature).toMatchObject({ answer: 'pass', reason: 'after-cleaning' });
    const { overall, signature } = judgeToken({
      token: parseToken(text),
      policy: emptyPolicy,
      now: NOW,
      key,
    });
    expect([overall, signature]).toEqual(['rejected', 'pass']);
  });

  test('the same in JSON serialization', async () => {
    const [header, payload, signature] = (await signed({ alg: 'HS256' })).split('.');
    const text = JSON.stringify({ protected: header, payload, signature });
    expect((await examine(text, secret)).signature.answer).toBe('pass');
  });

  test('an SD-JWT by its issuer-signed part', async () => {
    const text = `${await signed({ alg: 'HS256' })}~WyJzIiwiYSJd~`;
    expect((await examine(text, secret)).signature.answer).toBe('pass');
  });

  test('an empty payload that is the signed content itself', async () => {
    const header = b64('{"alg":"HS256"}');
    const token = await signToken(`${header}..`, secret);
    expect(token.ok && (await examine(token.token, secret)).signature.answer).toBe('pass');
  });

  test('with the allow list and the clock against it', async () => {
    const text = await signed({ alg: 'HS256' }, secret, { exp: NOW - 1 });
    const key = await examine(text, secret);
    const policy = { ...emptyPolicy, algorithms: ['RS256'] };
    const verdict = judgeToken({ token: parseToken(text), policy, now: NOW, key });
    expect([verdict.overall, verdict.signature]).toEqual(['rejected', 'pass']);
  });
});

describe('a set of keys', () => {
  const right = oct('right', 'a secret');
  const wrong = oct('wrong', 'another');
  const nameless = oct(null, 'a secret');

  test.each<[name: string, header: object, keys: object[], expected: object]>([
    ['by kid', { alg: 'HS256', kid: 'right' }, [wrong, right], { answer: 'pass', keyIndex: 1, tried: [1] }],
    [
      'a kid that names the wrong key',
      { alg: 'HS256', kid: 'wrong' },
      [wrong, right],
      { answer: 'fail', keyIndex: 0, tried: [0] },
    ],
    [
      'no kid: each that fits',
      { alg: 'HS256' },
      [wrong, right],
      { answer: 'pass', keyIndex: 1, tried: [0, 1] },
    ],
    [
      'a kid that no key has',
      { alg: 'HS256', kid: 'lost' },
      [wrong, right],
      { answer: 'pass', keyIndex: 1, tried: [0, 1] },
    ],
    [
      'a key without kid beside one with it',
      { alg: 'HS256', kid: 'wrong' },
      [nameless, wrong],
      { answer: 'fail', keyIndex: 1, tried: [1] },
    ],
    ['none matches', { alg: 'HS256' }, [wrong, wrong], { answer: 'fail', keyIndex: null, tried: [0, 1] }],
    [
      'a lone key of another kid',
      { alg: 'HS256', kid: 'lost' },
      [right],
      { answer: 'pass', keyIndex: 0, tried: [0] },
    ],
    [
      'the same kid twice',
      { alg: 'HS256', kid: 'right' },
      [oct('right', 'another'), right],
      { answer: 'pass', keyIndex: 1, tried: [0, 1] },
    ],
  ])('%s', async (_name, header, keys, expected) => {
    expect((await examine(await signed(header), jwks(...keys))).signature).toMatchObject(expected);
  });

  test('says of each other key why it was not chosen', async () => {
    const rsa = (await keyFor('RS256')).publicJwk;
    const { selection } = await examine(
      await signed({ alg: 'HS256', kid: 'right' }),
      jwks(wrong, right, rsa),
    );
    expect(selection?.candidates.map(({ index }) => index)).toEqual([1]);
    expect(selection?.rejected.map(({ index, reason }) => [index, reason])).toEqual([
      [0, 'kid'],
      [2, 'kid'],
    ]);
  });
});

test('the text of a PEM or JWK is never an HMAC secret', async () => {
  const { pem, publicJwk } = await keyFor('RS256');
  const text = pem?.public ?? '';
  for (const value of [text, JSON.stringify(publicJwk)]) {
    const input = HS.slice(0, HS.lastIndexOf('.'));
    const forged = `${input}.${createHmac('sha256', value).update(input).digest('base64url')}`;
    for (const kind of ['text', 'secret'] as const) {
      const { signature } = await examine(forged, { kind, value });
      expect(signature).toMatchObject({ answer: 'unknown', reason: 'no-fitting-key' });
    }
  }
});
