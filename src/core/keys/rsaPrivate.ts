import { powMod } from './bigint.ts';

/** The numbers of an RSA private key (RFC 8017 §3.2), the first two primes' form. */
export type RsaNumbers = Record<'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi', bigint>;
/** What is known of a private key: the factors and what follows from them may be missing. */
export type KnownNumbers = Pick<RsaNumbers, 'n' | 'e' | 'd'> & Partial<RsaNumbers>;

type Primes = [p: bigint, q: bigint];

/** Bases for the search of factors. For a right d each fails with a chance of at most one half, so that all fail for no key that anybody has. */
const BASES = '2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59 61 67 71 73 79 83 89 97'.split(' ').map(BigInt);

/**
 * The whole RSA private key from n, e and d and whatever else is known, or the name of the member that does not belong: p and q by
 * factoring n (NIST SP 800-56B appendix C), dp, dq and qi by their definitions (RFC 8017 §3.2, RFC 7518 §6.3.2). What was given stays and must be right.
 */
export function completeRsa(known: KnownNumbers): RsaNumbers | keyof RsaNumbers {
  const { n, e, d } = known;
  const factors = factorsOf(known);
  if (factors === null) return known.p === undefined && known.q === undefined ? 'd' : 'p';
  // The names of the primes are free where neither was given: the other members say which is which.
  const free = known.p === undefined && known.q === undefined;
  const [p, q] = (free && orders(factors).find((order) => misfit(known, order) === null)) || factors;
  if ((e * d) % (p - 1n) !== 1n || (e * d) % (q - 1n) !== 1n) return 'd';
  const wrong = misfit(known, [p, q]);
  return wrong ?? { n, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: known.qi ?? inverse(q, p) };
}

const orders = ([p, q]: Primes): Primes[] => [
  [p, q],
  [q, p],
];

/** The first of the given members that does not follow from d and the primes in this order, or null. */
function misfit({ d, dp, dq, qi }: KnownNumbers, [p, q]: Primes): 'dp' | 'dq' | 'qi' | null {
  if (dp !== undefined && dp !== d % (p - 1n)) return 'dp';
  if (dq !== undefined && dq !== d % (q - 1n)) return 'dq';
  return qi === undefined || (qi * q) % p === 1n ? null : 'qi';
}

function factorsOf({ n, e, d, p, q }: KnownNumbers): Primes | null {
  if (p === undefined && q === undefined) return search(n, e, d);
  const over = (prime = 0n) => (prime === 0n ? 0n : n / prime);
  const [first, second] = [p ?? over(q), q ?? over(p)];
  return first > 1n && second > 1n && first * second === n ? [first, second] : null;
}

/** How far a common divisor of p - 1 and q - 1 is looked for: it is 2 for half of all keys, and rarely large. */
const DIVISORS = 128n;

/**
 * The usual case, without a power of large numbers: e·d - 1 is k times φ(n), or k / g of it where d was taken modulo the least common
 * multiple, and with a short e the nearest fraction of n gives k. Then n + 1 - φ(n) is p + q.
 */
function bySum(n: bigint, multiple: bigint): Primes | null {
  for (let divisor = 1n; divisor <= DIVISORS; divisor += divisor === 1n ? 1n : 2n) {
    const scaled = divisor * multiple;
    const k = scaled / n + 1n;
    if (scaled % k !== 0n) continue;
    const sum = n + 1n - scaled / k;
    const square = sum * sum - 4n * n;
    if (square < 0n) continue;
    const p = (sum + squareRoot(square)) / 2n;
    if (p > 1n && n % p === 0n && p !== n) return inOrder(p, n);
  }
  return null;
}

/** The integer part of a square root, by Newton's method. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (let next = (root + value / root) >> 1n; next < root; next = (root + value / root) >> 1n) root = next;
  return root;
}

/** A square root of 1 that is neither 1 nor -1 gives a factor: e·d - 1 is a multiple of the order of every base. */
function search(n: bigint, e: bigint, d: bigint): Primes | null {
  const multiple = e * d - 1n;
  if (multiple <= 0n || multiple % 2n === 1n) return null;
  const found = bySum(n, multiple);
  if (found) return found;
  let odd = multiple;
  let halvings = 0;
  for (; odd % 2n === 0n; odd /= 2n) halvings++;
  for (const base of BASES) {
    let power = powMod(base, odd, n);
    for (let step = 0; step < halvings && power !== 1n && power !== n - 1n; step++) {
      const square = (power * power) % n;
      if (square === 1n) return inOrder(gcd(power - 1n, n), n);
      power = square;
    }
    // e·d - 1 is no multiple of this base's order: d belongs to another key.
    if (power !== 1n && power !== n - 1n) return null;
  }
  return null;
}

/** The greater prime is p, as OpenSSL and Java write it. */
function inOrder(factor: bigint, n: bigint): Primes {
  const other = n / factor;
  return factor > other ? [factor, other] : [other, factor];
}

/** The greatest common divisor of two non-negative numbers. */
export function gcd(a: bigint, b: bigint): bigint {
  let [big, small] = [a, b];
  while (small > 0n) [big, small] = [small, big % small];
  return big;
}

/** The inverse of a number modulo a prime that does not divide it; 0 where there is none. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next] = [modulus, value % modulus];
  let [t, nextT] = [0n, 1n];
  while (next > 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return r === 1n ? ((t % modulus) + modulus) % modulus : 0n;
}
