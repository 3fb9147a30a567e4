import { settleAkp } from './akp.ts';
import { settleEc } from './ec.ts';
import type { Settled } from './members.ts';
import { settleOct } from './oct.ts';
import { settleOkp } from './okp.ts';
import type { Result } from './result.ts';
import { settleRsa } from './rsa.ts';
import type { Jwk, KeyProblem } from './types.ts';

/** Key material that was checked and brought to its one form, before anyone says where it came from. */
export interface Material extends Settled {
  problems: KeyProblem[];
  /** An ML-DSA private key in its expanded form, base64url, where there is no seed. */
  expanded?: string;
  /** The certificates that came with the key, its own first, base64 of their DER. */
  x5c?: string[];
}

/** The members of a JWK as some container gave them: the type is known, nothing is checked yet. */
export type RawKey = Jwk & { problems?: KeyProblem[]; expanded?: string };

const settlers = { RSA: settleRsa, EC: settleEc, OKP: settleOkp, oct: settleOct, AKP: settleAkp } as const;

/** Normalises and checks the members of a key (RFC 7518 §6, RFC 8037 §2) and derives a missing public part of a private EC or OKP key. */
export async function settle({ problems = [], expanded, x5c, ...jwk }: RawKey): Promise<Result<Material>> {
  const noted = [...problems];
  const settled = await settlers[jwk.kty](jwk, noted);
  if (!settled.ok) return settled;
  return {
    ok: true,
    value: {
      ...settled.value,
      problems: noted,
      ...(expanded === undefined ? {} : { expanded }),
      ...(x5c === undefined ? {} : { x5c }),
    },
  };
}
