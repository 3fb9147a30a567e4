import type { ParsedToken, TokenKind } from '../../../core/index.ts';

const kinds: Record<TokenKind, string> = {
  jws: 'JWS compact',
  jwe: 'JWE compact',
  'jws-json': 'JWS JSON serialization',
  'jwe-json': 'JWE JSON serialization',
  'sd-jwt': 'SD-JWT',
  none: '',
};

/** Cookies hold 4096 bytes with their name and attributes (RFC 6265 §6.1); most servers take headers of 8 KiB. */
const COOKIE_BYTES = 4096;
const HEADER_BYTES = 8192;

/** What the text is, and how long, in a line: `JWS compact · 742 bytes · fits a 4 KB cookie`. */
export function remarkOf(token: ParsedToken): string {
  const length = token.input.length;
  if (length === 0) return '';
  const fits =
    length <= COOKIE_BYTES - 96
      ? 'fits a 4 KB cookie'
      : length <= HEADER_BYTES - 512
        ? 'too long for a cookie'
        : 'too long for most servers’ header limits';
  const kind = token.kind === 'jws' && token.detached ? 'JWS compact, detached' : kinds[token.kind];
  return [kind, `${length.toLocaleString('en')} bytes`, kind === '' ? '' : fits].filter(Boolean).join(' · ');
}
