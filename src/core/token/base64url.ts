import { BLANK, unitIn } from './characters.ts';

/** One character that base64url (RFC 4648 §5, RFC 7515 §2) does not allow, or a fault of length or bits. `at` counts UTF-16 units in the segment. */
export interface Base64urlFault {
  kind: 'whitespace' | 'padding' | 'standard-alphabet' | 'illegal-character' | 'length' | 'unused-bits';
  at: number;
  length: number;
  char: string;
}

/** A decoded segment: the bytes as far as they can be had, `clean` the text in the base64url alphabet, and every fault at its place. */
export interface Base64urlResult {
  bytes: Uint8Array<ArrayBuffer>;
  clean: string;
  faults: Base64urlFault[];
}

/** The 64 characters of base64url in the order of their values (RFC 4648 §5). */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128).fill(255);
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;
const WELL_FORMED = /^[A-Za-z0-9_-]*$/;
const isBlank = unitIn(BLANK);

/** Bytes to base64url without padding (RFC 7515 §2, appendix C). */
export function encodeBase64url(bytes: Uint8Array): string {
  let out = '';
  const chunks: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] as number;
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    out += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    if (b !== undefined) out += ALPHABET.charAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    if (c !== undefined) out += ALPHABET.charAt(c & 63);
    // Keeping the growing string short is what makes a megabyte take milliseconds.
    if (out.length > 8192) {
      chunks.push(out);
      out = '';
    }
  }
  chunks.push(out);
  return chunks.join('');
}

/** Decodes base64url and names every fault on the way; foreign characters are left out, so that a broken token still shows what it holds. Never throws. */
export function decodeBase64url(text: string): Base64urlResult {
  const faults: Base64urlFault[] = [];
  const { clean, last } = WELL_FORMED.test(text)
    ? { clean: text, last: Math.max(0, text.length - 1) }
    : cleaned(text, faults);
  const rest = clean.length % 4;
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let i = 0; i < clean.length; i++) {
    held = ((held << 6) | (VALUES[clean.charCodeAt(i)] as number)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 255;
    }
  }
  const unusedBits = bits > 0 && (held & ((1 << bits) - 1)) !== 0;
  const kind = rest === 1 ? 'length' : unusedBits ? 'unused-bits' : null;
  if (kind) faults.push({ kind, at: last, length: 1, char: text.charAt(last) });
  return { bytes: bytes.subarray(0, length), clean, faults };
}

/** Keeps the alphabet, maps `+` and `/` to `-` and `_`, drops the rest; neighbouring faults of one kind become one. `last` is the place of the last character kept. */
function cleaned(text: string, faults: Base64urlFault[]): { clean: string; last: number } {
  let clean = '';
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const code = text.charCodeAt(i);
    if (code < 128 && VALUES[code] !== 255) {
      clean += char;
      last = i;
      continue;
    }
    let kind: Base64urlFault['kind'] = 'illegal-character';
    if (char === '+' || char === '/') {
      clean += char === '+' ? '-' : '_';
      last = i;
      kind = 'standard-alphabet';
    } else if (char === '=') kind = 'padding';
    else if (isBlank(text, i)) kind = 'whitespace';
    const before = faults.at(-1);
    if (before && before.kind === kind && before.at + before.length === i) {
      before.length++;
      before.char += char;
    } else faults.push({ kind, at: i, length: 1, char });
  }
  return { clean, last };
}
