import { type Base64urlFault, decodeBase64url } from './base64url.ts';
import { isJsonObject, type JsonDocument, readJson, typeOf } from './json.ts';
import type { DecodedPart, ParsedToken, Part, Problem, Segment } from './types.ts';
import { decodeUtf8, encodeUtf8, firstBadByte, looksLike } from './utf8.ts';

/** A segment before it is decoded: `[start, end)` in UTF-16 units of the parsed text. */
export interface Span {
  part: Part;
  start: number;
  end: number;
}

/** Where a fault stands, in UTF-16 units of the parsed text. */
type Marked = Pick<Problem, 'at' | 'length'>;

/** What carries no bits of a segment, in either base64 alphabet. */
const FOREIGN = /[^A-Za-z0-9_+/-]/;
const CODES: Record<Base64urlFault['kind'], string> = {
  whitespace: 'structure.base64url/whitespace',
  padding: 'structure.base64url/padding',
  'standard-alphabet': 'structure.base64url/standard-alphabet',
  'illegal-character': 'structure.base64url/illegal-character',
  length: 'structure.base64url/length',
  'unused-bits': 'structure.canonical/unused-bits',
};

/** Decodes one segment and reports its faults. A length that no bytes have leaves `bytes` as far as whole bytes go. */
export function readSegment(input: string, { part, start, end }: Span, problems: Problem[]): Segment {
  const text = input.slice(start, end);
  const { bytes, clean, faults } = decodeBase64url(text);
  for (const fault of faults) {
    const data = { char: fault.char.slice(0, 8), count: fault.length };
    problems.push({ code: CODES[fault.kind], part, at: start + fault.at, length: fault.length, data });
  }
  return { part, start, end, text, clean, bytes };
}

/** A payload segment that is the payload itself (RFC 7797 §3): the bytes are those of its text. */
export function rawSegment(span: Span, text: string): Segment {
  return { ...span, text, clean: text, bytes: encodeUtf8(text) };
}

/** The signature that a segment carries. A length of 1 mod 4 holds no whole bytes in its last character: there is no signature to compare. */
export function signatureOf(segment: Segment | null): ParsedToken['signature'] {
  return segment === null || segment.clean.length % 4 === 1 ? null : segment.bytes;
}

/** The JWS Signing Input (RFC 7515 §5.1) of header and payload segments, of which a missing header is empty, without foreign characters. */
export function cleanSigningInput(...segments: (Segment | null)[]): string {
  return segments.map((segment) => segment?.clean ?? '').join('.');
}

/** Reads a header or payload segment as UTF-8 JSON and reports what keeps it from being a JSON object without duplicates. `encoded` is false for a payload that is not base64url (RFC 7797). */
export function readJsonPart(segment: Segment, problems: Problem[], encoded = true): DecodedPart {
  const { part, bytes } = segment;
  if (!bytes) return { text: null, json: null };
  const text = decodeUtf8(bytes);
  if (text === null) {
    const offset = firstBadByte(bytes);
    problems.push({
      code: 'structure.utf8/invalid',
      part,
      ...byteMarker(segment)(offset, offset + 1),
      data: { byteOffset: offset, byte: bytes[offset] ?? 0, ...encodingHint(bytes) },
    });
    return { text: null, json: null };
  }
  const json = readJson(text);
  reportJson(segment, json, encoded, problems);
  return { text, json };
}

/** The characters of a base64url segment that carry some of its bytes, those of `[from, to)`: 4 characters carry 3 bytes. */
function byteMarker({ start, end, text }: Segment): (from: number, to: number) => Marked {
  const places = FOREIGN.test(text) ? digitPlaces(text) : null;
  const placeOf = (digit: number) => Math.min(start + (places?.[digit] ?? digit), Math.max(start, end - 1));
  return (from, to) => {
    const at = placeOf(Math.floor((from * 4) / 3));
    const last = placeOf(Math.ceil((to * 4) / 3) - 1);
    return { at, length: Math.max(1, last - at + 1) };
  };
}

function digitPlaces(text: string): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (!FOREIGN.test(text.charAt(i))) places.push(i);
  return places;
}

/** The characters of a segment that carry a range of its decoded text, in UTF-16 units; of an unencoded payload that range itself. */
function textMarker(
  segment: Segment,
  text: string,
  encoded: boolean,
): (offset: number, length: number) => Marked {
  if (!encoded) return (offset, length) => ({ at: segment.start + offset, length });
  const mark = byteMarker(segment);
  let known = { offset: 0, bytes: 0 };
  const bytesBefore = (offset: number) => {
    // Counting on from the last place keeps a hundred thousand duplicates linear.
    const from = offset < known.offset ? { offset: 0, bytes: 0 } : known;
    known = { offset, bytes: from.bytes + encodeUtf8(text.slice(from.offset, offset)).length };
    return known.bytes;
  };
  return (offset, length) => mark(bytesBefore(offset), bytesBefore(offset + length));
}

function reportJson(segment: Segment, json: JsonDocument, encoded: boolean, problems: Problem[]): void {
  const { part, bytes } = segment;
  const place = textMarker(segment, json.text, encoded);
  if (json.fault) {
    const { kind, offset, line, column } = json.fault;
    const data = { line, column, offset, ...(bytes ? encodingHint(bytes) : {}), ...nestedHint(json.text) };
    problems.push({ code: `structure.json/${kind}`, part, ...place(offset, 1), data });
  }
  if (json.value !== undefined && !isJsonObject(json.value)) {
    const data = { type: typeOf(json.value) };
    problems.push({ code: 'structure.object/not-an-object', part, ...place(0, json.text.length), data });
  }
  for (const { name, offset, length } of json.duplicates) {
    const word = part === 'header' ? 'parameter' : 'claim';
    problems.push({
      code: `structure.duplicates/${word}`,
      part,
      ...place(offset, length),
      data: { name, offset },
    });
  }
}

function encodingHint(bytes: Uint8Array): Record<string, string> {
  const encoding = looksLike(bytes);
  return encoding ? { encoding } : {};
}

function nestedHint(text: string): Record<string, boolean> {
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text) ? { nestedToken: true } : {};
}
