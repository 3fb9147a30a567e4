import { note } from '../result.ts';
import type { KeyProblem } from '../types.ts';

/** What a key derivation may cost here at most: iterations or rounds, and for scrypt octets of memory and of work. A file that asks for more
 * would keep the worker for minutes: only PBKDF2 is WebCrypto's, the others are computed in JavaScript. */
const limits = {
  PBKDF2: 10_000_000,
  PBKDF1: 1_000_000,
  'PKCS#12': 1_000_000,
  bcrypt: 1024,
  'scrypt memory': 2 ** 29,
  'scrypt work': 2 ** 32,
} as const;

/** The refusal of a key derivation that costs too much, or nothing, or null. */
export function costFault(kdf: keyof typeof limits, cost: number): KeyProblem | null {
  const limit = limits[kdf];
  return cost >= 1 && cost <= limit ? null : note('key/kdf-cost', { kdf, cost, limit });
}
