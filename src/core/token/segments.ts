import { type Base64urlFault, decodeBase64url } from './base64url.ts';
import { isJsonObject, type JsonDocument, readJson } from './json.ts';
import type { DecodedPart, Part, Problem, Segment } from './types.ts';
import { decodeUtf8, encodeUtf8, firstBadByte, looksLike } from './utf8.ts';

/** A segment before it is decoded: `[start, end)` in UTF-16 units of the parsed text. */
export interface Span {
  part: Part;
  start: number;
  end: number;
}

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
  const { bytes, faults } = decodeBase64url(text);
  for (const fault of faults) {
    const data = { char: fault.char.slice(0, 8), count: fault.length };
    problems.push({ code: CODES[fault.kind], part, at: start + fault.at, length: fault.length, data });
  }
  return { part, start, end, text, bytes };
}

/** Reads a header or payload segment as UTF-8 JSON and reports what keeps it from being a JSON object without duplicates. */
export function readJsonPart(segment: Segment, problems: Problem[]): DecodedPart {
  const { part, bytes } = segment;
  if (!bytes) return { text: null, json: null };
  const text = decodeUtf8(bytes);
  if (text === null) {
    const offset = firstBadByte(bytes);
    problems.push({
      code: 'structure.utf8/invalid',
      part,
      at: characterOfByte(segment, offset),
      length: 1,
      data: { byteOffset: offset, byte: bytes[offset] ?? 0, ...encodingHint(bytes) },
    });
    return { text: null, json: null };
  }
  const json = readJson(text);
  reportJson(segment, json, problems);
  return { text, json };
}

/** The character of the segment that carries the first bits of a byte: 4 characters carry 3 bytes. */
function characterOfByte(segment: Segment, byteOffset: number): number {
  const at = segment.start + Math.floor((byteOffset * 4) / 3);
  return Math.min(at, Math.max(segment.start, segment.end - 1));
}

/** Finds the character of the segment that carries a UTF-16 offset of its decoded text. */
function characterFinder(segment: Segment, text: string): (offset: number) => number {
  let known = { offset: 0, bytes: 0 };
  return (offset) => {
    // Counting on from the last place keeps a hundred thousand duplicates linear.
    const from = offset < known.offset ? { offset: 0, bytes: 0 } : known;
    known = { offset, bytes: from.bytes + encodeUtf8(text.slice(from.offset, offset)).length };
    return characterOfByte(segment, known.bytes);
  };
}

function reportJson(segment: Segment, json: JsonDocument, problems: Problem[]): void {
  const { part, bytes } = segment;
  const characterOf = characterFinder(segment, json.text);
  const place = (offset: number, length: number) => {
    const at = characterOf(offset);
    const end = characterOf(offset + length);
    return { at, length: Math.max(1, end - at) };
  };
  if (json.fault) {
    const { kind, offset, line, column } = json.fault;
    const data = { line, column, offset, ...(bytes ? encodingHint(bytes) : {}), ...nestedHint(json.text) };
    problems.push({ code: `structure.json/${kind}`, part, ...place(offset, 1), data });
  }
  if (json.value !== undefined && !isJsonObject(json.value)) {
    const data = {
      type: Array.isArray(json.value) ? 'array' : json.value === null ? 'null' : typeof json.value,
    };
    problems.push({ code: 'structure.object/not-an-object', part, ...place(0, json.text.length), data });
  }
  for (const { name, offset, length, topLevel } of json.duplicates) {
    const word = part === 'header' ? 'parameter' : 'claim';
    problems.push({
      code: `structure.duplicates/${word}`,
      part,
      ...place(offset, length),
      data: { name, offset, topLevel },
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
