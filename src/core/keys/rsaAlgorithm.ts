import { type Asn1, parseDer } from './asn1.ts';
import type { Bytes } from './members.ts';
import { note } from './result.ts';
import type { KeyProblem } from './types.ts';

/** Object identifiers of RSA keys without a restriction: `rsaEncryption` (RFC 8017 appendix A.1) and that of X.500. */
const PLAIN = ['1.2.840.113549.1.1.1', '2.5.8.1.1'];
const PSS = '1.2.840.113549.1.1.10';

/** Hashes that RSASSA-PSS parameters name (RFC 4055 §2.1), with the JWS algorithm that uses each. */
const hashes = new Map<string, Record<'hash' | 'alg', string> | Record<'hash', string>>([
  ['1.3.14.3.2.26', { hash: 'SHA-1' }],
  ['2.16.840.1.101.3.4.2.4', { hash: 'SHA-224' }],
  ['2.16.840.1.101.3.4.2.1', { hash: 'SHA-256', alg: 'PS256' }],
  ['2.16.840.1.101.3.4.2.2', { hash: 'SHA-384', alg: 'PS384' }],
  ['2.16.840.1.101.3.4.2.3', { hash: 'SHA-512', alg: 'PS512' }],
]);

/**
 * What the algorithm identifier of an RSA key restricts it to, as remarks: nothing, PSS, or PSS with one hash (RFC 4055 §1.2, §3.1). Null for an
 * identifier of another algorithm.
 */
export function rsaProblems(
  asn1: Asn1,
  oid: string,
  parameters: ArrayBuffer | Bytes | null | undefined,
): KeyProblem[] | null {
  if (PLAIN.includes(oid)) return [];
  if (oid !== PSS) return null;
  const parsed = parameters?.byteLength
    ? parseDer(asn1, parameters, asn1.RsaSaPssParams, 'RSASSA-PSS-params')
    : null;
  if (!parsed?.ok) return [note('key/rsa-pss-only')];
  const { hashAlgorithm, saltLength } = parsed.value;
  const restriction: Record<string, string> = hashes.get(hashAlgorithm.algorithm) ?? {
    hash: hashAlgorithm.algorithm,
  };
  return [note('key/rsa-pss-only', { ...restriction, salt: saltLength })];
}
