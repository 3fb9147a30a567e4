import { type Result, refuse } from './result.ts';
import type { KeyProblem } from './types.ts';

/** Object identifiers of RSA keys (RFC 8017 appendix A, RFC 4055 §1.2), with what each adds to the key that it marks. */
export const rsaOids: Readonly<Record<string, { problems?: KeyProblem[] }>> = {
  '1.2.840.113549.1.1.1': {},
  '1.2.840.113549.1.1.10': { problems: [{ code: 'key/rsa-pss-only' }] },
};

/** Algorithms of keys that are not read here, so that a refusal can name them. */
const named = new Map([
  ['1.2.840.10040.4.1', 'DSA'],
  ['1.2.840.10046.2.1', 'DH'],
  ['1.2.840.113549.1.3.1', 'DH'],
  ['1.2.840.113549.1.1.7', 'RSA-OAEP'],
  ['1.3.132.1.12', 'ECDH'],
  ['2.16.840.1.101.3.4.3.17', 'ML-DSA-44'],
  ['2.16.840.1.101.3.4.3.18', 'ML-DSA-65'],
  ['2.16.840.1.101.3.4.3.19', 'ML-DSA-87'],
]);

/** The refusal of a key's algorithm identifier, with its name where it is known. */
export function refuseAlgorithm(oid: string): Result<never> {
  const name = named.get(oid);
  return refuse('key/algorithm-unsupported', name ? { oid, name } : { oid });
}
