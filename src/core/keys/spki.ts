import { type Asn1, parseDer } from './asn1.ts';
import { mlDsaByOid } from './containers/mlDsa.ts';
import { walk } from './containers/walk.ts';
import { within } from './containers/within.ts';
import { okpCurveByOid } from './curves.ts';
import { ecCurveOf } from './ecParameters.ts';
import { readEcPoint } from './ecPoint.ts';
import type { RawKey } from './material.ts';
import { writeMember } from './members.ts';
import { refuseAlgorithm } from './oids.ts';
import { readPkcs1Public } from './pkcs1.ts';
import { ok, type Result } from './result.ts';
import { rsaProblems } from './rsaAlgorithm.ts';

/** Reads an X.509 `SubjectPublicKeyInfo` (RFC 5280 §4.1, RFC 5480, RFC 8410, RFC 9881): RSA, EC, Ed25519, Ed448, X25519, X448, ML-DSA. */
export function readSpki(asn1: Asn1, der: ArrayBuffer | Uint8Array<ArrayBuffer>): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.SubjectPublicKeyInfo, 'SubjectPublicKeyInfo');
  if (!parsed.ok) return parsed;
  const { algorithm, subjectPublicKey } = parsed.value;
  const oid = algorithm.algorithm;
  const content = new Uint8Array(subjectPublicKey);
  const rsa = rsaProblems(asn1, oid, algorithm.parameters);
  if (rsa) {
    const place = walk(new Uint8Array(der), 'SubjectPublicKeyInfo').fields.get('subjectPublicKey');
    // The first octet of a BIT STRING counts unused bits.
    const read = within((place?.start ?? 0) + 1, readPkcs1Public(asn1, content));
    return read.ok ? ok({ ...read.value, problems: rsa }) : read;
  }
  const okp = okpCurveByOid(oid);
  if (okp) return ok({ kty: 'OKP', crv: okp.crv, x: writeMember(content) });
  const mlDsa = mlDsaByOid(oid);
  if (mlDsa) return ok({ kty: 'AKP', alg: mlDsa.alg, pub: writeMember(content) });
  if (oid !== asn1.id_ecPublicKey) return refuseAlgorithm(oid);
  const named = ecCurveOf(asn1, algorithm.parameters);
  if (!named.ok) return named;
  const { curve, problems } = named.value;
  const point = readEcPoint(curve, content);
  return point.ok ? ok({ ...point.value, problems: [...problems, ...(point.value.problems ?? [])] }) : point;
}
