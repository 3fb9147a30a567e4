import { type Asn1, parseDer } from './asn1.ts';
import type { Bytes } from './members.ts';
import { pssHashes } from './pssHashes.ts';
import { note } from './result.ts';
import type { KeyProblem } from './types.ts';

/** Object identifiers of RSA keys without a restriction: `rsaEncryption` (RFC 8017 appendix A.1) and that of X.500. */
const PLAIN = ['1.2.840.113549.1.1.1', '2.5.8.1.1'];
const PSS = '1.2.840.113549.1.1.10';

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
  const { algorithm } = hashAlgorithm;
  const { hash, alg } = pssHashes.find((row) => row.oid === algorithm) ?? { hash: algorithm };
  return [note('key/rsa-pss-only', { hash, ...(alg === undefined ? {} : { alg }), salt: saltLength })];
}
