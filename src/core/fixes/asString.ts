import { type JsonDocument, objectOf, own, rawValue } from '../token/json.ts';
import { memberName, setting } from './support.ts';
import type { Repair } from './types.ts';

/** Puts an id or a name that was written as an integer into quotes, its digits as they stand. */
export const asString: Repair = {
  id: 'member.as-string',
  reasons: [
    'claims.aud/not-a-string',
    'claims.iss/not-a-string',
    'claims.sub/not-a-string',
    'claims.jti/not-a-string',
    'header.kid/not-a-string',
  ],
  make: (result, { token }) => {
    const name = memberName(result);
    const part = result.anchor.part === 'header' ? 'header' : 'payload';
    const raw = quoted(token[part].json, name);
    return raw === null ? [] : setting(token, part, [[name, raw]], `Write ${name} as a string`);
  },
};

function quoted(document: JsonDocument | null, name: string): string | null {
  const value = own(objectOf(document), name);
  if (Array.isArray(value) && name === 'aud') {
    // Beyond the safe integers the value has lost digits that only its text still has.
    const plain = value.every((item) => typeof item === 'string' || Number.isSafeInteger(item));
    return plain ? JSON.stringify(value.map(String)) : null;
  }
  const raw = rawValue(document, name) ?? '';
  return /^-?\d+$/.test(raw) ? `"${raw}"` : null;
}
