import { decodeBase64url, encodeBase64url } from '../token/base64url.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';

/** The binary members of a JWK by name, as bytes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const notes = {
  padding: 'key/normalised-padding',
  'standard-alphabet': 'key/normalised-alphabet',
  whitespace: 'key/normalised-whitespace',
  'unused-bits': 'key/normalised-unused-bits',
} as const;

/**
 * The bytes of a JWK member that should be base64url without padding (RFC 7515 §2). Padding, the standard alphabet, white space and
 * unused bits are put right and noted once each; a foreign character or an impossible length is refused with its place in the member.
 */
export function readMember(name: string, text: string, problems: KeyProblem[]): Result<Bytes> {
  const { bytes, faults } = decodeBase64url(text);
  const seen = new Set<string>();
  for (const { kind, at, char } of faults) {
    if (kind === 'illegal-character') return refuse('key/member-base64url', { member: name, at, char });
    if (kind === 'length') return refuse('key/member-base64url', { member: name, at, length: text.length });
    seen.add(notes[kind]);
  }
  for (const code of seen) problems.push(note(code, { member: name }));
  return ok(bytes);
}

/** An integer's bytes without leading zero octets (RFC 7518 §2, Base64urlUInt); one octet stays. */
export function stripZeros(bytes: Bytes): Bytes {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  return bytes.subarray(start);
}

/** Strips leading zero octets, which Chromium refuses in `n`, and notes how many. */
export function normaliseInteger(name: string, bytes: Bytes, problems: KeyProblem[]): Bytes {
  const stripped = stripZeros(bytes);
  const octets = bytes.length - stripped.length;
  if (octets > 0) problems.push(note('key/normalised-leading-zero', { member: name, octets }));
  return stripped;
}

/** A coordinate or `d` at the full size of its curve (RFC 7518 §6.2.1.2): padded on the left when short, freed of zeros when long, both noted. */
export function normaliseCoordinate(
  name: string,
  bytes: Bytes,
  need: number,
  problems: KeyProblem[],
): Result<Bytes> {
  const fitted = bytes.length > need ? stripZeros(bytes) : bytes;
  if (bytes.length === 0 || fitted.length > need) {
    return refuse('key/member-length', { member: name, have: bytes.length, need });
  }
  if (bytes.length === need) return ok(bytes);
  problems.push(note('key/normalised-length', { member: name, have: bytes.length, need }));
  const full = new Uint8Array(need);
  full.set(fitted, need - fitted.length);
  return ok(full);
}

/** Bytes to the text of a JWK member. */
export const writeMember = encodeBase64url;

/** What a key type's checks give: the members in their one form, and the size in bits. */
export interface Settled {
  jwk: Jwk;
  bits: number;
}
