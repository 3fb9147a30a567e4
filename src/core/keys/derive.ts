import type { EcCurve, OkpCurve } from './curves.ts';
import { type Bytes, writeMember } from './members.ts';
import { writePkcs8 } from './structures.ts';
import { carryParams } from './webcrypto.ts';

/** The public members that belong to a private EC or OKP value `d`, computed by WebCrypto; null where the engine has not this curve or does not compute it. */
export async function derivePublic(curve: EcCurve | OkpCurve, d: Bytes): Promise<JsonWebKey | null> {
  try {
    const { params, usages } = carryParams(curve);
    const key = await crypto.subtle.importKey(
      'pkcs8',
      writePkcs8({ jwk: { kty: curve.kty, crv: curve.crv, d: writeMember(d) } }),
      params,
      true,
      usages.private,
    );
    return await crypto.subtle.exportKey('jwk', key);
  } catch {
    return null;
  }
}
