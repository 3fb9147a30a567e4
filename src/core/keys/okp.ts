import { curveOf } from './curves.ts';
import { derivePublic } from './derive.ts';
import { refuseCurve } from './ec.ts';
import { readMember, type Settled, writeMember } from './members.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';

/**
 * Checks and normalises an OKP key (RFC 8037 §2): known curve, `x` and `d` of exactly its length, `d` fitting `x` as far as the engine can
 * say. Without `x` (PKCS#8 leaves it out) the engine computes it. X25519 and X448 are read and noted: they cannot sign.
 */
export async function settleOkp(jwk: Jwk, problems: KeyProblem[]): Promise<Result<Settled>> {
  const curve = curveOf(jwk.crv);
  if (curve?.kty !== 'OKP') return refuseCurve(jwk.crv ?? '', 'OKP');
  const { crv, octets, bits } = curve;
  const settled: Jwk = { kty: 'OKP', crv };
  for (const name of ['x', 'd'] as const) {
    const text = jwk[name];
    if (text === undefined) continue;
    const read = readMember(name, text, problems);
    if (!read.ok) return read;
    const have = read.value.length;
    if (have !== octets) return refuse('key/member-length', { member: name, have, need: octets });
    settled[name] = writeMember(read.value);
    if (name === 'x') continue;
    const derived = await derivePublic(curve, read.value);
    if (derived && settled.x !== undefined && derived.x !== settled.x) {
      return refuse('key/private-mismatch', { member: 'd' });
    }
    settled.x ??= derived?.x;
  }
  if (settled.x === undefined) return refuse('key/public-part-missing', { crv });
  if (!curve.signs) problems.push(note('key/not-for-signatures', { crv }));
  return ok({ jwk: settled, bits });
}
