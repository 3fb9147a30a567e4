import { describe, expect, test } from 'vitest';
import { keylessFacts } from '../../../core/index.ts';
import { judgeToken } from '../../../core/judge.ts';
import { b64, factsOf, inputOf, keyOf, NOW, type Scene } from '../../../core/testing/tokens.ts';
import { type Headline, headlineOf } from './headline.ts';

const genuine = factsOf({ answer: 'pass', keyIndex: 0, tried: [0] });
const forged = factsOf({ answer: 'fail', keyIndex: 0, tried: [0] });
const JWE = `${b64('{"alg":"dir","enc":"A256GCM"}')}..AAAA.AAAA.AAAA`;

/** The headline of a scene; `key: null` is the worker that has not answered, no `key` is an empty key box. */
function headline(scene: Scene): Headline {
  const { token } = inputOf(scene);
  const key = scene.key === undefined ? keylessFacts(token) : scene.key;
  const verdict = judgeToken(inputOf({ ...scene, key }));
  return headlineOf({ token, verdict, facts: key, pending: key === null });
}

describe('the answer', () => {
  test.each<
    [
      name: string,
      scene: Scene,
      word: Headline['word'],
      tone: Headline['tone'],
      title: RegExp,
      detail: RegExp,
    ]
  >([
    ['genuine', { key: genuine }, 'Accepted', 'good', /genuine/, /genuine.*HS256.*secret/],
    [
      'genuine, dates in milliseconds',
      { key: genuine, payload: { exp: NOW * 1000 } },
      'Accepted',
      'warn',
      /1 warning$/,
      /genuine.*exp.*milliseconds/,
    ],
    [
      'genuine, two warnings',
      { key: genuine, header: { alg: 'HS256', jwk: {} }, payload: { exp: NOW * 1000 } },
      'Accepted',
      'warn',
      /2 warnings$/,
      /milliseconds/,
    ],
    [
      'genuine and expired',
      { key: genuine, payload: { exp: NOW - 1 } },
      'Rejected',
      'bad',
      /expired/,
      /is genuine.*Only exp/,
    ],
    [
      'genuine and early',
      { key: genuine, payload: { nbf: NOW + 600 } },
      'Rejected',
      'bad',
      /not valid yet/,
      /is genuine.*Only nbf/,
    ],
    ['forged', { key: forged }, 'Rejected', 'bad', /signature/, /not genuine.*in order\.$/],
    [
      'forged and expired',
      { key: forged, payload: { exp: NOW - 1 } },
      'Rejected',
      'bad',
      /./,
      /not genuine.*exp/,
    ],
    [
      'expired and for another audience',
      { key: genuine, payload: { exp: NOW - 1, aud: 'a' }, policy: { audience: 'b' } },
      'Rejected',
      'bad',
      /./,
      /2 checks fail: (?:exp, aud|aud, exp)/,
    ],
    ['expired, no key', { payload: { exp: NOW - 1 } }, 'Rejected', 'bad', /expired/, /needs a key/],
    [
      'expired, worker at it',
      { payload: { exp: NOW - 1 }, key: null },
      'Rejected',
      'bad',
      /expired/,
      /being checked/,
    ],
    ['unsecured', { header: { alg: 'none' }, signature: '' }, 'Rejected', 'bad', /./, /no signature/i],
    [
      'no key',
      { payload: { exp: NOW + 7200 } },
      'Undetermined',
      'neutral',
      /no key/,
      /genuine needs a key\.$/,
    ],
    ['worker at it', { key: null }, 'Undetermined', 'neutral', /checking/, /^$/],
    [
      'a key that does not fit',
      { key: factsOf({ reason: 'no-fitting-key' }), header: { alg: 'HS256' } },
      'Undetermined',
      'neutral',
      /HS256/,
      /^$/,
    ],
    ['no token', { token: 'hello' }, 'Not a token', 'neutral', /no JWT/, /\.$/],
  ])('%s', (_name, scene, word, tone, title, detail) => {
    const told = headline(scene);
    expect(told).toMatchObject({ word, tone });
    expect(told.title).toMatch(title);
    expect(told.detail).toMatch(detail);
    expect(Object.values(told).join('|')).not.toMatch(/undefined|NaN|null|\s{2}/);
  });

  test('an encrypted token is never said to be genuine or forged', () => {
    const told = headline({ token: JWE });
    expect(told.word).not.toBe('Accepted');
    expect(told.detail).not.toMatch(/genuine/);
    expect(told).toMatchObject({
      word: 'Undetermined',
      tone: 'neutral',
      title: expect.stringContaining('encrypted'),
    });
  });
});

