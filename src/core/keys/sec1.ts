import { type Asn1, parseDer } from './asn1.ts';
import { decodePoint, type EcCurve } from './curves.ts';
import { namedCurveOf } from './ecParameters.ts';
import type { RawKey } from './material.ts';
import { writeMember } from './members.ts';
import { ok, type Result } from './result.ts';

/** Reads a SEC1 `ECPrivateKey` (RFC 5915 §3). `outer` is the curve that PKCS#8 names outside it; the public key inside is optional. */
export function readSec1(asn1: Asn1, der: Uint8Array<ArrayBuffer>, outer?: EcCurve): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.ECPrivateKey, 'ECPrivateKey');
  if (!parsed.ok) return parsed;
  const { privateKey, parameters, publicKey } = parsed.value;
  const curve = outer ? ok(outer) : namedCurveOf(parameters);
  if (!curve.ok) return curve;
  const d = writeMember(new Uint8Array(privateKey.buffer));
  const key: RawKey = { kty: 'EC', crv: curve.value.crv, d };
  if (publicKey === undefined) return ok(key);
  const point = decodePoint(curve.value, new Uint8Array(publicKey));
  if (!point.ok) return point;
  return ok({ ...key, x: writeMember(point.value.x), y: writeMember(point.value.y) });
}
