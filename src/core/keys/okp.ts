import { decodeBase64url } from '../token/base64url.ts';
import { curveOf } from './curves.ts';
import { withPublicPart } from './derive.ts';
import { refuseCurve } from './ec.ts';
import { readMember, type Settled, writeMember } from './members.ts';
import { note, ok, type Result, refuse } from './result.ts';
import { hasSmallOrder } from './smallOrder.ts';
import type { Jwk, KeyProblem } from './types.ts';

/**
 * Checks and normalises an OKP key (RFC 8037 §2): known curve, `x` and `d` of exactly its length, `d` fitting `x`.
 * Without `x` (PKCS#8 leaves it out) it is computed. X25519 and X448 are read and noted: they cannot sign; so is a
 * point of small order.
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
  }
  if (settled.x === undefined && settled.d === undefined) {
    return refuse('key/member-missing', { member: 'x', kty: 'OKP' });
  }
  const whole = settled.d === undefined ? ok(settled) : await withPublicPart(settled);
  if (!whole.ok) return whole;
  if (hasSmallOrder(crv, decodeBase64url(whole.value.x ?? '').bytes))
    problems.push(note('key/small-order', { crv }));
  if (!curve.signs) problems.push(note('key/not-for-signatures', { crv }));
  return ok({ jwk: whole.value, bits });
}
