import type { RangeMap } from './linksRange.ts';
import { lowerBound, type OffsetRange } from './linksRange.ts';
import { decodeUtf8 } from './utf8.ts';

/** UTF-16 units between two known places: counting from the nearest one keeps each look-up short. */
const STEP = 1024;

/** The map between UTF-8 bytes (outer) and the UTF-16 units of the text that they are (inner); whole characters both ways. The bytes are valid UTF-8 (RFC 3629). */
export function utf8Map(bytes: Uint8Array, text: string): RangeMap {
  if (bytes.length === text.length) {
    const same = (start: number, end: number) => ({ start, end });
    return { inward: same, outward: same };
  }
  const known = knownPlaces(text);
  const byteOf = (unit: number) => {
    const step = Math.floor(unit / STEP);
    let byte = known[step] as number;
    for (let at = step * STEP; at < unit; at++) byte += widthAt(text, at);
    return byte;
  };
  const unitOf = (byte: number) => {
    const step = lowerBound(known, byte + 1) - 1;
    let unit = step * STEP;
    for (let at = known[step] as number; at < byte; unit++) at += widthAt(text, unit);
    // Of a pair the first unit counts all four bytes: behind it the second is still to come.
    return isSecond(text, unit) ? unit + 1 : unit;
  };
  return {
    inward: (start, end) => {
      let first = start;
      let last = end;
      while (isContinuation(bytes, first)) first--;
      while (isContinuation(bytes, last)) last++;
      return { start: unitOf(first), end: unitOf(last) };
    },
    outward: (start, end) => ({
      start: byteOf(isSecond(text, start) ? start - 1 : start),
      end: byteOf(isSecond(text, end) ? end + 1 : end),
    }),
  };
}

/** A character of UTF-8 bytes: `[start, end)` are its bytes; `text` is null for a byte that is no part of a character. */
export interface Utf8Character extends OffsetRange {
  text: string | null;
}

/** The character that a byte belongs to, as far as the bytes are UTF-8 (RFC 3629 §3); a byte that is none stands alone. */
export function characterAt(bytes: Uint8Array, offset: number): Utf8Character {
  for (let start = offset; start >= 0 && offset - start < 4; start--) {
    const end = start + lengthFrom(bytes[start] ?? 0);
    if (isContinuation(bytes, start)) continue;
    const text = end > offset && end <= bytes.length ? decodeUtf8(bytes.subarray(start, end)) : null;
    return text === null ? { start: offset, end: offset + 1, text } : { start, end, text };
  }
  return { start: offset, end: offset + 1, text: null };
}

/** Bytes before every `STEP`th unit of a text. */
function knownPlaces(text: string): Uint32Array {
  const known = new Uint32Array(Math.floor(text.length / STEP) + 1);
  let byte = 0;
  for (let unit = 0; unit < text.length; unit++) {
    if (unit % STEP === 0) known[unit / STEP] = byte;
    byte += widthAt(text, unit);
  }
  if (text.length % STEP === 0) known[text.length / STEP] = byte;
  return known;
}

/** UTF-8 bytes of the unit at an offset; of a surrogate pair the first unit has all four. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  return unit < 0xdc00 ? 4 : 0;
}

function isSecond(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isContinuation(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) === 0x80;
}

function lengthFrom(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
