import { type Asn1, parseDer } from './asn1.ts';
import { type NamedCurve, namedCurveOf } from './ecParameters.ts';
import { readEcPoint } from './ecPoint.ts';
import type { RawKey } from './material.ts';
import { writeMember } from './members.ts';
import { ok, type Result } from './result.ts';

/** Reads a SEC1 `ECPrivateKey` (RFC 5915 §3). `outer` is the curve that PKCS#8 names outside it; the public key inside is optional. */
export function readSec1(asn1: Asn1, der: Uint8Array<ArrayBuffer>, outer?: NamedCurve): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.ECPrivateKey, 'ECPrivateKey');
  if (!parsed.ok) return parsed;
  const { privateKey, parameters, publicKey } = parsed.value;
  const named = outer ? ok(outer) : namedCurveOf(parameters);
  if (!named.ok) return named;
  const { curve, problems } = named.value;
  const key: RawKey = {
    kty: 'EC',
    crv: curve.crv,
    d: writeMember(new Uint8Array(privateKey.buffer)),
    problems,
  };
  if (publicKey === undefined) return ok(key);
  const point = readEcPoint(curve, new Uint8Array(publicKey));
  if (!point.ok) return point;
  return ok({ ...key, ...point.value, problems: [...problems, ...(point.value.problems ?? [])] });
}
