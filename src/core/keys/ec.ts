import { bytesToBigInt } from './bigint.ts';
import { curveMeantBy, curveOf, type EcCurve, isOnCurve } from './curves.ts';
import { withPublicPart } from './derive.ts';
import { type Bytes, normaliseCoordinate, readMember, type Settled, writeMember } from './members.ts';
import { ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';

/**
 * Checks and normalises an EC key (RFC 7518 §6.2): the curve is known, coordinates have its full size, the point is on the curve, and a
 * private value is in range and belongs to it. Without `x` and `y` (SEC1 and PKCS#8 may leave them out) they are computed.
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
  if (x && y && !isOnCurve(curve, x, y)) return refuse('key/point-off-curve', { crv });
  const point: Jwk = { kty: 'EC', crv, ...(x && y && { x: writeMember(x), y: writeMember(y) }) };
  if (!d) {
    return point.x === undefined
      ? refuse('key/member-missing', { member: 'x', kty: 'EC' })
      : ok({ jwk: point, bits });
  }
  const scalar = bytesToBigInt(d);
  if (scalar < 1n || scalar >= orderOf(curve)) return refuse('key/private-range', { member: 'd', crv });
  const whole = await withPublicPart({ ...point, d: writeMember(d) });
  return whole.ok ? ok({ jwk: whole.value, bits }) : whole;
}

/** How far the order of each group is below 2 to the power of its size in bits (FIPS 186-5, SEC 2 §2.4.1). */
const belowPower = new Map([
  ['P-256', 0xffffffff00000000000000004319055258e8617b0c46353d039cdaafn],
  ['P-384', 0x389cb27e0bc8d220a7e5f24db74f58851313e695333ad68dn],
  ['P-521', 0x5ae79787c40d069948033feb708f65a2fc44a36477663b851449048e16ec79bf7n],
  ['secp256k1', 0x14551231950b75fc4402da1732fc9bebfn],
]);

function orderOf({ crv, bits }: EcCurve): bigint {
  return (1n << BigInt(bits)) - (belowPower.get(crv) ?? 0n);
}

/** The refusal of a `crv` value: unknown, written wrongly, or of the other key type. */
export function refuseCurve(crv: string, kty: 'EC' | 'OKP'): { ok: false; problem: KeyProblem } {
  const meant = curveMeantBy(crv);
  if (!meant) return refuse('key/crv-unknown', { crv });
  return meant.crv === crv
    ? refuse('key/crv-of-other-kty', { crv, have: kty, need: meant.kty })
    : refuse('key/crv-spelling', { have: crv, need: meant.crv });
}
