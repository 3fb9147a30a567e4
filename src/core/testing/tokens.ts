import type { KeyFacts, SignatureFacts } from '../examine.ts';
import type { ReadKey } from '../keys/types.ts';
import { emptyPolicy } from '../policy.ts';
import type { Policy } from '../policySchema.ts';
import { encodeBase64url } from '../token/base64url.ts';
import { parseToken } from '../token/parse.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import type { JudgeInput } from '../verdict.ts';

/** The instant at which test tokens are judged: 2025-06-15T15:06:40Z in seconds. */
export const NOW = 1750000000;

/** Base64url of a text's UTF-8 bytes, or of bytes. */
export const b64 = (value: string | Uint8Array) =>
  encodeBase64url(typeof value === 'string' ? encodeUtf8(value) : value);

const jsonText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** A compact token from header and payload, each an object or the exact JSON text, and the signature segment as it shall stand. */
export function compact(header: unknown, payload: unknown, signature = 'c2lnbmF0dXJl'): string {
  return `${b64(jsonText(header))}.${b64(jsonText(payload))}.${signature}`;
}

/** What a check sees of a token made for it. `token` overrides header, payload and signature. */
export interface Scene {
  token?: string;
  header?: unknown;
  payload?: unknown;
  signature?: string;
  policy?: Partial<Omit<Policy, 'options'>> & { options?: Partial<Policy['options']> };
  now?: number;
  key?: KeyFacts | null;
}

/** The input of a check for a scene; header HS256, payload `{}`, empty policy and `NOW` where it says nothing. */
export function inputOf(scene: Scene): JudgeInput {
  const { header = { alg: 'HS256' }, payload = {}, signature, policy = {}, now = NOW, key = null } = scene;
  const token = parseToken(scene.token ?? compact(header, payload, signature));
  const options = { ...emptyPolicy.options, ...policy.options };
  return { token, policy: { ...emptyPolicy, ...policy, options }, now, key };
}

/** A key as `readKeys` gives it, with made-up material: for rules that look at its description only. */
export function keyOf(
  part: Partial<ReadKey['jwk']> & { kty: ReadKey['jwk']['kty'] },
  bits: number,
  index = 0,
): ReadKey {
  const jwk = { ...part };
  const prints = { thumbprint: 't', fingerprint: 'f' };
  return { jwk, publicJwk: jwk, private: false, bits, source: 'jwk', index, ...prints, problems: [] };
}

/** Key facts with one oct key that was chosen, and the given answer about the signature. */
export function factsOf(
  signature: Partial<SignatureFacts>,
  keys: ReadKey[] = [keyOf({ kty: 'oct', k: 'AA' }, 256)],
): KeyFacts {
  return {
    ring: { form: keys.length === 0 ? 'none' : 'jwks', keys, unread: [], problem: null },
    selection: { candidates: keys, by: 'only-key', kidMiss: false, rejected: [] },
    signature: {
      answer: 'unknown',
      reason: null,
      keyIndex: null,
      tried: [],
      detail: null,
      servedBy: null,
      ...signature,
    },
    embedded: null,
    named: null,
  };
}
