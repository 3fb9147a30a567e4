import { decodePoint, type EcCurve } from './curves.ts';
import type { RawKey } from './material.ts';
import { writeMember } from './members.ts';
import { ok, type Result } from './result.ts';

/** Reads an encoded point of a curve as a public EC key (SEC 1 §2.3.4, RFC 5480 §2.2). */
export function readEcPoint(curve: EcCurve, point: Uint8Array): Result<RawKey> {
  const decoded = decodePoint(curve, point);
  if (!decoded.ok) return decoded;
  const { x, y, problems } = decoded.value;
  return ok({ kty: 'EC', crv: curve.crv, x: writeMember(x), y: writeMember(y), problems });
}
