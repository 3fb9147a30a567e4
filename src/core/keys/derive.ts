import { enginesToDerive, type PublicMembers } from '../engine/index.ts';
import { ok, type Result, refuse, wordsOf } from './result.ts';
import type { Jwk } from './types.ts';

const members = ['x', 'y', 'pub'] as const;

/**
 * A private EC, OKP or AKP key with its public members: computed from `d` or from the seed `priv` where they are missing, compared with them
 * where they are given. `key/private-mismatch` where they do not belong together, `key/engine-refused` where no engine computes what is missing.
 */
export async function withPublicPart(jwk: Jwk): Promise<Result<Jwk>> {
  const derived = await derivePublic(jwk);
  if (!derived.ok) return members.some((name) => jwk[name] !== undefined) ? ok(jwk) : derived;
  if (members.some((name) => jwk[name] !== undefined && jwk[name] !== derived.value[name])) {
    return refuse('key/private-mismatch', { member: jwk.kty === 'AKP' ? 'priv' : 'd' });
  }
  return ok({ ...jwk, ...derived.value });
}

async function derivePublic(jwk: Jwk): Promise<Result<PublicMembers>> {
  let detail = '';
  for (const engine of await enginesToDerive(jwk.crv ?? jwk.alg ?? '')) {
    try {
      const derived = await engine.derivePublic?.(jwk);
      if (derived) return ok(derived);
    } catch (error) {
      detail = wordsOf(error);
    }
  }
  return refuse('key/engine-refused', { detail });
}
