import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Algorithm, algorithmOf, algorithms } from '../alg/registry.ts';
import { answers } from './answers/index.ts';
import { enginesFor, enginesToDerive } from './index.ts';
import { derivesRight, signsRight } from './knownAnswers.ts';
import { noble } from './noble.ts';
import { webcrypto } from './webcrypto.ts';

const rowOf = (alg: string): Algorithm => {
  const row = algorithmOf(alg);
  if (!row) throw new Error(alg);
  return row;
};
/** What is asked for: each algorithm with each of its curves. */
const asked = algorithms.flatMap(({ alg, crvs }): [string, string | undefined][] =>
  crvs.length === 0 ? [[alg, undefined]] : crvs.map((crv) => [alg, crv]),
);
const names = async (alg: string, crv?: string) =>
  (await enginesFor(rowOf(alg), crv)).map(({ name }) => name);

afterEach(() => vi.restoreAllMocks());

describe('the engines', () => {
  test.each(asked)('of %s %s', async (alg, crv) => {
    const { kty } = rowOf(alg);
    const lacking = crv === 'secp256k1' || kty === 'AKP';
    const next = kty === 'RSA' ? 'bigint' : 'noble';
    const expected = kty === 'oct' ? ['WebCrypto'] : lacking ? ['noble'] : ['WebCrypto', next];
    expect(await names(alg, crv)).toEqual(expected);
  });

  test('are tested once, whoever asks at the same time', async () => {
    vi.resetModules();
    const fresh = await import('./index.ts');
    const spy = vi.spyOn(crypto.subtle, 'verify');
    await Promise.all([fresh.enginesFor(rowOf('ES384'), 'P-384'), fresh.enginesFor(rowOf('ES384'), 'P-384')]);
    await fresh.enginesFor(rowOf('ES384'), 'P-384');
    const calls = spy.mock.calls.length;
    expect(calls).toBeGreaterThanOrEqual(2);
    expect(calls).toBeLessThanOrEqual(3);
  });

  test.each([
    ['ES256', 'P-256', ['noble']],
    ['EdDSA', 'Ed25519', ['noble']],
    ['PS384', undefined, ['bigint', 'WebCrypto']],
    ['RS256', undefined, ['bigint', 'WebCrypto']],
  ] as const)('where WebCrypto takes any signature of %s %s', async (alg, crv, expected) => {
    vi.resetModules();
    const fresh = await import('./index.ts');
    vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
    expect((await fresh.enginesFor(rowOf(alg), crv)).map(({ name }) => name)).toEqual(expected);
  });

  test('where WebCrypto signs what it does not verify', async () => {
    vi.spyOn(crypto.subtle, 'sign').mockResolvedValue(new ArrayBuffer(64));
    expect(await signsRight(webcrypto, rowOf('ES256'), 'P-256')).toBe(false);
  });

  test.each([
    ['P-256', ['WebCrypto', 'noble']],
    ['X25519', ['WebCrypto', 'noble']],
    ['secp256k1', ['noble']],
    ['ML-DSA-44', ['noble']],
    ['constructor', ['noble']],
  ])('that derive a public part: %s', async (name, expected) => {
    expect((await enginesToDerive(name)).map((engine) => engine.name)).toEqual(expected);
  });
});

describe('noble gives the known answers', () => {
  test.each(asked.filter(([alg]) => !/^(?:HS|RS|PS)/.test(alg)))('%s %s', async (alg, crv) => {
    expect(await signsRight(noble, rowOf(alg), crv)).toBe(true);
    expect(await derivesRight(noble, crv ?? alg)).toBe(true);
  });

  test.each(['X25519', 'X448'])('%s', async (crv) => {
    expect(await derivesRight(noble, crv)).toBe(true);
  });

  test('and fails where they are others', async () => {
    const answer = await answers.get('Ed448')?.();
    if (!answer) throw new Error('no answer');
    const spoiled = { ...noble, derivePublic: async () => ({ x: 'AA' }) };
    expect(await derivesRight(spoiled, 'Ed448')).toBe(false);
    expect(await signsRight({ ...noble, verify: async () => false }, rowOf('Ed448'), 'Ed448')).toBe(false);
    const { sign: _, ...mute } = noble;
    expect(await signsRight(mute, rowOf('Ed448'), 'Ed448')).toBe(false);
  });
});
