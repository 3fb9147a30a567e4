import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { noble } from '../engine/noble.ts';
import { withPublicPart } from './derive.ts';
import { readJwk } from './jwk.ts';
import { settle } from './material.ts';
import type { Jwk } from './types.ts';

const ec = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'jwk' }) as Jwk;
const okp = (name: 'ed25519' | 'ed448' | 'x25519' | 'x448') =>
  generateKeyPairSync(name as 'ed25519').privateKey.export({ format: 'jwk' }) as Jwk;
const akp = async (alg: string): Promise<Jwk> => {
  const jwk: Jwk = { kty: 'AKP', alg, priv: Buffer.alloc(32, 9).toString('base64url') };
  return { ...jwk, ...(await noble.derivePublic?.(jwk)) };
};
const makers: [name: string, make: () => Jwk | Promise<Jwk>][] = [
  ...['P-256', 'P-384', 'P-521', 'secp256k1'].map((crv): [string, () => Jwk] => [crv, () => ec(crv)]),
  ...(['ed25519', 'ed448', 'x25519', 'x448'] as const).map((crv): [string, () => Jwk] => [
    crv,
    () => okp(crv),
  ]),
  ...['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'].map((alg): [string, () => Promise<Jwk>] => [
    alg,
    () => akp(alg),
  ]),
];

describe.each(makers)('a private key of %s', (_name, make) => {
  it('has its public part computed', async () => {
    const whole = await make();
    const { x, y, pub, ...secret } = whole;
    expect(await settle(secret)).toMatchObject({ ok: true, value: { jwk: whole } });
  });

  it('is refused beside another’s public part', async () => {
    const { d, priv, ...publicPart } = await make();
    const other = await make();
    const mixed = {
      ...publicPart,
      ...(d ? { d: other.d } : { priv: Buffer.alloc(32).toString('base64url') }),
    };
    expect(await readJwk(mixed)).toEqual({
      ok: false,
      problem: { code: 'key/private-mismatch', data: { member: d ? 'd' : 'priv' } },
    });
  });
});

it.each([
  ['EC', { kty: 'EC', crv: 'P-256' }, 'x'],
  ['OKP', { kty: 'OKP', crv: 'Ed448' }, 'x'],
  ['AKP', { kty: 'AKP', alg: 'ML-DSA-87' }, 'pub'],
] as const)('%s without any part is none', async (kty, jwk, member) => {
  expect(await settle({ ...jwk })).toEqual({
    ok: false,
    problem: { code: 'key/member-missing', data: { member, kty } },
  });
});

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
it.each([
  ['0', 0n, false],
  ['1', 1n, true],
  ['the order less 1', order - 1n, true],
  ['the order', order, false],
  ['all ones', 2n ** 256n - 1n, false],
])('d is from 1 to below the order: %s', async (_name, value, good) => {
  const d = Buffer.from(value.toString(16).padStart(64, '0'), 'hex').toString('base64url');
  const read = await settle({ kty: 'EC', crv: 'secp256k1', d });
  expect(read.ok ? true : read.problem).toEqual(
    good ? true : { code: 'key/private-range', data: { member: 'd', crv: 'secp256k1' } },
  );
});

it.each(['P-256', 'P-384', 'P-521'])('the order of %s is known', async (crv) => {
  const curves = await import('@noble/curves/nist.js');
  const { ORDER, BYTES } = { 'P-256': curves.p256, 'P-384': curves.p384, 'P-521': curves.p521 }[crv]?.Point
    .Fn ?? { ORDER: 0n, BYTES: 0 };
  const withD = (value: bigint) => ({
    kty: 'EC' as const,
    crv,
    d: Buffer.from(value.toString(16).padStart(2 * BYTES, '0'), 'hex').toString('base64url'),
  });
  expect((await settle(withD(ORDER - 1n))).ok).toBe(true);
  expect(await settle(withD(ORDER))).toMatchObject({ problem: { code: 'key/private-range' } });
});

describe('where no engine computes a public part', () => {
  const secret: Jwk = { kty: 'AKP', alg: 'ML-DSA-44', priv: Buffer.alloc(32).toString('base64url') };

  it('a key with one is taken, and one without is refused', async () => {
    const spy = vi.spyOn(noble, 'derivePublic').mockRejectedValue(new Error('chunk gone'));
    expect(await withPublicPart({ ...secret, pub: 'AQ' })).toEqual({
      ok: true,
      value: { ...secret, pub: 'AQ' },
    });
    const refused = { ok: false, problem: { code: 'key/engine-refused', data: { detail: 'chunk gone' } } };
    expect(await withPublicPart(secret)).toEqual(refused);
    expect(await settle(secret)).toEqual(refused);
    spy.mockRestore();
  });
});
