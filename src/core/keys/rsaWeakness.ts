import { note } from './result.ts';
import { gcd } from './rsaPrivate.ts';
import type { KeyProblem } from './types.ts';

const SIEVE = 2 ** 16;
/** The primes whose residues the ROCA library leaves its mark on, for moduli of every length. */
const ROCA_LIMIT = 167;

let primes: readonly number[] | null = null;
let product: bigint | null = null;

function smallPrimes(): readonly number[] {
  if (primes) return primes;
  const composite = new Uint8Array(SIEVE);
  const found: number[] = [];
  for (let number = 2; number < SIEVE; number++) {
    if (composite[number]) continue;
    found.push(number);
    for (let multiple = number * number; multiple < SIEVE; multiple += number) composite[multiple] = 1;
  }
  primes = found;
  return found;
}

/** The product of all small primes, by halves so that the factors stay alike in size. */
function productOf(numbers: readonly number[]): bigint {
  if (numbers.length < 8) return numbers.reduce((whole, number) => whole * BigInt(number), 1n);
  const half = numbers.length >> 1;
  return productOf(numbers.slice(0, half)) * productOf(numbers.slice(half));
}

/** The smallest prime factor of a modulus below 2^16, or null. */
function smallFactor(n: bigint): number | null {
  product ??= productOf(smallPrimes());
  if (gcd(n, product % n) === 1n) return null;
  return smallPrimes().find((prime) => n % BigInt(prime) === 0n) ?? null;
}

/**
 * True for a modulus whose primes were made as k·M + 65537^a mod M (CVE-2017-15361, ROCA): modulo each small prime it is a power of 65537.
 * Among other moduli fewer than one in a hundred million looks like it.
 */
export function isRoca(n: bigint): boolean {
  return smallPrimes()
    .filter((prime) => prime > 2 && prime <= ROCA_LIMIT)
    .every((prime) => powersOf(65537 % prime, prime).has(Number(n % BigInt(prime))));
}

function powersOf(generator: number, prime: number): Set<number> {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * generator) % prime) powers.add(power);
  return powers;
}

/** Remarks on an RSA public key that works and is weak: a small factor of the modulus, the mark of ROCA, exponent 3. */
export function rsaWeaknesses(n: bigint, e: bigint): KeyProblem[] {
  const factor = smallFactor(n);
  return [
    ...(factor === null ? [] : [note('key/modulus-small-factor', { factor })]),
    ...(isRoca(n) ? [note('key/roca')] : []),
    ...(e === 3n ? [note('key/exponent-3')] : []),
  ];
}
