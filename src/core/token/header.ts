import { objectOf } from './json.ts';
import type { ParsedToken } from './types.ts';

/** The JOSE header parameters that choose algorithm and key; null where they are missing or no string (RFC 7515 §4.1.1, §4.1.4). */
export interface HeaderParameters {
  alg: string | null;
  kid: string | null;
}

/** Reads `alg` and `kid` from a parsed token. */
export function headerParameters(token: ParsedToken): HeaderParameters {
  const parameters = objectOf(token.header.json);
  const text = (name: 'alg' | 'kid') => {
    const value = parameters && Object.hasOwn(parameters, name) ? parameters[name] : null;
    return typeof value === 'string' ? value : null;
  };
  return { alg: text('alg'), kid: text('kid') };
}
