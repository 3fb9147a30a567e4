import { describe, expect, it } from 'vitest';
import { type Algorithm, algorithmOf } from '../alg/registry.ts';
import { selectKeys } from './select.ts';
import { algorithmsServed, servesAlg } from './serves.ts';
import type { Jwk, ReadKey } from './types.ts';

const row = (alg: string): Algorithm => {
  const found = algorithmOf(alg);
  if (!found) throw new Error(alg);
  return found;
};

const keyOf = (jwk: Jwk, index = 0): ReadKey => ({
  jwk,
  publicJwk: jwk,
  private: jwk.d !== undefined,
  bits: 256,
  source: 'jwk',
  index,
  thumbprint: '',
  fingerprint: null,
  problems: [],
});

const rsa: Jwk = { kty: 'RSA', n: 'AQ', e: 'AQAB' };
const p256: Jwk = { kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ' };
const k1: Jwk = { ...p256, crv: 'secp256k1' };
const ed25519: Jwk = { kty: 'OKP', crv: 'Ed25519', x: 'AQ' };
const ed448: Jwk = { kty: 'OKP', crv: 'Ed448', x: 'AQ' };
const x25519: Jwk = { kty: 'OKP', crv: 'X25519', x: 'AQ' };
const oct: Jwk = { kty: 'oct', k: 'AQ' };
const secret = (jwk: Jwk): Jwk => ({ ...jwk, d: 'AQ' });

describe('servesAlg', () => {
  it.each<[Jwk, string, ...('verify' | 'sign')[]]>([
    [rsa, 'RS256'],
    [rsa, 'PS512'],
    [secret(rsa), 'RS256', 'sign'],
    [p256, 'ES256'],
    [k1, 'ES256K'],
    [ed25519, 'EdDSA'],
    [ed25519, 'Ed25519'],
    [ed448, 'EdDSA'],
    [ed448, 'Ed448'],
    [oct, 'HS256'],
    [oct, 'HS512', 'sign'],
    [{ ...rsa, use: 'sig', key_ops: ['verify'], alg: 'RS256' }, 'RS256'],
    [{ ...ed25519, alg: 'EdDSA' }, 'Ed25519'],
    [{ ...ed25519, alg: 'Ed25519' }, 'EdDSA'],
    [{ ...ed448, alg: 'Ed448' }, 'EdDSA'],
    [{ ...ed448, alg: 'EdDSA' }, 'Ed448'],
    [{ ...secret(rsa), key_ops: ['sign'] }, 'RS256'],
    [{ ...secret(rsa), key_ops: ['sign'] }, 'RS256', 'sign'],
    [{ ...secret(rsa), key_ops: ['verify'] }, 'RS256'],
    [{ ...oct, key_ops: ['sign', 'verify'] }, 'HS256', 'sign'],
  ])('%j serves %s', (jwk, alg, purpose = 'verify') => {
    expect(servesAlg(keyOf(jwk), row(alg), purpose)).toBeNull();
  });

  it.each<[Jwk, string, 'verify' | 'sign', string, string, string]>([
    [rsa, 'ES256', 'verify', 'kty', 'RSA', 'EC'],
    [p256, 'RS256', 'verify', 'kty', 'EC', 'RSA'],
    [oct, 'RS256', 'verify', 'kty', 'oct', 'RSA'],
    [rsa, 'HS256', 'verify', 'kty', 'RSA', 'oct'],
    [p256, 'ES384', 'verify', 'crv', 'P-256', 'P-384'],
    [ed25519, 'Ed448', 'verify', 'crv', 'Ed25519', 'Ed448'],
    [ed448, 'Ed25519', 'verify', 'crv', 'Ed448', 'Ed25519'],
    [x25519, 'EdDSA', 'verify', 'not-for-signatures', 'X25519', 'Ed25519, Ed448'],
    [x25519, 'ES256', 'verify', 'kty', 'OKP', 'EC'],
    [{ ...rsa, use: 'enc' }, 'RS256', 'verify', 'use', 'enc', 'sig'],
    [{ ...rsa, key_ops: ['encrypt', 'wrapKey'] }, 'RS256', 'verify', 'key-ops', 'encrypt, wrapKey', 'verify'],
    [{ ...rsa, key_ops: ['sign'] }, 'RS256', 'verify', 'key-ops', 'sign', 'verify'],
    [{ ...oct, key_ops: ['sign'] }, 'HS256', 'verify', 'key-ops', 'sign', 'verify'],
    [{ ...secret(rsa), key_ops: ['verify'] }, 'RS256', 'sign', 'key-ops', 'verify', 'sign'],
    [{ ...secret(rsa), key_ops: [] }, 'RS256', 'verify', 'key-ops', '', 'verify, sign'],
    [{ ...rsa, alg: 'PS256' }, 'RS256', 'verify', 'alg', 'PS256', 'RS256'],
    [{ ...rsa, alg: 'RSA-OAEP' }, 'RS256', 'verify', 'alg', 'RSA-OAEP', 'RS256'],
    [{ ...ed25519, alg: 'Ed448' }, 'EdDSA', 'verify', 'alg', 'Ed448', 'EdDSA, Ed25519'],
    [rsa, 'RS256', 'sign', 'not-private', 'public', 'private'],
    [{ kty: 'AKP', alg: 'ML-DSA-65', pub: 'AQ' }, 'ML-DSA-44', 'verify', 'alg', 'ML-DSA-65', 'ML-DSA-44'],
  ])('%j does not serve %s to %s: %s', (jwk, alg, purpose, code, have, need) => {
    expect(servesAlg(keyOf(jwk), row(alg), purpose)).toEqual({ code, data: { have, need } });
  });
});

describe('a key for RSASSA-PSS alone', () => {
  const pss: ReadKey = { ...keyOf(rsa), problems: [{ code: 'key/rsa-pss-only' }] };

  it('serves PS256 and not RS256', () => {
    expect(servesAlg(pss, row('PS256'), 'verify')).toBeNull();
    expect(servesAlg(pss, row('RS256'), 'verify')).toEqual({
      code: 'pss-only',
      data: { have: 'RSASSA-PSS', need: 'RS256' },
    });
  });
});

it.each<[data: Record<string, string | number>, names: string[]]>([
  [{ hash: 'SHA-256', alg: 'PS256', salt: 32 }, ['PS256']],
  [{ hash: 'SHA-1', salt: 20 }, []],
])('a key for RSASSA-PSS with %j serves %j', (data, names) => {
  const key = { ...keyOf(rsa), problems: [{ code: 'key/rsa-pss-only', data }] };
  expect(algorithmsServed(key)).toEqual(names);
});

describe('algorithmsServed', () => {
  it.each<[Jwk, string[]]>([
    [rsa, ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']],
    [{ ...rsa, alg: 'RS512' }, ['RS512']],
    [{ ...rsa, use: 'enc' }, []],
    [k1, ['ES256K']],
    [ed25519, ['EdDSA', 'Ed25519']],
    [x25519, []],
    [oct, ['HS256', 'HS384', 'HS512']],
    [{ kty: 'AKP', alg: 'ML-DSA-65', pub: 'AQ' }, ['ML-DSA-65']],
  ])('%j', (jwk, names) => {
    expect(algorithmsServed(keyOf(jwk))).toEqual(names);
  });
});

describe('selectKeys', () => {
  const a = { ...p256, kid: 'a' };
  const b = { ...p256, kid: 'b' };
  const anonymous = p256;
  const wrong = { ...rsa, kid: 'a' };

  const cases: [
    name: string,
    keys: Jwk[],
    kid: string | null,
    want: { candidates: number[]; by: string; kidMiss: boolean; rejected: [number, string][] },
  ][] = [
    ['no keys', [], 'a', { candidates: [], by: 'fit', kidMiss: true, rejected: [] }],
    [
      'a lone key without kid',
      [anonymous],
      null,
      { candidates: [0], by: 'only-key', kidMiss: false, rejected: [] },
    ],
    [
      'a lone key without the kid asked',
      [anonymous],
      'a',
      { candidates: [0], by: 'only-key', kidMiss: true, rejected: [] },
    ],
    [
      'a lone key with another kid',
      [b],
      'a',
      { candidates: [0], by: 'only-key', kidMiss: true, rejected: [] },
    ],
    ['a lone key with the kid', [a], 'a', { candidates: [0], by: 'only-key', kidMiss: false, rejected: [] }],
    [
      'a lone key that does not fit',
      [rsa],
      null,
      { candidates: [], by: 'only-key', kidMiss: false, rejected: [[0, 'kty']] },
    ],
    [
      'the kid decides',
      [a, b, anonymous],
      'b',
      {
        candidates: [1],
        by: 'kid',
        kidMiss: false,
        rejected: [
          [0, 'kid'],
          [2, 'not-chosen'],
        ],
      },
    ],
    [
      'the same kid twice',
      [a, a, b],
      'a',
      { candidates: [0, 1], by: 'kid', kidMiss: false, rejected: [[2, 'kid']] },
    ],
    [
      'of the same kid the fitting one',
      [wrong, a],
      'a',
      { candidates: [1], by: 'kid', kidMiss: false, rejected: [[0, 'kty']] },
    ],
    [
      'the kid on an unfit key only',
      [wrong, b],
      'a',
      {
        candidates: [],
        by: 'kid',
        kidMiss: false,
        rejected: [
          [0, 'kty'],
          [1, 'kid'],
        ],
      },
    ],
    [
      'kids are compared exactly',
      [a, b],
      'A',
      { candidates: [0, 1], by: 'fit', kidMiss: true, rejected: [] },
    ],
    [
      'no kid in the token',
      [a, rsa, b],
      null,
      { candidates: [0, 2], by: 'fit', kidMiss: false, rejected: [[1, 'kty']] },
    ],
    [
      'an empty kid is a kid',
      [a, { ...b, kid: '' }],
      '',
      { candidates: [1], by: 'kid', kidMiss: false, rejected: [[0, 'kid']] },
    ],
    [
      'nothing fits',
      [rsa, oct],
      'z',
      {
        candidates: [],
        by: 'fit',
        kidMiss: true,
        rejected: [
          [0, 'kty'],
          [1, 'kty'],
        ],
      },
    ],
  ];

  it.each(cases)('%s', (_, jwks, kid, want) => {
    const keys = jwks.map((jwk, index) => keyOf(jwk, index));
    const { candidates, by, kidMiss, rejected } = selectKeys(
      { keys, unread: [] },
      { kid, alg: row('ES256') },
    );
    expect({
      candidates: candidates.map(({ index }) => index),
      by,
      kidMiss,
      rejected: rejected.map(({ index, reason }) => [index, reason]),
    }).toEqual(want);
  });

  it('holds what stood against each key', () => {
    const keys = [keyOf(a, 0), keyOf(b, 1), keyOf(anonymous, 2)];
    expect(selectKeys({ keys, unread: [] }, { kid: 'b', alg: row('ES384') }).rejected).toEqual([
      { index: 0, reason: 'kid', data: { have: 'a', need: 'b' } },
      { index: 1, reason: 'crv', data: { have: 'P-256', need: 'P-384' } },
      { index: 2, reason: 'not-chosen', data: { have: '', need: 'b' } },
    ]);
  });

  it('does not call a key the only one beside members that could not be read', () => {
    const ring = { keys: [keyOf(a)], unread: [{ index: 1, problem: { code: 'key/kty-missing' } }] };
    expect(selectKeys(ring, { kid: null, alg: row('ES256') }).by).toBe('fit');
  });

  it('chooses for signing when asked', () => {
    const keys = [keyOf(a, 0), keyOf({ ...b, d: 'AQ' }, 1)];
    const selection = selectKeys({ keys, unread: [] }, { kid: null, alg: row('ES256'), purpose: 'sign' });
    expect(selection.candidates.map(({ index }) => index)).toEqual([1]);
    expect(selection.rejected).toMatchObject([{ index: 0, reason: 'not-private' }]);
  });
});
