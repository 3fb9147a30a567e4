import type { Certificate } from '@peculiar/asn1-x509';
import { type Asn1, loadAsn1, parseDer } from '../keys/asn1.ts';
import type { Bytes } from '../keys/members.ts';
import { base64Of } from '../keys/pemText.ts';
import { ok, type Result, refuse, wordsOf } from '../keys/result.ts';
import { decodeBase64url, encodeBase64url } from '../token/base64url.ts';
import { readExtensions } from './extensions.ts';
import { nameOf, sameName } from './names.ts';
import { isSignedBy, signatureAlgorithmOf } from './signature.ts';
import type { CertificateFacts } from './types.ts';

/** Parses the DER of a certificate (RFC 5280 §4.1), or says where it stops being one. */
export function parseCertificate(asn1: Asn1, der: Bytes): Result<Certificate> {
  return parseDer(asn1, der, asn1.Certificate, 'Certificate');
}

/** Reads the DER of a certificate into plain facts (RFC 5280 §4.1, §4.2). Never rejects. */
export async function readCertificateFacts(der: Bytes): Promise<Result<CertificateFacts>> {
  const asn1 = await loadAsn1();
  const parsed = parseCertificate(asn1, der);
  if (!parsed.ok) return parsed;
  try {
    return ok(await describe(asn1, parsed.value, der));
  } catch (error) {
    // The library reads dates and names when they are asked for.
    return refuse('key/der-unexpected', { format: 'Certificate', detail: wordsOf(error) });
  }
}

async function describe(asn1: Asn1, certificate: Certificate, der: Bytes): Promise<CertificateFacts> {
  const { version, serialNumber, subject, issuer, validity } = certificate.tbsCertificate;
  const names = { subject: nameOf(subject), issuer: nameOf(issuer) };
  const selfIssued = sameName(names.subject, names.issuer);
  return {
    version: version + 1,
    ...names,
    serialNumber: hexOf(new Uint8Array(serialNumber)),
    notBefore: validity.notBefore.getTime().getTime() / 1000,
    notAfter: validity.notAfter.getTime().getTime() / 1000,
    selfSigned: selfIssued && (await isSignedBy(asn1, certificate, certificate)) === true,
    ...readExtensions(asn1, certificate),
    signatureAlgorithm: signatureAlgorithmOf(asn1, certificate),
    sha1: await digest('SHA-1', der),
    sha256: await digest('SHA-256', der),
    der: base64Of(der),
  };
}

/** The DER of a certificate from the base64 of `x5c` or of its facts. */
export function derOf(base64: string): Bytes {
  return decodeBase64url(base64).bytes;
}

async function digest(name: 'SHA-1' | 'SHA-256', der: Bytes): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest(name, der)));
}

const hexOf = (bytes: Bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
