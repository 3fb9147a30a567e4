import { algorithmOf, computable } from './alg/registry.ts';
import { cryptoParams, importFor, readKeys, servesAlg } from './keys/index.ts';
import type { KeyInput, KeyRing, ReadKey } from './keys/types.ts';
import { encodeBase64url } from './token/base64url.ts';
import { headerParameters } from './token/header.ts';
import { parseToken } from './token/parse.ts';
import type { ParsedToken } from './token/types.ts';
import { encodeUtf8 } from './token/utf8.ts';

/** Why a token could not be signed: a stable word, and the key's kind where it is the key's fault. */
export type SignProblem =
  | {
      code:
        | 'no-key'
        | 'unreadable-key'
        | 'unreadable-header'
        | 'unknown-algorithm'
        | 'unsupported'
        | 'not-compact';
    }
  | { code: 'no-fitting-key' | 'public-key'; alg: string; have: string }
  | { code: 'engine-refused'; detail: string };

/** A signed token, or the reason why there is none. */
export type SignResult =
  | { ok: true; token: string; keyIndex: number | null }
  | { ok: false; problem: SignProblem };

/**
 * Signs the header and payload segments of a compact token as they stand (RFC 7515 §5.1) with the first fitting key; only the signature
 * segment changes. `alg: none` gives an empty signature (RFC 7518 §3.6). Never rejects.
 */
export async function signToken(tokenText: string, key: KeyInput | null): Promise<SignResult> {
  return signWith(tokenText, await readKeys(key ?? { kind: 'text', value: '' }));
}

async function signWith(tokenText: string, ring: KeyRing): Promise<SignResult> {
  const token = parseToken(tokenText);
  const { alg, kid } = headerParameters(token);
  if (token.kind !== 'jws' || token.segments.length < 2)
    return { ok: false, problem: { code: 'not-compact' } };
  if (alg === null) return { ok: false, problem: { code: 'unreadable-header' } };
  if (alg === 'none') return { ok: true, token: withSignature(token, ''), keyIndex: null };
  const row = algorithmOf(alg);
  if (!row) return { ok: false, problem: { code: 'unknown-algorithm' } };
  if (ring.form === 'none') return { ok: false, problem: { code: 'no-key' } };
  if (ring.keys.length === 0) return { ok: false, problem: { code: 'unreadable-key' } };
  if (!row.supported) return { ok: false, problem: { code: 'unsupported' } };
  const fitting = ring.keys.filter((candidate) => servesAlg(candidate, row, 'sign') === null);
  const chosen = fitting.find((candidate) => kid !== null && candidate.jwk.kid === kid) ?? fitting[0];
  if (!chosen) return { ok: false, problem: unfit(ring, alg) };
  if (!computable(row, chosen.jwk.crv)) return { ok: false, problem: { code: 'unsupported' } };
  const imported = await importFor(chosen.jwk, row, 'sign');
  if (!imported.ok) {
    return {
      ok: false,
      problem: { code: 'engine-refused', detail: String(imported.problem.data?.detail ?? '') },
    };
  }
  try {
    // A scheme or a quote in front of the token is not signed: no verifier would count it in.
    const input = encodeUtf8(token.signingInput.slice(token.segments[0]?.start));
    const bytes = await crypto.subtle.sign(cryptoParams(row), imported.key, input);
    const signature = encodeBase64url(new Uint8Array(bytes));
    return { ok: true, token: withSignature(token, signature), keyIndex: chosen.index };
  } catch (error) {
    return {
      ok: false,
      problem: { code: 'engine-refused', detail: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** The token text with another signature segment, or with one where there is none; every other character stays. */
function withSignature({ input, segments, signingInput }: ParsedToken, signature: string): string {
  const segment = segments.find(({ part }) => part === 'signature');
  const rest = input.slice(segment ? segment.end : signingInput.length);
  return `${signingInput}.${signature}${rest}`;
}

function unfit(ring: KeyRing, alg: string): SignProblem {
  const row = algorithmOf(alg);
  const verifies = row && ring.keys.some((key) => servesAlg(key, row, 'verify') === null);
  const have = ring.keys.map(describe).join(', ');
  return { code: verifies ? 'public-key' : 'no-fitting-key', alg, have };
}

function describe({ jwk, bits, private: isPrivate }: ReadKey): string {
  if (jwk.kty === 'oct') return `${bits}-bit secret`;
  return `${jwk.crv ?? bits} ${jwk.kty} ${isPrivate ? 'private' : 'public'} key`;
}

/** Replaces one segment of a compact token by the UTF-8 bytes of a text, or adds it; every other character stays. A JWE, which has no payload segment, stays as it is. */
export function replaceSegment(tokenText: string, part: 'header' | 'payload', text: string): string {
  const token = parseToken(tokenText);
  const encoded = encodeBase64url(encodeUtf8(text));
  const segment = token.segments.find((candidate) => candidate.part === part);
  const raw = part === 'payload' && token.unencodedPayload ? text : encoded;
  if (segment) return tokenText.slice(0, segment.start) + raw + tokenText.slice(segment.end);
  return token.kind === 'jws' || token.kind === 'none' ? `${tokenText}.${raw}.` : tokenText;
}

/** The bytes of a base64url text as hexadecimal pairs, for the signature pane. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
