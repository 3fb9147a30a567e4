import { note, wordsOf } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';
import { carryParams, minimalJwk } from './webcrypto.ts';

/** A key as PEM text (RFC 7468): SPKI (§13) of its public part, and PKCS#8 (§10) where it is private. */
export interface PemTexts {
  public: string;
  private?: string;
}

/** PEM texts, or why there are none. */
export type Written = { ok: true; pem: PemTexts } | { ok: false; problem: KeyProblem };

/** Writes an asymmetric key as PEM through the engine. `key/no-pem-form` for `oct`, `key/engine-refused` where the engine has not the key's curve. Never rejects. */
export async function toPem(jwk: Jwk): Promise<Written> {
  if (jwk.kty === 'oct') return { ok: false, problem: note('key/no-pem-form') };
  try {
    const publicPem = await writePublic(jwk);
    if (jwk.d === undefined) return { ok: true, pem: { public: publicPem } };
    return { ok: true, pem: { public: publicPem, private: await writePrivate(jwk) } };
  } catch (error) {
    return { ok: false, problem: note('key/engine-refused', { detail: wordsOf(error) }) };
  }
}

/** The public part as `PUBLIC KEY` PEM. Rejects with the engine's error. */
export async function writePublic(jwk: Jwk): Promise<string> {
  const { params, usages } = carryParams(jwk);
  const key = await crypto.subtle.importKey('jwk', minimalJwk(jwk, false), params, true, usages.public);
  return armour('PUBLIC KEY', await crypto.subtle.exportKey('spki', key));
}

/** A private key as `PRIVATE KEY` PEM. Rejects with the engine's error. */
export async function writePrivate(jwk: Jwk): Promise<string> {
  const { params, usages } = carryParams(jwk);
  const key = await crypto.subtle.importKey('jwk', minimalJwk(jwk, true), params, true, usages.private);
  return armour('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', key));
}

/** Lines of 64 characters between the two labels (RFC 7468 §2). */
function armour(label: string, der: ArrayBuffer): string {
  const base64 = btoa(Array.from(new Uint8Array(der), (byte) => String.fromCharCode(byte)).join(''));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
