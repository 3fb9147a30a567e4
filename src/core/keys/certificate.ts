import { type Asn1, parseDer } from './asn1.ts';
import type { RawKey } from './material.ts';
import { base64Of } from './pemText.ts';
import { ok, type Result } from './result.ts';
import { readSpki } from './spki.ts';

/** Reads the public key of an X.509 certificate (RFC 5280 §4.1), and keeps the certificate with it. Nothing else of the certificate is judged. */
export function readCertificate(asn1: Asn1, der: Uint8Array<ArrayBuffer>): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.Certificate, 'Certificate');
  if (!parsed.ok) return parsed;
  const read = readSpki(asn1, asn1.convert.serialize(parsed.value.tbsCertificate.subjectPublicKeyInfo));
  return read.ok ? ok({ ...read.value, x5c: [base64Of(der)] }) : read;
}
