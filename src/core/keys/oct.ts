import { decodeUtf8 } from '../token/utf8.ts';
import { recognise } from './form.ts';
import { readMember, type Settled, writeMember } from './members.ts';
import { ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem } from './types.ts';

/** Normalises a symmetric key (RFC 7518 §6.4). An empty `k` is refused, and a `k` that holds the text of another key: HMAC with a public key's text is the classic forgery (RFC 8725 §2.1). */
export function settleOct(jwk: Jwk, problems: KeyProblem[]): Result<Settled> {
  const read = readMember('k', jwk.k ?? '', problems);
  if (!read.ok) return read;
  if (read.value.length === 0) return refuse('key/member-empty', { member: 'k' });
  const form = recognise(decodeUtf8(read.value) ?? '');
  if (form !== null) return refuse('key/secret-is-key-text', { form });
  return ok({ jwk: { kty: 'oct', k: writeMember(read.value) }, bits: 8 * read.value.length });
}
