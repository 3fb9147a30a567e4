import { withPublicPart } from './derive.ts';
import { readMember, type Settled, writeMember } from './members.ts';
import { ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';

/** Lengths in octets of ML-DSA keys (FIPS 204 §4, table 2); the private member of a JWK is the 32-octet seed. */
const lengths = new Map([
  ['ML-DSA-44', { pub: 1312, priv: 32 }],
  ['ML-DSA-65', { pub: 1952, priv: 32 }],
  ['ML-DSA-87', { pub: 2592, priv: 32 }],
]);

/** Checks and normalises an AKP key (ML-DSA for JOSE): `alg` is a known one, `pub` and `priv` have exactly its lengths and belong together; a missing `pub` is computed from the seed. */
export async function settleAkp(jwk: Jwk, problems: KeyProblem[]): Promise<Result<Settled>> {
  const alg = jwk.alg ?? '';
  const need = lengths.get(alg);
  if (!need) return refuse('key/akp-alg', { alg });
  const settled: Jwk = { kty: 'AKP', alg };
  for (const name of ['pub', 'priv'] as const) {
    const text = jwk[name];
    if (text === undefined) continue;
    const read = readMember(name, text, problems);
    if (!read.ok) return read;
    const have = read.value.length;
    if (have !== need[name]) return refuse('key/member-length', { member: name, have, need: need[name] });
    settled[name] = writeMember(read.value);
  }
  if (settled.pub === undefined && settled.priv === undefined) {
    return refuse('key/member-missing', { member: 'pub', kty: 'AKP' });
  }
  const whole = settled.priv === undefined ? ok(settled) : await withPublicPart(settled);
  return whole.ok ? ok({ jwk: whole.value, bits: 8 * need.pub }) : whole;
}
