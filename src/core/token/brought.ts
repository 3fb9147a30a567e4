import { objectOf, own } from './json.ts';
import type { ParsedToken } from './types.ts';

/** An address of a key that the header names (RFC 7515 §4.1.2, §4.1.5). Nothing is fetched from it without a click. */
export interface KeyAddress {
  parameter: 'jku' | 'x5u';
  value: string;
  /** The host with its port; null where the value is no absolute http or https URL. */
  host: string | null;
}

/** True for a JWS whose header holds a key of its own (RFC 7515 §4.1.3, §4.1.6), readable or not. */
export function bringsKey(token: ParsedToken): boolean {
  const parameters = objectOf(token.header.json);
  const signed = token.kind !== 'jwe' && token.kind !== 'jwe-json';
  return signed && (own(parameters, 'jwk') !== undefined || own(parameters, 'x5c') !== undefined);
}

/** True for a header with the thumbprint of a certificate (RFC 7515 §4.1.7, §4.1.8). */
export function namesCertificate(token: ParsedToken): boolean {
  const parameters = objectOf(token.header.json);
  return own(parameters, 'x5t') !== undefined || own(parameters, 'x5t#S256') !== undefined;
}

/** The addresses of keys in the header that are text. */
export function keyAddresses(token: ParsedToken): KeyAddress[] {
  const parameters = objectOf(token.header.json);
  return (['jku', 'x5u'] as const).flatMap((parameter) => {
    const value = own(parameters, parameter);
    return typeof value === 'string' ? [{ parameter, value, host: hostOf(value) }] : [];
  });
}

function hostOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url.host : null;
}
