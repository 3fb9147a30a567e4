import { type Asn1, parseDer } from './asn1.ts';
import { decodePoint, okpCurveByOid } from './curves.ts';
import { ecCurveOf } from './ecParameters.ts';
import type { RawKey } from './material.ts';
import { writeMember } from './members.ts';
import { refuseAlgorithm, rsaOids } from './oids.ts';
import { readPkcs1Public } from './pkcs1.ts';
import { ok, type Result } from './result.ts';

/** Reads an X.509 `SubjectPublicKeyInfo` (RFC 5280 §4.1, RFC 5480, RFC 8410): RSA, EC with a named curve, Ed25519, Ed448, X25519, X448. */
export function readSpki(asn1: Asn1, der: ArrayBuffer | Uint8Array<ArrayBuffer>): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.SubjectPublicKeyInfo, 'SubjectPublicKeyInfo');
  if (!parsed.ok) return parsed;
  const { algorithm, subjectPublicKey } = parsed.value;
  const oid = algorithm.algorithm;
  const content = new Uint8Array(subjectPublicKey);
  if (Object.hasOwn(rsaOids, oid)) {
    const read = readPkcs1Public(asn1, content);
    return read.ok ? ok({ ...read.value, ...rsaOids[oid] }) : read;
  }
  const okp = okpCurveByOid(oid);
  if (okp) return ok({ kty: 'OKP', crv: okp.crv, x: writeMember(content) });
  if (oid !== asn1.id_ecPublicKey) return refuseAlgorithm(oid);
  const curve = ecCurveOf(asn1, algorithm.parameters);
  if (!curve.ok) return curve;
  const point = decodePoint(curve.value, content);
  if (!point.ok) return point;
  const { x, y } = point.value;
  return ok({ kty: 'EC', crv: curve.value.crv, x: writeMember(x), y: writeMember(y) });
}
