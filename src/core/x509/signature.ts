import type { Certificate } from '@peculiar/asn1-x509';
import { type Algorithm, algorithms, type Hash, type Scheme } from '../alg/registry.ts';
import { enginesFor } from '../engine/index.ts';
import type { Asn1 } from '../keys/asn1.ts';
import { mlDsaByOid } from '../keys/containers/mlDsa.ts';
import { curveOf } from '../keys/curves.ts';
import { settle } from '../keys/material.ts';
import { type Bytes, stripZeros } from '../keys/members.ts';
import { readSpki } from '../keys/spki.ts';
import type { Jwk } from '../keys/types.ts';
import { minimalJwk } from '../keys/webcrypto.ts';

/** What an algorithm identifier of a certificate says of its signature. */
interface Signing {
  scheme: Scheme;
  /** Null where the scheme brings its own. */
  hash: Hash | 'MD5' | 'SHA-1' | 'SHA-224' | null;
  /** The one JWS algorithm that it can be, where scheme and hash leave it open. */
  alg?: string;
  /** Of PSS, in octets. */
  saltLength?: number;
}

const rsa = (hash: Signing['hash']): Signing => ({ scheme: 'rsassa-pkcs1', hash });
const ecdsa = (hash: Signing['hash']): Signing => ({ scheme: 'ecdsa', hash });

/** By object identifier (RFC 8017 appendix A.2.4, RFC 5758 §3.2, RFC 8410 §3); PSS and ML-DSA are told apart below. */
const known = new Map<string, Signing>([
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
  ['1.3.101.112', { scheme: 'eddsa', hash: null, alg: 'Ed25519' }],
  ['1.3.101.113', { scheme: 'eddsa', hash: null, alg: 'Ed448' }],
]);

const PSS = '1.2.840.113549.1.1.10';

const hashes = new Map<string, Hash | 'SHA-1'>([
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** Names of the schemes, as WebCrypto has them and people say them. */
const words: Partial<Record<Scheme, string>> = {
  'rsassa-pkcs1': 'RSASSA-PKCS1-v1_5',
  'rsa-pss': 'RSA-PSS',
  ecdsa: 'ECDSA',
};

/** How a certificate is signed; null for what is not known here, or PSS with parameters that nobody uses. */
function signingOf(asn1: Asn1, { signatureAlgorithm }: Certificate): Signing | null {
  const oid = signatureAlgorithm.algorithm;
  const mlDsa = mlDsaByOid(oid);
  if (mlDsa) return { scheme: 'ml-dsa', hash: null, alg: mlDsa.alg };
  return oid === PSS ? pssOf(asn1, signatureAlgorithm.parameters) : (known.get(oid) ?? null);
}

/** The parameters of a PSS signature (RFC 4055 §3.1); null where the mask has another hash than the content. */
function pssOf(asn1: Asn1, parameters: ArrayBuffer | null | undefined): Signing | null {
  try {
    const read = asn1.convert.parse(parameters ?? new ArrayBuffer(0), asn1.RsaSaPssParams);
    const { hashAlgorithm, maskGenAlgorithm, saltLength } = read;
    const mask = asn1.convert.parse(
      maskGenAlgorithm.parameters ?? new ArrayBuffer(0),
      asn1.AlgorithmIdentifier,
    );
    const hash = hashes.get(hashAlgorithm.algorithm);
    const same = mask.algorithm === hashAlgorithm.algorithm;
    return hash && same ? { scheme: 'rsa-pss', hash, saltLength } : null;
  } catch {
    return null;
  }
}

/** The algorithm of a certificate's signature in words (`ECDSA with SHA-256`, `Ed25519`), its object identifier where it has none here. */
export function signatureAlgorithmOf(asn1: Asn1, certificate: Certificate): string {
  const signing = signingOf(asn1, certificate);
  if (!signing) return certificate.signatureAlgorithm.algorithm;
  return signing.alg ?? `${words[signing.scheme]} with ${signing.hash}`;
}

/**
 * Whether the key of `issuer` made the signature of `certificate` (RFC 5280 §4.1.1.3): RSA PKCS#1 v1.5 and PSS, ECDSA, EdDSA, ML-DSA. Null where that can't be
 * computed here. Never rejects. Names, dates and extensions are not looked at.
 */
export async function isSignedBy(
  asn1: Asn1,
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean | null> {
  const signing = signingOf(asn1, certificate);
  const key = signing && (await publicKeyOf(asn1, issuer));
  const { tbsCertificateRaw } = certificate;
  if (!key || !tbsCertificateRaw) return null;
  const ways = await waysFor(signing, key);
  if (ways.length === 0) return null;
  const signature = signatureFor(asn1, certificate, key);
  if (!signature) return false;
  for (const way of ways) {
    try {
      return await way(signature, new Uint8Array(tbsCertificateRaw));
    } catch {
      // The next one may take the key.
    }
  }
  return null;
}

type Way = (signature: Bytes, content: Bytes) => Promise<boolean>;

/** The ways to compute such a signature with a key, none where the two don't belong together: what JWS has too by the engines for it, the rest by WebCrypto. */
async function waysFor(signing: Signing, key: Jwk): Promise<Way[]> {
  const row = algorithms.find((candidate) => isSame(candidate, signing, key));
  if (row) {
    const engines = await enginesFor(row, key.crv);
    return engines.map((engine) => (signature, content) => engine.verify(row, key, signature, content));
  }
  const name = words[signing.scheme];
  const fits = key.kty === (signing.scheme === 'ecdsa' ? 'EC' : 'RSA');
  if (!name || !fits) return [];
  const { hash, saltLength = 0 } = signing;
  const params = { name, hash: hash ?? '', saltLength, namedCurve: key.crv ?? '' };
  const byWebCrypto: Way = async (signature, content) => {
    const imported = await crypto.subtle.importKey('jwk', minimalJwk(key, false), params, false, ['verify']);
    return crypto.subtle.verify(params, imported, signature, content);
  };
  return [byWebCrypto];
}

function isSame(row: Algorithm, { scheme, hash, alg = row.alg, saltLength }: Signing, key: Jwk): boolean {
  // JWS makes the salt as long as the hash (RFC 7518 §3.5).
  const salted = saltLength === undefined || `SHA-${8 * saltLength}` === hash;
  const curve = row.crvs.length === 0 || row.crvs.includes(key.crv ?? '');
  const named = row.alg === alg && (key.kty !== 'AKP' || key.alg === alg);
  return row.scheme === scheme && row.hash === hash && row.kty === key.kty && salted && curve && named;
}

async function publicKeyOf(asn1: Asn1, { tbsCertificate }: Certificate): Promise<Jwk | null> {
  const read = readSpki(asn1, asn1.convert.serialize(tbsCertificate.subjectPublicKeyInfo));
  const settled = read.ok ? await settle(read.value) : read;
  return settled.ok ? settled.value.jwk : null;
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
