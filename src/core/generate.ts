import { algorithmOf } from './alg/registry.ts';
import { type Generated, generateKey } from './keys/index.ts';

/** Makes a new key for an `alg` value; a name that is no algorithm is a problem, as is one that WebCrypto lacks. Never rejects. */
export async function generateKeyFor(alg: string): Promise<Generated> {
  const row = algorithmOf(alg);
  if (!row) return { ok: false, problem: { code: 'key/algorithm-not-here', data: { alg } } };
  return generateKey(row);
}
