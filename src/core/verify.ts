import type { Algorithm } from './alg/registry.ts';
import { cryptoParams, importFor, wordsOf } from './keys/index.ts';
import type { ReadKey } from './keys/types.ts';
import type { ParsedToken } from './token/types.ts';
import { encodeUtf8 } from './token/utf8.ts';

/** What comparing a signature with one key gave. `cleaned`: it matches only when foreign characters are left out of the signing input. */
export type Verification =
  | { status: 'match'; cleaned: boolean }
  | { status: 'no-match' }
  | { status: 'refused'; detail: string };

/** Compares the JWS signature with one key (RFC 7515 §5.2, step 8). HMAC with a key of any length, RSA of any size: size is a finding, not a refusal. */
export async function verifySignature(
  token: ParsedToken,
  row: Algorithm,
  key: ReadKey,
): Promise<Verification> {
  if (token.signature === null || !fitsLength(token.signature, row, key)) return { status: 'no-match' };
  const imported = await importFor(key.publicJwk, row, 'verify');
  if (!imported.ok) return { status: 'refused', detail: imported.detail };
  const texts = [token.signingInput, token.cleanSigningInput];
  for (const text of new Set(texts)) {
    try {
      const { signature } = token;
      if (await crypto.subtle.verify(cryptoParams(row), imported.key, signature, encodeUtf8(text))) {
        return { status: 'match', cleaned: text !== token.signingInput };
      }
    } catch (error) {
      return { status: 'refused', detail: wordsOf(error) };
    }
  }
  return { status: 'no-match' };
}

/** Lengths are checked before the engine sees the bytes: engines differ in what they make of a wrong one. */
function fitsLength(signature: Uint8Array, row: Algorithm, key: ReadKey): boolean {
  return signature.length === signatureLength(row, key);
}

/** The length in bytes that a signature by this algorithm and key must have (RFC 7518 §3, RFC 8032 §5.1.6). */
export function signatureLength(row: Algorithm, key: ReadKey | null): number | null {
  return row.signatureBytes ?? (key ? Math.ceil(key.bits / 8) : null);
}
