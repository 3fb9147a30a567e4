import { encodeBase64url } from '../token/base64url.ts';
import { type Writable, writePkcs8, writeSpki } from './structures.ts';

/** Octets in standard base64 with padding (RFC 4648 §4). */
export function base64Of(bytes: Uint8Array): string {
  const text = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(4 * Math.ceil(text.length / 4), '=');
}

/** PEM text with a last line end: lines of 64 characters between the two labels (RFC 7468 §2). */
export function pemOf(label: string, der: Uint8Array): string {
  const lines = base64Of(der).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The public part of an asymmetric key as PEM (RFC 7468 §13, SPKI). */
export function writePublic(key: Writable): string {
  return pemOf('PUBLIC KEY', writeSpki(key));
}

/** A private key as PEM (RFC 7468 §10, PKCS#8). */
export function writePrivate(key: Writable): string {
  return pemOf('PRIVATE KEY', writePkcs8(key));
}
