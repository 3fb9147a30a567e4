import type { Asn1 } from './asn1.ts';
import { type Fields, openFields } from './containers/fields.ts';
import { mlDsaByOid, readMlDsaPrivate } from './containers/mlDsa.ts';
import { within } from './containers/within.ts';
import { type OkpCurve, okpCurveByOid } from './curves.ts';
import { elementAt } from './der.ts';
import { ecCurveOf } from './ecParameters.ts';
import { readEcPoint } from './ecPoint.ts';
import type { RawKey } from './material.ts';
import { type Bytes, writeMember } from './members.ts';
import { refuseAlgorithm } from './oids.ts';
import { readPkcs1Private } from './pkcs1.ts';
import { note, ok, type Result, refuse } from './result.ts';
import { rsaProblems } from './rsaAlgorithm.ts';
import { readSec1 } from './sec1.ts';

/** Reads PKCS#8 `PrivateKeyInfo` and its successor `OneAsymmetricKey` (RFC 5208 §5, RFC 5958 §2, RFC 8410 §7, RFC 9881 §6). */
export function readPkcs8(asn1: Asn1, der: Bytes): Result<RawKey> {
  const fields = openFields(der, 'PrivateKeyInfo');
  if (!fields.ok) return fields;
  const oid = fields.value.oid('privateKeyAlgorithm.algorithm');
  const parameters = fields.value.whole('privateKeyAlgorithm.parameters');
  const content = fields.value.content('privateKey');
  const read = readPrivateKey(asn1, oid, parameters, content, publicKeyOf(fields.value));
  return within(fields.value.element('privateKey')?.start ?? 0, read);
}

function readPrivateKey(
  asn1: Asn1,
  oid: string,
  parameters: Bytes,
  content: Bytes,
  publicKey: Bytes | null,
): Result<RawKey> {
  const rsa = rsaProblems(asn1, oid, parameters);
  if (rsa) {
    const read = readPkcs1Private(asn1, content);
    return read.ok ? ok({ ...read.value, problems: rsa }) : read;
  }
  const okp = okpCurveByOid(oid);
  if (okp) return readOkp(content, okp, publicKey);
  const mlDsa = mlDsaByOid(oid);
  if (mlDsa) return readMlDsaPrivate(mlDsa, content, publicKey);
  if (oid !== asn1.id_ecPublicKey) return refuseAlgorithm(oid);
  const named = ecCurveOf(asn1, parameters);
  if (!named.ok) return named;
  const read = readSec1(asn1, content, named.value);
  if (!read.ok || read.value.x !== undefined || publicKey === null) return read;
  const point = readEcPoint(named.value.curve, publicKey);
  if (!point.ok) return point;
  const problems = [...(read.value.problems ?? []), ...(point.value.problems ?? [])];
  return ok({ ...read.value, ...point.value, problems });
}

/** The public key that RFC 5958 lets follow, as IMPLICIT BIT STRING; some wrap it in a BIT STRING more. The first octet counts unused bits. */
function publicKeyOf(fields: Fields): Bytes | null {
  const element = fields.element('publicKey');
  if (!element) return null;
  const content = fields.content('publicKey');
  if (!element.constructed) return content.slice(1);
  const inner = elementAt(content, 0, content.length);
  return inner && content.slice(inner.start + 1, inner.end);
}

/**
 * `CurvePrivateKey ::= OCTET STRING` (RFC 8410 §7). Some leave the OCTET STRING out, and some write the public key behind the private one; both
 * are noted. Any other length is found wrong with the key.
 */
function readOkp(content: Bytes, { crv, octets }: OkpCurve, publicKey: Bytes | null): Result<RawKey> {
  const inner = elementAt(content, 0, content.length);
  const wrapped = inner?.tag === 4 && inner.end === content.length;
  const bare = content.length === octets || content.length === 2 * octets;
  if (!wrapped && !bare) {
    const data = { format: 'CurvePrivateKey', at: 0, field: '', have: '', need: 'OCTET STRING' };
    return refuse('key/der-unexpected', data);
  }
  const value = wrapped ? content.slice(inner.start) : content;
  const both = value.length === 2 * octets;
  const d = both ? value.slice(0, octets) : value;
  const x = publicKey ?? (both ? value.slice(octets) : null);
  const problems = both || !wrapped ? [note('key/okp-private-form', { crv, have: content.length })] : [];
  const key: RawKey = { kty: 'OKP', crv, d: writeMember(d), problems };
  return ok(x ? { ...key, x: writeMember(x) } : key);
}
