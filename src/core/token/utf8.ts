const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, with a byte order mark kept, or null where they are not UTF-8 (RFC 3629). */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with U+FFFD for what is not UTF-8: to show, never to judge. */
export function decodeLossy(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD, as the Encoding standard says. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Offset of the first byte that begins no UTF-8 sequence, or one that breaks off; the length where all is UTF-8. */
export function firstBadByte(bytes: Uint8Array): number {
  if (decodeUtf8(bytes) !== null) return bytes.length;
  let good = 0;
  let bad = bytes.length;
  // A prefix decodes as an open stream exactly as long as it holds no bad byte, so halving finds the longest.
  while (good < bad) {
    const middle = (good + bad) >> 1;
    if (decodesAsPrefix(bytes.subarray(0, middle + 1))) good = middle + 1;
    else bad = middle;
  }
  // What is left open at its end is the sequence that breaks off: it has at most three bytes.
  while (decodeUtf8(bytes.subarray(0, good)) === null) good--;
  return good;
}

function decodesAsPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The encoding that bytes look like when they are not plain UTF-8 JSON: a byte order mark or zero bytes give it away. */
export function looksLike(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | null {
  const [a, b, c, d] = bytes;
  if (a === undefined || b === undefined) return null;
  const marks = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  if (c === 0 && d === 0 && (a !== 0 || b !== 0)) return b === 0 || marks ? 'UTF-32' : null;
  if (a === 0 && b === 0) return 'UTF-32';
  if (marks) return 'UTF-16';
  return (a === 0) !== (b === 0) ? 'UTF-16' : null;
}
