import { objectOf, own } from './json.ts';
import type { ParsedToken } from './types.ts';

/** The JOSE header parameters that choose algorithm and key; null where they are missing or no string (RFC 7515 §4.1.1, §4.1.4). */
export interface HeaderParameters {
  alg: string | null;
  kid: string | null;
}

/** Reads `alg` and `kid` from a parsed token, those of a JSON serialization from its unprotected header where the protected one lacks them. */
export function headerParameters(token: ParsedToken): HeaderParameters {
  const parameters = objectOf(token.header.json);
  const text = (name: 'alg' | 'kid') => {
    // The JOSE header is the union of both; the protected one goes first (RFC 7515 §4).
    const value = own(parameters, name) ?? own(token.unprotected ?? null, name);
    return typeof value === 'string' ? value : null;
  };
  return { alg: text('alg'), kid: text('kid') };
}

/** True for a JWE in either serialization (RFC 7516 §3): its claims can't be read, and it has no signature to compare. */
export function isEncrypted({ kind }: ParsedToken): boolean {
  return kind === 'jwe' || kind === 'jwe-json';
}
