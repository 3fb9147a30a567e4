import { bigIntToBytes, bitLength, bytesToBigInt } from './bigint.ts';
import { type Bytes, normaliseInteger, readMember, type Settled, writeMember } from './members.ts';
import { note, ok, type Result, refuse } from './result.ts';
import { completeRsa, type RsaNumbers } from './rsaPrivate.ts';
import { rsaWeaknesses } from './rsaWeakness.ts';
import type { Jwk, KeyProblem } from './types.ts';

/** Members that follow from n, e and d (RFC 7518 §6.3.2). */
const CRT = ['p', 'q', 'dp', 'dq', 'qi'] as const;

/** Below this no engine takes a modulus, and factoring it takes minutes. */
const LEAST_BITS = 512;
/** What OpenSSL and engines take at most. Beyond it arithmetic would stop the page. */
const MOST_BITS = 16_384;

/**
 * Checks and normalises an RSA key (RFC 7518 §6.3, RFC 8017 §3). Leading zero octets go; a modulus that is even, under 512 or over
 * 16384 bits, an exponent that is even or 1, and private members that do not belong to the modulus are refused. Of a private key with d what else is
 * missing is computed and noted; weak numbers are noted. Without d the other private members tell nothing and are left aside.
 */
export async function settleRsa(jwk: Jwk, problems: KeyProblem[]): Promise<Result<Settled>> {
  const isPrivate = jwk.d !== undefined;
  const names = isPrivate ? (['n', 'e', 'd', ...CRT] as const) : (['n', 'e'] as const);
  const numbers: Partial<RsaNumbers> = {};
  for (const name of names) {
    const text = jwk[name];
    if (text === undefined && name !== 'n' && name !== 'e') continue;
    const read = readMember(name, text ?? '', problems);
    if (!read.ok) return read;
    if (read.value.length === 0) return refuse('key/member-empty', { member: name });
    const octets = normaliseInteger(name, read.value, problems);
    const misfit = lengthFault(name, octets, numbers);
    if (misfit) return { ok: false, problem: misfit };
    numbers[name] = bytesToBigInt(octets);
  }
  const { n = 0n, e = 0n, d } = numbers;
  const bits = n.toString(2).length;
  const fault = publicFault(n, e, bits);
  if (fault) return { ok: false, problem: fault };
  const whole = d === undefined ? { n, e } : completeRsa({ ...numbers, n, e, d });
  if (typeof whole === 'string') return refuse('key/private-mismatch', { member: whole });
  const computed = isPrivate ? CRT.filter((name) => numbers[name] === undefined) : [];
  if (computed.length > 0) problems.push(note('key/rsa-computed', { members: computed.join(', ') }));
  problems.push(...rsaWeaknesses(n, e));
  const settled: Jwk = { kty: 'RSA' };
  for (const [name, value] of Object.entries(whole)) settled[name as keyof RsaNumbers] = writeInteger(value);
  return ok({ jwk: settled, bits });
}

function writeInteger(value: bigint): string {
  const octets = Math.max(1, Math.ceil(value.toString(16).length / 2));
  return writeMember(bigIntToBytes(value, octets));
}

/** A fault of length alone, told before anything is computed: no member of a key is longer than its modulus. */
function lengthFault(name: keyof RsaNumbers, octets: Bytes, { n }: Partial<RsaNumbers>): KeyProblem | null {
  const bits = bitLength(octets);
  if (bits <= (n === undefined ? MOST_BITS : Math.max(LEAST_BITS, n.toString(2).length))) return null;
  if (n === undefined) return note('key/modulus-too-large', { bits, limit: MOST_BITS });
  return name === 'e'
    ? note('key/exponent', { e: `2^${bits - 1} or more` })
    : note('key/private-mismatch', { member: name });
}

function publicFault(n: bigint, e: bigint, bits: number): KeyProblem | null {
  if (bits < LEAST_BITS) return note('key/modulus-too-small', { bits, need: LEAST_BITS });
  if (n % 2n === 0n) return note('key/modulus-even');
  if (e < 3n || e % 2n === 0n || e >= n) return note('key/exponent', { e: e.toString().slice(0, 40) });
  return null;
}