describe('what the clock moves on stands apart', () => {
  test.each<[name: string, payload: object, leeway: number, ago: string | null]>([
    ['expired by seconds', { exp: NOW - 5 }, 0, '5 seconds ago'],
    ['expired by hours', { exp: NOW - 8043 }, 0, '2 hours 14 minutes ago'],
    ['expired, counted from exp and not from its leeway', { exp: NOW - 120 }, 60, '2 minutes ago'],
    ['begins', { nbf: NOW + 660 }, 0, 'begins in 11 minutes'],
    ['begins, counted from nbf', { nbf: NOW + 120 }, 60, 'begins in 2 minutes'],
    ['another fault', { sub: 1, exp: 'x' }, 0, null],
  ])('%s', (_name, payload, leeway, ago) => {
    const told = headline({ key: genuine, payload, policy: { leeway } });
    expect(told.word).toBe('Rejected');
    expect(told.ago).toBe(ago);
    expect(told.title).not.toMatch(/\d/);
  });

  test.each<[name: string, key: Scene['key'], payload: object, left: string | null]>([
    ['accepted, hours left', genuine, { exp: NOW + 3605 }, '1 hour left.'],
    ['accepted, seconds left', genuine, { exp: NOW + 5 }, 'Less than a minute left.'],
    ['accepted, no exp', genuine, {}, null],
    ['forged', forged, { exp: NOW + 660 }, '11 minutes left.'],
    ['forged, and not valid yet', forged, { nbf: NOW + 600, exp: NOW + 660 }, null],
    ['genuine, and not valid yet', genuine, { nbf: NOW + 600, exp: NOW + 660 }, null],
    ['no key', undefined, { exp: NOW + 7200 }, '2 hours left.'],
    ['worker at it', null, { exp: NOW + 7200 }, '2 hours left.'],
    ['a key that does not fit', factsOf({ reason: 'no-fitting-key' }), { exp: NOW + 7200 }, '2 hours left.'],
  ])('%s', (_name, key, payload, left) => {
    const told = headline({ ...(key === undefined ? {} : { key }), payload });
    expect(told.left).toBe(left);
    expect(told.detail).not.toMatch(/left|minute|hour/);
  });

  test.each<[name: string, key: Scene['key'], payload: object]>([
    ['accepted', genuine, { exp: NOW + 7200 }],
    ['rejected', genuine, { exp: NOW - 8043 }],
    ['not valid yet', genuine, { nbf: NOW + 6600 }],
    ['forged', forged, { exp: NOW + 7200 }],
    ['no key', undefined, { exp: NOW + 7200 }],
  ])('%s: a minute later the announced words are the same', (_name, key, payload) => {
    const at = (now: number) => headline({ ...(key === undefined ? {} : { key }), payload, now });
    const [before, after] = [at(NOW), at(NOW + 60)];
    expect([after.word, after.title, after.detail]).toEqual([before.word, before.title, before.detail]);
    expect([after.ago, after.left]).not.toEqual([before.ago, before.left]);
  });
});

describe('the key is named', () => {
  const rsa = keyOf({ kty: 'RSA', kid: 'k1' }, 2048, 0);
  const bare = keyOf({ kty: 'RSA' }, 2048, 0);
  const pass: Parameters<typeof factsOf>[0] = { answer: 'pass', keyIndex: 0, tried: [0] };
  const alone = (key: typeof rsa) => {
    const facts = factsOf(pass, [key]);
    return { ...facts, ring: { ...facts.ring, form: 'jwk' as const } };
  };
  const fetched = (url: string, issuer: string | null) => {
    const facts = factsOf(pass, [rsa]);
    return { ...facts, ring: { ...facts.ring, published: { url, issuer } } };
  };
  test.each<[name: string, key: Scene['key'], header: object, fact: string]>([
    ['by kid, from a set', factsOf(pass, [rsa]), { alg: 'RS256', kid: 'k1' }, 'key k1 from the key set'],
    [
      'from an issuer’s set',
      fetched('https://keys.test/jwks', 'https://a.test'),
      { alg: 'RS256', kid: 'k1' },
      'key k1 from a.test’s key set.',
    ],
    [
      'from another’s set',
      fetched('https://keys.test/jwks', 'https://b.test'),
      { alg: 'RS256', kid: 'k1' },
      'key k1 from keys.test’s key set.',
    ],
    [
      'where the token named it itself',
      { ...fetched('https://b.test/jwks', null), named: { name: 'jku', url: 'https://b.test/jwks' } },
      { alg: 'RS256', kid: 'k1', jku: 'https://b.test/jwks' },
      'matches a key that the token itself named, by jku, which proves nothing',
    ],
    [
      'from a set of nobody’s',
      fetched('https://keys.test:8443/jwks', null),
      { alg: 'RS256', kid: 'k1' },
      'key k1 from keys.test:8443’s key set.',
    ],
    ['by kid, alone', alone(rsa), { alg: 'RS256', kid: 'k1' }, 'key k1.'],
    ['a secret', genuine, { alg: 'HS256' }, 'the secret'],
    ['no kid', alone(bare), { alg: 'RS256' }, 'the key at hand'],
    [
      'no kid, of several',
      factsOf(pass, [bare, { ...rsa, index: 1 }]),
      { alg: 'RS256' },
      'key 1 of the 2 at hand',
    ],
    [
      'none of several',
      factsOf({ answer: 'fail', tried: [0, 1] }, [rsa, keyOf({ kty: 'RSA', kid: 'k2' }, 2048, 1)]),
      { alg: 'RS256' },
      'any of the keys',
    ],
  ])('%s', (_name, key, header, fact) => {
    expect(headline({ key: key ?? null, header, payload: { iss: 'https://a.test' } }).detail).toContain(fact);
  });
});
