import type { JsonDocument } from './json.ts';

/** A named part of a token: the segments of JWS (RFC 7515 §7.1) and of JWE (RFC 7516 §7.1) compact serialization, or the token as a whole. */
export type Part =
  | 'token'
  | 'header'
  | 'payload'
  | 'signature'
  | 'encrypted-key'
  | 'iv'
  | 'ciphertext'
  | 'tag'
  | 'disclosure';

/** One fault of a token's form. `code` is a check id plus a word (`structure.base64url/padding`); `at` and `length` count UTF-16 units in the parsed text. */
export interface Problem {
  code: string;
  part: Part;
  at: number;
  length: number;
  /** Facts for the sentence: the character, the line and column, the name of the duplicate … */
  data?: Record<string, string | number | boolean>;
}

/**
 * One segment: `[start, end)` in UTF-16 units of the parsed text, its text, and its bytes as far as whole ones can be had (null for a
 * disclosure, which is not decoded). `clean` is the text without foreign characters, in the base64url alphabet.
 */
export interface Segment {
  part: Part;
  start: number;
  end: number;
  text: string;
  clean: string;
  bytes: Uint8Array<ArrayBuffer> | null;
}

/** The header or payload as text and as JSON with positions. `text` is null when the bytes are missing or not UTF-8. */
export interface DecodedPart {
  text: string | null;
  json: JsonDocument | null;
}

/**
 * What the text is: `jws` compact (unsecured and detached included), `jwe` compact (RFC 7516), `jws-json` (RFC 7515 §7.2),
 * `jwe-json` (RFC 7516 §7.2), `sd-jwt` (RFC 9901), or `none` where nothing of a token can be seen.
 */
export type TokenKind = 'jws' | 'jwe' | 'jws-json' | 'jwe-json' | 'sd-jwt' | 'none';

/** A token as far as it can be read. Made by `parseToken`, which never throws. */
export interface ParsedToken {
  kind: TokenKind;
  /** The text that was parsed, unchanged. */
  input: string;
  segments: Segment[];
  header: DecodedPart;
  /** The unprotected header of a JSON serialization (RFC 7515 §7.2.1), which nothing signs; absent where there is none. */
  unprotected?: Record<string, unknown>;
  payload: DecodedPart;
  /** The bytes of the JWS signature; null where there is none, or where its length is one that no bytes have. */
  signature: Uint8Array<ArrayBuffer> | null;
  /** The JWS Signing Input (RFC 7515 §5.1) as text, as it stands: of a compact JWS everything before the last dot. */
  signingInput: string;
  /** The JWS Signing Input without foreign characters and wrappers; equals `signingInput` for a well-formed token. */
  cleanSigningInput: string;
  /** True when the payload segment is empty, as in detached content (RFC 7515 appendix F). */
  detached: boolean;
  /** True when the header says `b64: false` (RFC 7797): the payload segment is the payload itself. */
  unencodedPayload: boolean;
  problems: Problem[];
}
