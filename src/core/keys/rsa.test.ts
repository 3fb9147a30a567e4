import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rocaModulus } from '../testing/roca.ts';
import { bigIntToBytes, bytesToBigInt } from './bigint.ts';
import { settleRsa } from './rsa.ts';
import { completeRsa, gcd, type KnownNumbers, type RsaNumbers } from './rsaPrivate.ts';
import { isRoca } from './rsaWeakness.ts';
import type { Jwk, KeyProblem } from './types.ts';

const pair = (modulusLength: number, publicExponent = 65537) =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).privateKey.export({ format: 'jwk' }) as Jwk;
const whole = pair(1024);
const numberOf = (text = '') => bytesToBigInt(Buffer.from(text, 'base64url'));
const NAMES = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;
const numbersOf = (jwk: Jwk) =>
  Object.fromEntries(NAMES.map((name) => [name, numberOf(jwk[name])])) as RsaNumbers;
const text = (value: bigint) =>
  Buffer.from(bigIntToBytes(value, Math.ceil(value.toString(16).length / 2))).toString('base64url');
const without = (jwk: Jwk, ...names: (keyof Jwk)[]): Jwk =>
  Object.fromEntries(Object.entries(jwk).filter(([name]) => !names.includes(name as keyof Jwk))) as Jwk;

async function settled(jwk: Jwk) {
  const problems: KeyProblem[] = [];
  const result = await settleRsa(jwk, problems);
  return { jwk: result.ok ? result.value.jwk : null, problem: result.ok ? null : result.problem, problems };
}
const computed = (members: string) => ({ code: 'key/rsa-computed', data: { members } });
/** The same key with its primes in the other order. */
const swapped = (jwk: Jwk): Jwk => {
  const { p, q, dp, dq } = numbersOf(jwk);
  let qi = 1n;
  for (let [r, next, t, u] = [q, p % q, 0n, 1n]; next > 0n; ) {
    const quotient = r / next;
    [r, next, t, u] = [next, r - quotient * next, u, t - quotient * u];
    qi = ((t % q) + q) % q;
  }
  return { ...jwk, p: text(q), q: text(p), dp: text(dq), dq: text(dp), qi: text(qi) };
};

describe('what is missing of a private key is computed', () => {
  it.each([
    ['nothing', [], null],
    ['all that follows from n, e and d', ['p', 'q', 'dp', 'dq', 'qi'], 'p, q, dp, dq, qi'],
    ['the primes', ['p', 'q'], 'p, q'],
    ['one prime', ['q'], 'q'],
    ['the other prime', ['p'], 'p'],
    ['the exponents', ['dp', 'dq'], 'dp, dq'],
    ['the coefficient', ['qi'], 'qi'],
    ['all but dq', ['p', 'q', 'dp', 'qi'], 'p, q, dp, qi'],
    ['all but qi', ['p', 'q', 'dp', 'dq'], 'p, q, dp, dq'],
  ] as const)('%s', async (_name, names, members) => {
    for (const jwk of [whole, swapped(whole)]) {
      const { jwk: result, problems } = await settled(without(jwk, ...names));
      expect(problems).toEqual(members === null ? [] : [computed(members)]);
      // Which prime is p is free where nothing says it.
      const free = names.length === 5;
      expect([jwk, ...(free ? [swapped(jwk)] : [])]).toContainEqual(result);
    }
  });

  it.each([
    [512, 65537],
    [1031, 65537],
    [2048, 3],
    [2048, 257],
  ])('for %d bits and exponent %d', async (bits, exponent) => {
    const jwk = pair(bits, exponent);
    const { jwk: result } = await settled(without(jwk, 'p', 'q', 'dp', 'dq', 'qi'));
    expect([jwk, swapped(jwk)]).toContainEqual(result);
  });

  it('with an exponent as long as the modulus, where only the search for roots helps', () => {
    const { n, p, q, e, d } = numbersOf(whole);
    // The roles of e and d are alike: d as the public exponent.
    const result = completeRsa({ n, e: d, d: e });
    expect(typeof result === 'string' ? result : [result.p, result.q].sort()).toEqual([p, q].sort());
  });

  it('with d larger than need be', () => {
    const numbers = numbersOf(whole);
    const { n, e, d, p, q } = numbers;
    const result = completeRsa({ n, e, d: d + 1000n * (p - 1n) * (q - 1n) });
    expect(typeof result === 'string' ? result : result.p * result.q).toBe(n);
  });
});

