import { isEncrypted, type ParsedToken } from '../../../core/index.ts';
import { ALPHABET, characterAt, type LinkedPart, type OffsetRange } from '../../../core/links.ts';

/** Bytes of a row: three fill four base64url characters, so that the borders of rows are borders of both. */
export const ROW_BYTES = 3;
/** Base64url characters of a row. */
export const ROW_DIGITS = 4;

/** What the bytes view shows of a part: its bytes, and the base64url digits that carry them, or null where none do (RFC 7797). */
export interface PartBytes {
  bytes: Uint8Array;
  digits: string | null;
  rows: number;
}

/** Why a part has no bytes to show. */
export type NoBytes = 'encrypted' | 'detached' | 'absent' | 'empty';

/** The bytes of a part, or the reason why there are none. */
export function partBytes(token: ParsedToken, part: LinkedPart): PartBytes | NoBytes {
  if (part === 'payload' && isEncrypted(token)) return 'encrypted';
  const segment = token.segments.find((one) => one.part === part);
  if (!segment?.bytes) return token.input === '' ? 'empty' : 'absent';
  const { bytes, text } = segment;
  if (bytes.length === 0)
    return text === '' && part === 'payload' && token.kind !== 'none' ? 'detached' : 'empty';
  const digits = part === 'payload' && token.unencodedPayload ? null : segment.clean;
  const rows = Math.ceil(Math.max(bytes.length / ROW_BYTES, (digits?.length ?? 0) / ROW_DIGITS));
  return { bytes, digits, rows };
}

/** The piece of a character that a row shows, over the bytes `[start, end)`. `text` is null for a byte that is no UTF-8. */
export interface Piece extends OffsetRange {
  text: string | null;
  /** The character began in a row before. */
  continued: boolean;
  /** The character goes on in the next row. */
  continues: boolean;
}

/** Bits of a row that one byte and one base64url digit share; `byte` is null for bits behind the last byte, `digit` where there are no digits. */
export interface BitGroup {
  bits: string;
  byte: number | null;
  digit: number | null;
}

/** One row: offsets of its bytes, the characters over them, their bits, and its base64url digits. */
export interface BytesRowData {
  bytes: OffsetRange;
  pieces: Piece[];
  groups: BitGroup[];
  digits: string;
}

/** Where the bits of a row part: at the borders of bytes (8, 16) and of base64url digits (6, 12, 18). */
const BORDERS = [0, 6, 8, 12, 16, 18, 24];
const BYTE_BORDERS = [0, 8, 16, 24];

/** What a row shows. */
export function rowData({ bytes, digits }: PartBytes, row: number): BytesRowData {
  const start = row * ROW_BYTES;
  const end = Math.min(bytes.length, start + ROW_BYTES);
  const own = digits?.slice(row * ROW_DIGITS, (row + 1) * ROW_DIGITS) ?? '';
  const bits = digits === null ? byteBits(bytes.subarray(start, end)) : digitBits(own);
  return {
    bytes: { start, end: Math.max(start, end) },
    pieces: piecesOf(bytes, start, end),
    groups: groupsOf(bits, row, bytes.length, digits !== null),
    digits: own,
  };
}

function piecesOf(bytes: Uint8Array, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; at = pieces.at(-1)?.end ?? end) {
    const character = characterAt(bytes, at);
    pieces.push({
      start: at,
      end: Math.min(character.end, end),
      text: character.text,
      continued: character.start < start,
      continues: character.end > end,
    });
  }
  return pieces;
}

function groupsOf(bits: string, row: number, length: number, encoded: boolean): BitGroup[] {
  const borders = encoded ? BORDERS : BYTE_BORDERS;
  return borders.slice(0, -1).flatMap((from, i) => {
    const text = bits.slice(from, borders[i + 1]);
    if (text === '') return [];
    const byte = row * ROW_BYTES + Math.floor(from / 8);
    const digit = encoded ? row * ROW_DIGITS + Math.floor(from / 6) : null;
    return [{ bits: text, byte: byte < length ? byte : null, digit }];
  });
}

const binary = (value: number, width: number) => value.toString(2).padStart(width, '0');
const digitBits = (digits: string) =>
  Array.from(digits, (digit) => binary(ALPHABET.indexOf(digit), 6)).join('');
const byteBits = (bytes: Uint8Array) => Array.from(bytes, (byte) => binary(byte, 8)).join('');
/** A byte in two hexadecimal digits, as it is shown. */
export const hexByte = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');
