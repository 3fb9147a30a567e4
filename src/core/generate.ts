import { algorithmOf } from './alg/registry.ts';
import type { KeyOptions } from './engine/index.ts';
import { type Generated, generateKey } from './keys/index.ts';

/** Makes a new key for an `alg` value; a name that is no algorithm is a problem. The options say of which size or on which curve. Never rejects. */
export async function generateKeyFor(alg: string, options: KeyOptions = {}): Promise<Generated> {
  const row = algorithmOf(alg);
  if (!row) return { ok: false, problem: { code: 'key/algorithm-not-here', data: { alg } } };
  return generateKey(row, options);
}
