import { curveMeantBy, curveOf, type EcCurve, isOnCurve } from './curves.ts';
import { derivePublic } from './derive.ts';
import { type Bytes, normaliseCoordinate, readMember, type Settled, writeMember } from './members.ts';
import { ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';

/**
 * Checks and normalises an EC key (RFC 7518 §6.2): the curve is known, coordinates have its full size, the point is on the curve, and a
 * private value belongs to it, as far as the engine can say. Without `x` and `y` (SEC1 and PKCS#8 may leave them out) the engine computes them.
 */
export async function settleEc(jwk: Jwk, problems: KeyProblem[]): Promise<Result<Settled>> {
  const curve = curveOf(jwk.crv);
  if (curve?.kty !== 'EC') return refuseCurve(jwk.crv ?? '', 'EC');
  const members: Partial<Record<'x' | 'y' | 'd', Bytes>> = {};
  for (const name of ['x', 'y', 'd'] as const) {
    const text = jwk[name];
    if (text === undefined) continue;
    const read = readMember(name, text, problems);
    if (!read.ok) return read;
    const fitted = normaliseCoordinate(name, read.value, curve.octets, problems);
    if (!fitted.ok) return fitted;
    members[name] = fitted.value;
  }
  return withPoint(curve, members);
}

async function withPoint(
  curve: EcCurve,
  { x, y, d }: Partial<Record<'x' | 'y' | 'd', Bytes>>,
): Promise<Result<Settled>> {
  const { crv, bits } = curve;
  const derived = d && (await derivePublic(curve, d));
  const given = x && y && { x: writeMember(x), y: writeMember(y) };
  if (x && y && !isOnCurve(curve, x, y)) return refuse('key/point-off-curve', { crv });
  if (given && derived && (given.x !== derived.x || given.y !== derived.y)) {
    return refuse('key/private-mismatch', { member: 'd' });
  }
  const point = given ?? derived;
  if (!point) return refuse('key/public-part-missing', { crv });
  const publicPart: Jwk = { kty: 'EC', crv, x: point.x, y: point.y };
  return ok({ jwk: d ? { ...publicPart, d: writeMember(d) } : publicPart, bits });
}

/** The refusal of a `crv` value: unknown, written wrongly, or of the other key type. */
export function refuseCurve(crv: string, kty: 'EC' | 'OKP'): { ok: false; problem: KeyProblem } {
  const meant = curveMeantBy(crv);
  if (!meant) return refuse('key/crv-unknown', { crv });
  return meant.crv === crv
    ? refuse('key/crv-of-other-kty', { crv, have: kty, need: meant.kty })
    : refuse('key/crv-spelling', { have: crv, need: meant.crv });
}
