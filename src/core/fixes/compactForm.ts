import { isJsonObject, objectOf, own, readJson } from '../token/json.ts';
import { parseToken } from '../token/parse.ts';
import type { ParsedToken, Part } from '../token/types.ts';
import type { Repair } from './types.ts';

const PARTS: Record<'jws' | 'jwe', readonly Part[]> = {
  jws: ['header', 'payload', 'signature'],
  jwe: ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'],
};
/** Members that the compact serialization has no place for. */
const ONLY_JSON = ['header', 'unprotected', 'aad'];

/** Joins a JSON serialization of one signature or recipient with dots (RFC 7515 §7.1, RFC 7516 §7.1), where nothing is lost by it. */
export const compactForm: Repair = {
  id: 'encoded.compact',
  reasons: ['structure.segments/json-serialization'],
  make: (_result, { token }) => {
    const kind = token.kind === 'jwe-json' ? 'jwe' : 'jws';
    if (!isOneOfCompactKind(token.input)) return [];
    const text = PARTS[kind].map((part) => segmentOf(token, part)).join('.');
    return parseToken(text).kind === kind
      ? [{ title: 'Write as a compact token', part: 'encoded', text }]
      : [];
  },
};

function segmentOf({ segments }: ParsedToken, part: Part): string {
  return segments.find((segment) => segment.part === part)?.text ?? '';
}

function isOneOfCompactKind(input: string): boolean {
  const top = objectOf(readJson(input));
  const list = own(top, 'signatures') ?? own(top, 'recipients') ?? [];
  const only: unknown[] = Array.isArray(list) ? list : [];
  const carries = (value: unknown) =>
    isJsonObject(value) && ONLY_JSON.some((name) => Object.hasOwn(value, name));
  return only.length < 2 && !carries(top) && !only.some(carries);
}
