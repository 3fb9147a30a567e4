import type { Asn1 } from './asn1.ts';
import { openFields } from './containers/fields.ts';
import { within } from './containers/within.ts';
import type { RawKey } from './material.ts';
import type { Bytes } from './members.ts';
import { base64Of } from './pemText.ts';
import { note, ok, type Result } from './result.ts';
import { readSpki } from './spki.ts';

/** Where the key is in a structure that has it in its signed part. */
const places = {
  Certificate: 'tbsCertificate.subjectPublicKeyInfo',
  CertificationRequest: 'certificationRequestInfo.subjectPKInfo',
} as const;

/** Reads the public key of an X.509 certificate of any version (RFC 5280 §4.1), and keeps the certificate with it. Nothing else of the certificate is judged. */
export function readCertificate(asn1: Asn1, der: Bytes): Result<RawKey> {
  const read = readKeyIn(asn1, der, 'Certificate');
  return read.ok ? ok({ ...read.value, x5c: [base64Of(der)] }) : read;
}

/** Reads the public key of a certificate request (PKCS#10, RFC 2986 §4) and notes that it is one. Its signature is not checked. */
export function readRequest(asn1: Asn1, der: Bytes): Result<RawKey> {
  const read = readKeyIn(asn1, der, 'CertificationRequest');
  if (!read.ok) return read;
  return ok({ ...read.value, problems: [note('key/from-request'), ...(read.value.problems ?? [])] });
}

function readKeyIn(asn1: Asn1, der: Bytes, format: keyof typeof places): Result<RawKey> {
  const fields = openFields(der, format);
  if (!fields.ok) return fields;
  const path = places[format];
  return within(fields.value.element(path)?.at ?? 0, readSpki(asn1, fields.value.whole(path)));
}
