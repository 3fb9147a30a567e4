import type { Jwk } from './types.ts';
import { carryParams, minimalJwk } from './webcrypto.ts';

/** The public part of an asymmetric key as PEM (RFC 7468 §13, SPKI). Rejects with the engine's error. */
export async function writePublic(jwk: Jwk): Promise<string> {
  const { params, usages } = carryParams(jwk);
  const key = await crypto.subtle.importKey('jwk', minimalJwk(jwk, false), params, true, usages.public);
  return armour('PUBLIC KEY', await crypto.subtle.exportKey('spki', key));
}

/** A private key as PEM (RFC 7468 §10, PKCS#8). Rejects with the engine's error. */
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
