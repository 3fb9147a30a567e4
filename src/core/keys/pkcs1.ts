import { type Asn1, parseDer } from './asn1.ts';
import type { RawKey } from './material.ts';
import { stripZeros, writeMember } from './members.ts';
import { ok, type Result, refuse } from './result.ts';

/** A DER INTEGER as a JWK member: the sign octet that DER puts before a high bit is no part of the number. */
const integer = (value: ArrayBuffer) => writeMember(stripZeros(new Uint8Array(value)));

const isZero = (value: ArrayBuffer) => new Uint8Array(value).every((byte) => byte === 0);

/** Reads a PKCS#1 `RSAPublicKey` (RFC 8017 appendix A.1.1). */
export function readPkcs1Public(asn1: Asn1, der: Uint8Array<ArrayBuffer>): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.RSAPublicKey, 'RSAPublicKey');
  if (!parsed.ok) return parsed;
  const { modulus, publicExponent } = parsed.value;
  if (isZero(modulus)) {
    return refuse('key/der-unexpected', { format: 'RSAPublicKey', detail: 'the modulus is 0' });
  }
  return ok({ kty: 'RSA', n: integer(modulus), e: integer(publicExponent) });
}

/** Reads a PKCS#1 `RSAPrivateKey` (RFC 8017 appendix A.1.2); keys of more than two primes are refused, as WebCrypto does. */
export function readPkcs1Private(asn1: Asn1, der: Uint8Array<ArrayBuffer>): Result<RawKey> {
  const parsed = parseDer(asn1, der, asn1.RSAPrivateKey, 'RSAPrivateKey');
  if (!parsed.ok) return parsed;
  const key = parsed.value;
  if (key.version !== 0) return refuse('key/multi-prime');
  const plain: RawKey = {
    kty: 'RSA',
    n: integer(key.modulus),
    e: integer(key.publicExponent),
    d: integer(key.privateExponent),
  };
  // Who has only n, e and d writes zeros for the rest.
  if (isZero(key.prime1) && isZero(key.prime2)) return ok(plain);
  return ok({
    ...plain,
    p: integer(key.prime1),
    q: integer(key.prime2),
    dp: integer(key.exponent1),
    dq: integer(key.exponent2),
    qi: integer(key.coefficient),
  });
}
