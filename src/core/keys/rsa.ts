import { bitLength, bytesToBigInt } from './bigint.ts';
import { type Bytes, normaliseInteger, readMember, type Settled, writeMember } from './members.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';

/** Members of the Chinese Remainder Theorem form of an RSA private key (RFC 7518 §6.3.2). */
const CRT = ['p', 'q', 'dp', 'dq', 'qi'] as const;
type Member = 'n' | 'e' | 'd' | (typeof CRT)[number];

/** Below this no engine takes a modulus, and factoring it takes minutes. */
const LEAST_BITS = 512;

/**
 * Checks and normalises an RSA key (RFC 7518 §6.3, RFC 8017 §3). Leading zero octets go; a modulus that is even or under 512 bits, an
 * exponent that is even or 1, and private members that do not belong to the modulus are refused. CRT members count only when all five
 * are there, as WebCrypto wants them; without them the key verifies and cannot sign.
 */
export async function settleRsa(jwk: Jwk, problems: KeyProblem[]): Promise<Result<Settled>> {
  const members = new Map<Member, Bytes>();
  const crt = jwk.d !== undefined && CRT.every((name) => jwk[name] !== undefined);
  const names: Member[] = ['n', 'e', ...(jwk.d === undefined ? [] : (['d'] as const)), ...(crt ? CRT : [])];
  for (const name of names) {
    const read = readMember(name, jwk[name] ?? '', problems);
    if (!read.ok) return read;
    if (read.value.length === 0) return refuse('key/member-empty', { member: name });
    members.set(name, normaliseInteger(name, read.value, problems));
  }
  const value = (name: Member) => bytesToBigInt(members.get(name) ?? new Uint8Array());
  const bits = bitLength(members.get('n') ?? new Uint8Array());
  const fault = publicFault(value('n'), value('e'), bits) ?? (crt ? privateFault(value) : null);
  if (fault) return { ok: false, problem: fault };
  if (jwk.d !== undefined && !crt) problems.push(note('key/rsa-without-primes'));
  const settled: Jwk = { kty: 'RSA' };
  for (const [name, bytes] of members) settled[name] = writeMember(bytes);
  return ok({ jwk: settled, bits });
}

function publicFault(n: bigint, e: bigint, bits: number): KeyProblem | null {
  if (bits < LEAST_BITS) return note('key/modulus-too-small', { bits, need: LEAST_BITS });
  if (n % 2n === 0n) return note('key/modulus-even');
  if (e < 3n || e % 2n === 0n || e >= n) return note('key/exponent', { e: e.toString().slice(0, 40) });
  return null;
}

function privateFault(value: (name: Member) => bigint): KeyProblem | null {
  const [n, e, d, p, q] = [value('n'), value('e'), value('d'), value('p'), value('q')];
  const mismatch = (member: string) => note('key/private-mismatch', { member });
  if (p < 2n || q < 2n || p * q !== n) return mismatch('p');
  if ((e * d) % (p - 1n) !== 1n || (e * d) % (q - 1n) !== 1n) return mismatch('d');
  if (d % (p - 1n) !== value('dp')) return mismatch('dp');
  if (d % (q - 1n) !== value('dq')) return mismatch('dq');
  return (value('qi') * q) % p === 1n ? null : mismatch('qi');
}
