import { type Asn1, parseDer } from './asn1.ts';
import { okpCurveByOid } from './curves.ts';
import { ecCurveOf } from './ecParameters.ts';
import type { RawKey } from './material.ts';
import { writeMember } from './members.ts';
import { refuseAlgorithm, rsaOids } from './oids.ts';
import { readPkcs1Private } from './pkcs1.ts';
import { ok, type Result, refuse } from './result.ts';
import { readSec1 } from './sec1.ts';

/** Reads PKCS#8 `PrivateKeyInfo` and its successor `OneAsymmetricKey` (RFC 5208 §5, RFC 5958 §2, RFC 8410 §7). */
export function readPkcs8(asn1: Asn1, der: Uint8Array<ArrayBuffer>): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.OneAsymmetricKey, 'PrivateKeyInfo');
  if (!parsed.ok) return parsed;
  const { privateKeyAlgorithm, privateKey, publicKey } = parsed.value;
  const oid = privateKeyAlgorithm.algorithm;
  const content = new Uint8Array(privateKey.buffer);
  if (Object.hasOwn(rsaOids, oid)) {
    const read = readPkcs1Private(asn1, content);
    return read.ok ? ok({ ...read.value, ...rsaOids[oid] }) : read;
  }
  const okp = okpCurveByOid(oid);
  if (okp) return readOkp(content, okp.crv, publicKey);
  if (oid !== asn1.id_ecPublicKey) return refuseAlgorithm(oid);
  const curve = ecCurveOf(asn1, privateKeyAlgorithm.parameters);
  return curve.ok ? readSec1(asn1, content, curve.value) : curve;
}

/** `CurvePrivateKey ::= OCTET STRING` (RFC 8410 §7); its length is checked with the key. */
function readOkp(
  content: Uint8Array<ArrayBuffer>,
  crv: string,
  publicKey: ArrayBuffer | undefined,
): Result<RawKey> {
  if (content[0] !== 4 || content[1] !== content.length - 2) {
    return refuse('key/der-unexpected', { format: 'CurvePrivateKey', detail: 'not an OCTET STRING' });
  }
  const key: RawKey = { kty: 'OKP', crv, d: writeMember(content.subarray(2)) };
  return ok(publicKey ? { ...key, x: writeMember(new Uint8Array(publicKey)) } : key);
}
