import { decodeBase64url } from '../token/base64url.ts';
import { curveOf } from './curves.ts';
import {
  bitString,
  der,
  integer,
  joined,
  nothing,
  objectIdentifier,
  octetString,
  octetsOf,
  sequence,
} from './derWrite.ts';
import type { Bytes } from './members.ts';
import { pssHashes } from './pssHashes.ts';
import type { Jwk, KeyProblem, ReadKey } from './types.ts';

/** What is needed of a key to write it: its members, and what they do not say. */
export type Writable = Pick<ReadKey, 'jwk'> & Partial<Pick<ReadKey, 'expanded' | 'problems'>>;

const EC = '1.2.840.10045.2.1';
const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
/** Algorithm identifiers of ML-DSA (RFC 9881 §2). */
const ML_DSA = new Map([
  ['ML-DSA-44', '2.16.840.1.101.3.4.3.17'],
  ['ML-DSA-65', '2.16.840.1.101.3.4.3.18'],
  ['ML-DSA-87', '2.16.840.1.101.3.4.3.19'],
]);

const bytesOf = (member: string | undefined): Bytes => decodeBase64url(member ?? '').bytes;
const small = (value: number) => integer(octetsOf(value));

/** The uncompressed point of an EC key (SEC 1 §2.3.3), or the public octets of an OKP or AKP key. */
function publicOctets({ kty, x, y, pub }: Jwk): Bytes {
  if (kty === 'EC') return joined(Uint8Array.of(4), bytesOf(x), bytesOf(y));
  return bytesOf(kty === 'AKP' ? pub : x);
}

/** `AlgorithmIdentifier` of a key. RSA has NULL parameters (RFC 3279 §2.3.1), a key for PSS alone none (RFC 4055 §1.2), EC its curve (RFC 5480 §2.1.1), the others none (RFC 8410 §3, RFC 9881 §2). */
function algorithmOf({ jwk, problems }: Writable): Bytes {
  const curve = objectIdentifier(curveOf(jwk.crv)?.oid ?? '');
  if (jwk.kty === 'EC') return sequence(objectIdentifier(EC), curve);
  if (jwk.kty === 'OKP') return sequence(curve);
  if (jwk.kty === 'AKP') return sequence(objectIdentifier(ML_DSA.get(jwk.alg ?? '') ?? ''));
  const pss = problems?.find(({ code }) => code === 'key/rsa-pss-only');
  if (!pss) return sequence(objectIdentifier(RSA), nothing);
  return sequence(objectIdentifier(RSA_PSS), ...(pss.data ? [pssParameters(pss.data)] : []));
}

/** `RSASSA-PSS-params` (RFC 4055 §3.1) with MGF1 over the same hash; what has its default value is left out (X.690 §11.5). */
function pssParameters({ hash, salt }: NonNullable<KeyProblem['data']>): Bytes {
  const oid = pssHashes.find((row) => row.hash === hash)?.oid ?? String(hash);
  const digest = sequence(objectIdentifier(oid), nothing);
  const named = [der(0xa0, digest), der(0xa1, sequence(objectIdentifier(MGF1), digest))];
  const length = salt === 20 ? [] : [der(0xa2, integer(octetsOf(Number(salt))))];
  return sequence(...(hash === 'SHA-1' ? [] : named), ...length);
}

/** The public part of an asymmetric key as DER `SubjectPublicKeyInfo` (RFC 5280 §4.1, RFC 5480, RFC 8410, RFC 9881). */
export function writeSpki(key: Writable): Bytes {
  const { jwk } = key;
  return sequence(algorithmOf(key), bitString(jwk.kty === 'RSA' ? writePkcs1Public(jwk) : publicOctets(jwk)));
}

/** The public part of an RSA key as DER `RSAPublicKey` (RFC 8017 appendix A.1.1). */
export function writePkcs1Public({ n, e }: Jwk): Bytes {
  return sequence(integer(bytesOf(n)), integer(bytesOf(e)));
}

/** An RSA key of two primes as DER `RSAPrivateKey` (RFC 8017 appendix A.1.2). */
export function writePkcs1Private({ n, e, d, p, q, dp, dq, qi }: Jwk): Bytes {
  return sequence(small(0), ...[n, e, d, p, q, dp, dq, qi].map((member) => integer(bytesOf(member))));
}

/** A private EC key as DER `ECPrivateKey` with the name of its curve (RFC 5915 §3). */
export function writeSec1(jwk: Jwk): Bytes {
  return ecPrivateKey(jwk, der(0xa0, objectIdentifier(curveOf(jwk.crv)?.oid ?? '')));
}

/** `ECPrivateKey`; the public key is left out where the members have none. */
function ecPrivateKey(jwk: Jwk, ...parameters: Bytes[]): Bytes {
  const point = jwk.x === undefined ? [] : [der(0xa1, bitString(publicOctets(jwk)))];
  return sequence(small(1), octetString(bytesOf(jwk.d)), ...parameters, ...point);
}

/**
 * A private key as DER `PrivateKeyInfo` (RFC 5208 §5, RFC 5958 §2): for EC with the public key inside where it is known, for OKP without
 * (RFC 8410 §7), for ML-DSA its seed, or the expanded form where only that is known (RFC 9881 §6).
 */
export function writePkcs8(key: Writable): Bytes {
  return sequence(small(0), algorithmOf(key), octetString(privateContent(key)));
}

function privateContent({ jwk, expanded }: Writable): Bytes {
  if (jwk.kty === 'RSA') return writePkcs1Private(jwk);
  if (jwk.kty === 'EC') return ecPrivateKey(jwk);
  if (jwk.kty === 'OKP') return octetString(bytesOf(jwk.d));
  return jwk.priv === undefined ? octetString(bytesOf(expanded)) : der(0x80, bytesOf(jwk.priv));
}
