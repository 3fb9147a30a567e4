import { decodeBase64url } from '../token/base64url.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import { type Bytes, writeMember } from './members.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { Candidate } from './ring.ts';
import type { KeyProblem } from './types.ts';

/** The octets of an HMAC secret and what was put right on the way. */
interface Secret {
  bytes: Bytes;
  problems: KeyProblem[];
}

type Decode = (text: string) => Result<Secret>;

/** How the text of a secret becomes octets (RFC 4648 §4, §5, §8). White space counts in UTF-8 text and nowhere else. */
export const decoders = {
  secret: (text: string) => ok<Secret>({ bytes: encodeUtf8(text), problems: [] }),
  'secret-base64': (text: string) => decodeBase64(text, /[-_]/, 'key/secret-url-alphabet'),
  'secret-base64url': (text: string) => decodeBase64(text, /[+/]/, 'key/secret-standard-alphabet'),
  'secret-hex': decodeHex,
} satisfies Record<string, Decode>;

/** A secret as a member of a key ring. An empty secret is a key of 0 bits. */
export function secretMember(secret: Result<Secret>): Candidate {
  if (!secret.ok) return { result: secret };
  const { bytes, problems } = secret.value;
  const jwk = { kty: 'oct' as const, k: writeMember(bytes) };
  return { result: ok({ jwk, bits: 8 * bytes.length, source: 'secret', problems }) };
}

function decodeBase64(text: string, otherAlphabet: RegExp, code: string): Result<Secret> {
  const { bytes, faults } = decodeBase64url(text);
  let last = text.length;
  while (last > 0 && /[=\s]/.test(text.charAt(last - 1))) last--;
  for (const { kind, at, char } of faults) {
    const misplaced = kind === 'padding' && at < last;
    if (kind === 'illegal-character' || misplaced) return refuse('key/secret-character', { at, char });
    if (kind === 'length') return refuse('key/secret-base64-length', { at });
  }
  const problems: KeyProblem[] = [];
  const other = text.search(otherAlphabet);
  if (other !== -1) problems.push(note(code, { at: other }));
  if (faults.some(({ kind }) => kind === 'unused-bits')) problems.push(note('key/secret-unused-bits'));
  return ok({ bytes, problems });
}

function decodeHex(text: string): Result<Secret> {
  const skipped = /^\s*(?:0x)?/i.exec(text)?.[0].length ?? 0;
  const digits = text.slice(skipped);
  const foreign = digits.search(/[^0-9a-f:\s]/i);
  if (foreign !== -1) {
    return refuse('key/secret-character', { at: skipped + foreign, char: digits.charAt(foreign) });
  }
  const hex = digits.replace(/[:\s]/g, '');
  if (hex.length % 2 === 1) return refuse('key/secret-hex-length', { digits: hex.length });
  const pairs = hex.match(/../g) ?? [];
  return ok({ bytes: Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)), problems: [] });
}
