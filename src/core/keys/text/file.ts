import { encodeBase64url } from '../../token/base64url.ts';
import { decodeUtf8, looksLike } from '../../token/utf8.ts';

/** The text of bytes: UTF-8, or UTF-16 where a byte order mark or zero octets say so; without the mark. Null where they are none of it, or hold control characters: short DER can be UTF-8 by chance. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = looksLike(bytes) === 'UTF-16' ? decodeUtf16(bytes) : decodeUtf8(bytes);
  return text === null || hasControls(text) ? null : text.replace(/^\ufeff/, '');
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Tab, line feed, vertical tab, form feed and carriage return stand in texts.
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 127) return true;
  }
  return false;
}

function decodeUtf16(bytes: Uint8Array): string | null {
  const big = bytes[0] === 0 || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(big ? 'utf-16be' : 'utf-16le', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * What the key box takes for a file: the text of a text file (PEM, JSON, an SSH line; UTF-8 or UTF-16), and base64 of a binary one (DER, PKCS#12, a key
 * store), which `readKeys` reads or names. An empty file gives an empty text.
 */
export function keyFileText(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text !== null) return text;
  const base64 = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
}
