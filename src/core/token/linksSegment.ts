import { beginningAt, chain, lowerBound, type RangeMap } from './linksRange.ts';
import type { Segment } from './types.ts';

/**
 * The map between the token text (outer, UTF-16 units) and the bytes of a base64url segment (inner; RFC 4648 §5). Characters
 * that carry no bits (white space, padding, what is foreign to the alphabet) and bits beyond the last whole byte map to nothing.
 */
export function encodedMap(input: string, segment: Segment): RangeMap {
  return chain(contentMap(input, segment), digitMap(segment), bitMap(segment.bytes?.length ?? 0));
}

/** The map between the token text (outer) and the text of a segment (inner), UTF-16 units both: in a JSON serialization (RFC 7515 §7.2) escapes stand between them. */
export function contentMap(input: string, { start, end, text }: Segment): RangeMap {
  const shift = beginningAt(start);
  const raw = input.slice(start, end);
  return raw === text ? shift : chain(shift, escapeMap(raw, text.length));
}

/** The map between the inside of a JSON string as written (outer) and its value (inner; RFC 8259 §7). */
function escapeMap(raw: string, length: number): RangeMap {
  const starts = new Uint32Array(length + 1);
  let at = 0;
  for (let unit = 0; unit < length; unit++) {
    starts[unit] = at;
    if (raw.charAt(at) !== '\\') at++;
    else at += raw.charAt(at + 1) === 'u' ? 6 : 2;
  }
  starts[length] = at;
  return {
    inward: (start, end) => ({ start: lowerBound(starts, start + 1) - 1, end: lowerBound(starts, end) }),
    outward: (start, end) => ({ start: starts[start] as number, end: starts[end] as number }),
  };
}

/** The map between the text of a segment (outer) and its base64url digits alone (inner, as in `Segment.clean`). */
function digitMap({ text, clean }: Segment): RangeMap {
  if (clean.length === text.length) return beginningAt(0);
  const places = digitPlaces(text, clean);
  return {
    inward: (start, end) => {
      const range = { start: lowerBound(places, start), end: lowerBound(places, end) };
      return range.start < range.end ? range : null;
    },
    outward: (start, end) => ({ start: places[start] as number, end: (places[end - 1] as number) + 1 }),
  };
}

/** The map between base64url digits of 6 bits (outer) and bytes of 8 (inner). */
function bitMap(bytes: number): RangeMap {
  return {
    inward: (start, end) => {
      const range = { start: Math.floor((start * 6) / 8), end: Math.min(bytes, Math.ceil((end * 6) / 8)) };
      return range.start < range.end ? range : null;
    },
    outward: (start, end) => ({ start: Math.floor((start * 8) / 6), end: Math.ceil((end * 8) / 6) }),
  };
}

/** Where each digit stands in the text of its segment, which may have it in the standard alphabet (RFC 4648 §4). */
function digitPlaces(text: string, clean: string): Uint32Array {
  const places = new Uint32Array(clean.length);
  let at = 0;
  for (let digit = 0; digit < clean.length; digit++, at++) {
    const char = clean.charAt(digit);
    const twin = char === '-' ? '+' : char === '_' ? '/' : char;
    while (text.charAt(at) !== char && text.charAt(at) !== twin) at++;
    places[digit] = at;
  }
  return places;
}
