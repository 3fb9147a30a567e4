import { type Algorithm, algorithmOf } from './alg/registry.ts';
import { type EngineName, enginesFor, prepareEngines } from './engine/index.ts';
import { readKeysOnce, type Selection, selectKeys, servesAlg, wordsOf } from './keys/index.ts';
import type { KeyInput, KeyRing, ReadKey } from './keys/types.ts';
import { encodeBase64url } from './token/base64url.ts';
import { headerParameters } from './token/header.ts';
import { parseToken } from './token/parse.ts';
import type { ParsedToken } from './token/types.ts';
import { encodeUtf8 } from './token/utf8.ts';

/** Why a token could not be signed: a stable word; where it is the key's fault the keys that were asked, and the token's kid where that ruled the others out. */
export type SignProblem =
  | {
      code: 'no-key' | 'unreadable-key' | 'unreadable-header' | 'unknown-algorithm' | 'not-compact';
    }
  | { code: 'no-fitting-key' | 'public-key'; alg: string; have: string; kid: string | null }
  | { code: 'engine-refused'; detail: string };

/** A signed token, by which key and computed by what (both null where `alg` is `none`), or the reason why there is none. */
export type SignResult =
  | { ok: true; token: string; keyIndex: number | null; servedBy: EngineName | null }
  | { ok: false; problem: SignProblem };

/**
 * Signs the header and payload segments of a compact token as they stand (RFC 7515 §5.1) with the key that a verifier
 * would choose (`selectKeys`); only the signature segment changes. `alg: none` gives an empty signature (RFC 7518 §3.6). Never rejects.
 */
export async function signToken(tokenText: string, key: KeyInput | null): Promise<SignResult> {
  const token = parseToken(tokenText);
  if (key) prepareEngines(headerParameters(token).alg);
  return signWith(token, await readKeysOnce(key));
}

async function signWith(token: ParsedToken, ring: KeyRing): Promise<SignResult> {
  const { alg, kid } = headerParameters(token);
  if (token.kind !== 'jws' || token.segments.length < 2)
    return { ok: false, problem: { code: 'not-compact' } };
  if (alg === null) return { ok: false, problem: { code: 'unreadable-header' } };
  if (alg === 'none') return { ok: true, token: withSignature(token, ''), keyIndex: null, servedBy: null };
  const row = algorithmOf(alg);
  if (!row) return { ok: false, problem: { code: 'unknown-algorithm' } };
  if (ring.form === 'none') return { ok: false, problem: { code: 'no-key' } };
  if (ring.keys.length === 0) return { ok: false, problem: { code: 'unreadable-key' } };
  const selection = selectKeys(ring, { kid, alg: row, purpose: 'sign' });
  const [chosen] = selection.candidates;
  if (!chosen) return { ok: false, problem: unfit(ring, row, kid, selection) };
  // A scheme or a quote in front of the token is not signed: no verifier would count it in.
  const input = encodeUtf8(token.signingInput.slice(token.segments[0]?.start));
  let refusal: string | null = null;
  for (const engine of await enginesFor(row, chosen.jwk.crv)) {
    try {
      const bytes = await engine.sign?.(row, chosen, input);
      if (!bytes) continue;
      const signed = withSignature(token, encodeBase64url(bytes));
      return { ok: true, token: signed, keyIndex: chosen.index, servedBy: engine.name };
    } catch (error) {
      refusal ??= wordsOf(error);
    }
  }
  return { ok: false, problem: { code: 'engine-refused', detail: refusal ?? '' } };
}

/** The token text with another signature segment, or with one where there is none; every other character stays. */
function withSignature({ input, segments, signingInput }: ParsedToken, signature: string): string {
  const segment = segments.find(({ part }) => part === 'signature');
  const rest = input.slice(segment ? segment.end : signingInput.length);
  return `${signingInput}.${signature}${rest}`;
}

function unfit({ keys }: KeyRing, row: Algorithm, kid: string | null, { rejected }: Selection): SignProblem {
  const passedOver = rejected.filter(({ reason }) => reason === 'kid' || reason === 'not-chosen');
  const asked = keys.filter(({ index }) => !passedOver.some((other) => other.index === index));
  const isPublic = asked.some(
    (key) => !key.private && key.jwk.kty !== 'oct' && servesAlg(key, row, 'verify') === null,
  );
  return {
    code: isPublic ? 'public-key' : 'no-fitting-key',
    alg: row.alg,
    have: asked.map(describe).join(', '),
    kid: passedOver.length > 0 ? kid : null,
  };
}

function describe({ jwk, bits, private: isPrivate }: ReadKey): string {
  if (jwk.kty === 'oct') return `${bits}-bit secret`;
  return `${jwk.crv ?? bits} ${jwk.kty} ${isPrivate ? 'private' : 'public'} key`;
}

/** The token's text with one segment of a compact token replaced by the UTF-8 bytes of a text, or added; every other character stays. A JWE, which has no payload segment, stays as it is. */
export function replaceSegment(token: ParsedToken, part: 'header' | 'payload', text: string): string {
  const { input, kind } = token;
  const unencoded = part === 'payload' && token.unencodedPayload;
  // RFC 7797 §5.2 has the payload of a compact token as it is, the JSON serialization has it as a JSON string.
  const raw = unencoded ? (kind === 'jws' ? text : JSON.stringify(text).slice(1, -1)) : encodeSegment(text);
  const segment = token.segments.find((candidate) => candidate.part === part);
  if (segment) return input.slice(0, segment.start) + raw + input.slice(segment.end);
  return kind === 'jws' || kind === 'none' ? `${input}.${raw}.` : input;
}

/** A text as a segment of a token: base64url of its UTF-8 bytes (RFC 7515 §2). */
export function encodeSegment(text: string): string {
  return encodeBase64url(encodeUtf8(text));
}

/** Bytes as pairs of hexadecimal digits with a space between them, as people read a signature. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
