import { type Algorithm, algorithmOf } from './alg/registry.ts';
import { type EngineName, enginesFor } from './engine/index.ts';
import { wordsOf } from './keys/index.ts';
import type { ReadKey } from './keys/types.ts';
import type { ParsedToken } from './token/types.ts';
import { encodeUtf8 } from './token/utf8.ts';

/**
 * What comparing a signature with one key gave. `cleaned`: it matches only when foreign characters are left out of the signing input.
 * `servedBy` is what computed it, null where the length alone tells that it does not match.
 */
export type Verification =
  | { status: 'match'; cleaned: boolean; servedBy: EngineName }
  | { status: 'no-match'; servedBy: EngineName | null }
  | { status: 'refused'; detail: string };

/** Compares the JWS signature with one key (RFC 7515 §5.2, step 8). HMAC with a key of any length, RSA of any size: size is a finding, not a refusal. */
export async function verifySignature(
  token: ParsedToken,
  row: Algorithm,
  key: ReadKey,
): Promise<Verification> {
  const { signature } = token;
  if (signature === null || !fitsLength(signature, row, key)) return { status: 'no-match', servedBy: null };
  const texts = [...new Set([token.signingInput, token.cleanSigningInput])];
  let refusal: string | null = null;
  for (const engine of await enginesFor(row, key.jwk.crv)) {
    try {
      for (const text of texts) {
        if (await engine.verify(row, key.publicJwk, signature, encodeUtf8(text))) {
          return { status: 'match', cleaned: text !== token.signingInput, servedBy: engine.name };
        }
      }
      return { status: 'no-match', servedBy: engine.name };
    } catch (error) {
      refusal ??= wordsOf(error);
    }
  }
  return { status: 'refused', detail: refusal ?? '' };
}

/** Lengths are checked before the engine sees the bytes: engines differ in what they make of a wrong one. */
function fitsLength(signature: Uint8Array, row: Algorithm, key: ReadKey): boolean {
  return signature.length === signatureLength(row, key);
}

/** The length in bytes that a signature by this algorithm and key must have (RFC 7518 §3, RFC 8032 §5.1.6 and §5.2.6, FIPS 204 §4). */
export function signatureLength(row: Algorithm, key: ReadKey | null): number | null {
  if (row.signatureBytes === null) return key ? Math.ceil(key.bits / 8) : null;
  // EdDSA covers two curves, and each is an algorithm by its own name (RFC 9864 §2.2).
  const ofCurve = row.scheme === 'eddsa' ? algorithmOf(key?.jwk.crv) : undefined;
  return (ofCurve ?? row).signatureBytes;
}