describe('what does not belong is refused by its name', () => {
  const good = numbersOf(whole);
  const other = numbersOf(pair(1024));
  it.each<[name: string, change: Partial<RsaNumbers>, drop: (keyof RsaNumbers)[], member: string]>([
    ['d of another key', { d: other.d }, [], 'd'],
    ['d of another key, alone', { d: other.d }, ['p', 'q', 'dp', 'dq', 'qi'], 'd'],
    ['an even d', { d: good.d - 1n }, ['p', 'q', 'dp', 'dq', 'qi'], 'd'],
    ['d = 0', { d: 0n }, ['p', 'q', 'dp', 'dq', 'qi'], 'd'],
    ['p of another key', { p: other.p }, [], 'p'],
    ['p of another key, alone', { p: other.p }, ['q', 'dp', 'dq', 'qi'], 'p'],
    ['p = 1', { p: 1n, q: good.n }, [], 'p'],
    ['p = 0', { p: 0n }, ['q'], 'p'],
    ['q = 0', { q: 0n }, ['p'], 'p'],
    ['dp', { dp: good.dp + 2n }, [], 'dp'],
    ['dq', { dq: good.dq + 2n }, ['p', 'q'], 'dq'],
    ['qi', { qi: good.qi + 1n }, [], 'qi'],
  ])('%s', (_name, change, drop, member) => {
    const known: Partial<RsaNumbers> = { ...good, ...change };
    for (const name of drop) delete known[name];
    expect(completeRsa(known as KnownNumbers)).toBe(member);
  });

  it('in a JWK', async () => {
    const { problem } = await settled({ ...whole, d: text(other.d) });
    expect(problem).toEqual({ code: 'key/private-mismatch', data: { member: 'd' } });
  });
});

it('private members without d are left aside', async () => {
  const { kty, n, e } = whole;
  expect(await settled(without(whole, 'd'))).toEqual({ jwk: { kty, n, e }, problem: null, problems: [] });
});

describe('weak numbers are noted', () => {
  const publicKey = (n: bigint, e = 65537n): Jwk => ({ kty: 'RSA', n: text(n), e: text(e) });

  it.each<[name: string, jwk: Jwk, problems: KeyProblem[]]>([
    ['a sound key', publicKey(numberOf(whole.n)), []],
    [
      'a small factor',
      publicKey((2n ** 521n - 1n) * 65521n),
      [{ code: 'key/modulus-small-factor', data: { factor: 65521 } }],
    ],
    [
      'the smallest of several',
      publicKey((2n ** 521n - 1n) * 641n * 7n * 65521n),
      [{ code: 'key/modulus-small-factor', data: { factor: 7 } }],
    ],
    ['a factor just out of reach', publicKey((2n ** 521n - 1n) * 65537n), []],
    ['ROCA', publicKey(rocaModulus), [{ code: 'key/roca' }]],
    ['exponent 3', publicKey(numberOf(whole.n), 3n), [{ code: 'key/exponent-3' }]],
    ['a very large exponent', publicKey(numberOf(whole.n), numberOf(whole.n) - 2n), []],
  ])('%s', async (_name, jwk, problems) => {
    expect((await settled(jwk)).problems).toEqual(problems);
  });

  it('the mark of ROCA is on no key of others', () => {
    for (let round = 0; round < 20; round++) expect(isRoca(numberOf(pair(512).n))).toBe(false);
  });
});

it.each([
  ['an even exponent', { e: 65536n }, 'key/exponent'],
  ['exponent 1', { e: 1n }, 'key/exponent'],
  ['an exponent that is the modulus', { e: numberOf(whole.n) }, 'key/exponent'],
  ['an even modulus', { n: numberOf(whole.n) - 1n }, 'key/modulus-even'],
  ['511 bits', { n: 2n ** 511n - 1n }, 'key/modulus-too-small'],
  ['16385 bits', { n: 2n ** 16384n + 1n }, 'key/modulus-too-large'],
  ['a million bits', { n: 2n ** 1_000_000n + 1n }, 'key/modulus-too-large'],
  ['an exponent of a million bits', { e: 2n ** 1_000_000n + 1n }, 'key/exponent'],
])('%s is refused', async (_name, change, code) => {
  const { n, e } = { n: numberOf(whole.n), e: 65537n, ...change };
  expect((await settled({ kty: 'RSA', n: text(n), e: text(e) })).problem?.code).toBe(code);
});

it.each(['d', 'p', 'qi'] as const)(
  '%s of a million bits is refused before it is computed with',
  async (member) => {
    const { problem } = await settled({ ...whole, [member]: text(2n ** 1_000_000n + 1n) });
    expect(problem).toEqual({ code: 'key/private-mismatch', data: { member } });
  },
);

it('a modulus of 16384 bits is read', async () => {
  // Two primes of 8192 bits would take minutes to make: any odd number is a modulus here.
  const n = 2n ** 16384n - 1n - 2n ** 9000n;
  const { jwk, problem } = await settled({ kty: 'RSA', n: text(n), e: 'AQAB' });
  expect([jwk?.n, problem]).toEqual([text(n), null]);
});

it.each([
  [0n, 5n, 5n],
  [12n, 18n, 6n],
  [17n, 4n, 1n],
])('gcd(%d, %d) = %d', (a, b, expected) => {
  expect(gcd(a, b)).toBe(expected);
});
