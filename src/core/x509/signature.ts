import type { Certificate } from '@peculiar/asn1-x509';
import type { Asn1 } from '../keys/asn1.ts';
import { curveOf } from '../keys/curves.ts';
import { settle } from '../keys/material.ts';
import { type Bytes, stripZeros } from '../keys/members.ts';
import { readSpki } from '../keys/spki.ts';
import type { Jwk } from '../keys/types.ts';
import { type CryptoParams, minimalJwk } from '../keys/webcrypto.ts';

type Hash = 'SHA-1' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'MD5';

/** An algorithm of certificate signatures: its words, and the scheme that computes it. */
interface Row {
  scheme: 'RSASSA-PKCS1-v1_5' | 'ECDSA' | 'EdDSA';
  hash: Hash | null;
}

const rsa = (hash: Hash): Row => ({ scheme: 'RSASSA-PKCS1-v1_5', hash });
const ecdsa = (hash: Hash): Row => ({ scheme: 'ECDSA', hash });

/** By object identifier (RFC 8017 appendix A.2.4, RFC 5758 §3.2, RFC 8410 §3). */
const rows = new Map<string, Row>([
  ['1.2.840.113549.1.1.4', rsa('MD5')],
  ['1.2.840.113549.1.1.5', rsa('SHA-1')],
  ['1.2.840.113549.1.1.14', rsa('SHA-224')],
  ['1.2.840.113549.1.1.11', rsa('SHA-256')],
  ['1.2.840.113549.1.1.12', rsa('SHA-384')],
  ['1.2.840.113549.1.1.13', rsa('SHA-512')],
  ['1.2.840.10045.4.1', ecdsa('SHA-1')],
  ['1.2.840.10045.4.3.1', ecdsa('SHA-224')],
  ['1.2.840.10045.4.3.2', ecdsa('SHA-256')],
  ['1.2.840.10045.4.3.3', ecdsa('SHA-384')],
  ['1.2.840.10045.4.3.4', ecdsa('SHA-512')],
  ['1.3.101.112', { scheme: 'EdDSA', hash: null }],
  ['1.3.101.113', { scheme: 'EdDSA', hash: null }],
]);
const PSS = '1.2.840.113549.1.1.10';

const hashes = new Map<string, Hash>([
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** The algorithm of a certificate's signature in words, its object identifier where it has none here. */
export function signatureAlgorithmOf(asn1: Asn1, certificate: Certificate): string {
  const { algorithm } = certificate.signatureAlgorithm;
  if (algorithm === PSS) {
    const hash = pssOf(asn1, certificate)?.hash;
    return hash ? `RSASSA-PSS with ${hash}` : 'RSASSA-PSS';
  }
  if (algorithm === '1.3.101.112') return 'Ed25519';
  if (algorithm === '1.3.101.113') return 'Ed448';
  const row = rows.get(algorithm);
  return row ? `${row.scheme} with ${row.hash}` : algorithm;
}

/**
 * Whether the key of `issuer` made the signature of `certificate` (RFC 5280 §4.1.1.3): RSA PKCS#1 v1.5 and PSS, ECDSA, Ed25519. Null where that can't be computed
 * here. Never rejects. Names, dates and extensions are not looked at.
 */
export async function isSignedBy(
  asn1: Asn1,
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean | null> {
  const key = await publicKeyOf(asn1, issuer);
  const scheme = key && schemeFor(asn1, certificate, key);
  if (!key || !scheme) return null;
  const signature = signatureFor(asn1, certificate, key);
  const { tbsCertificateRaw } = certificate;
  if (!signature || !tbsCertificateRaw) return false;
  try {
    const imported = await crypto.subtle.importKey('jwk', minimalJwk(key, false), scheme, false, ['verify']);
    return await crypto.subtle.verify(scheme, imported, signature, tbsCertificateRaw);
  } catch {
    return null;
  }
}

async function publicKeyOf(asn1: Asn1, { tbsCertificate }: Certificate): Promise<Jwk | null> {
  const read = readSpki(asn1, asn1.convert.serialize(tbsCertificate.subjectPublicKeyInfo));
  const settled = read.ok ? await settle(read.value) : read;
  return settled.ok ? settled.value.jwk : null;
}

/** What WebCrypto needs to compute the signature with this key; null where the two don't belong together, or no engine computes it. */
function schemeFor(asn1: Asn1, certificate: Certificate, { kty, crv = '' }: Jwk): CryptoScheme | null {
  const { algorithm } = certificate.signatureAlgorithm;
  if (algorithm === PSS) {
    const pss = pssOf(asn1, certificate);
    return kty === 'RSA' && pss ? { name: 'RSA-PSS', ...pss } : null;
  }
  const row = rows.get(algorithm);
  if (row?.scheme === 'EdDSA') return kty === 'OKP' && crv === 'Ed25519' ? { name: crv } : null;
  const hash = row?.hash;
  if (!row || !hash || hash === 'MD5' || hash === 'SHA-224') return null;
  if (row.scheme === 'ECDSA') return kty === 'EC' ? { name: 'ECDSA', hash, namedCurve: crv } : null;
  return kty === 'RSA' ? { name: row.scheme, hash } : null;
}

/** `CryptoParams`, with the digest that only certificates still have. */
type CryptoScheme = Omit<CryptoParams, 'hash'> & { hash?: Hash };

/** The parameters of a PSS signature (RFC 4055 §3.1); null where they name what WebCrypto can't compute. */
function pssOf(asn1: Asn1, { signatureAlgorithm }: Certificate): { hash: Hash; saltLength: number } | null {
  try {
    const { parameters } = signatureAlgorithm;
    const read = asn1.convert.parse(parameters ?? new ArrayBuffer(0), asn1.RsaSaPssParams);
    const { hashAlgorithm, maskGenAlgorithm, saltLength } = read;
    const mask = asn1.convert.parse(
      maskGenAlgorithm.parameters ?? new ArrayBuffer(0),
      asn1.AlgorithmIdentifier,
    );
    const hash = hashes.get(hashAlgorithm.algorithm);
    return hash && mask.algorithm === hashAlgorithm.algorithm ? { hash, saltLength } : null;
  } catch {
    return null;
  }
}

/** The signature in the form that WebCrypto takes: for ECDSA r and s one after the other at the size of the curve, which DER writes as two integers (RFC 3279 §2.2.3). */
function signatureFor(asn1: Asn1, { signatureValue }: Certificate, { kty, crv }: Jwk): Bytes | null {
  if (kty !== 'EC') return new Uint8Array(signatureValue);
  try {
    const { r, s } = asn1.convert.parse(signatureValue, asn1.ECDSASigValue);
    const octets = curveOf(crv)?.octets ?? 0;
    const both = new Uint8Array(2 * octets);
    for (const [i, value] of [r, s].entries()) {
      const digits = stripZeros(new Uint8Array(value));
      if (digits.length > octets) return null;
      both.set(digits, (i + 1) * octets - digits.length);
    }
    return both;
  } catch {
    return null;
  }
}
