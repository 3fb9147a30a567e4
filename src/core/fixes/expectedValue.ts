import { clipped } from '../messages/shown.ts';
import { objectOf, own, rawValue } from '../token/json.ts';
import { memberName, setting, stringsOf } from './support.ts';
import type { Repair } from './types.ts';

/** A list of accepted values may be long: each is a button. */
const MOST = 3;

/** Gives a claim or `typ` the value that the policy expects. A list of audiences keeps those it has (RFC 7519 §4.1.3). */
export const expectedValue: Repair = {
  id: 'policy.expected-value',
  reasons: [
    'claims.aud/missing',
    'claims.aud/mismatch',
    'claims.aud/not-a-string',
    'claims.iss/missing',
    'claims.iss/mismatch',
    'claims.iss/not-a-string',
    'claims.sub/missing',
    'claims.sub/mismatch',
    'header.typ/missing',
    'header.typ/mismatch',
  ],
  make: (result, { token }) => {
    const name = memberName(result);
    const part = result.anchor.part === 'header' ? 'header' : 'payload';
    const { json } = token[part];
    const value = own(objectOf(json), name);
    const extended = result.reason === 'claims.aud/mismatch' && Array.isArray(value);
    return stringsOf(result.data.expected)
      .slice(0, MOST)
      .flatMap((expected) => {
        const raw = JSON.stringify(expected);
        const short = clipped(expected, 40);
        return extended
          ? setting(
              token,
              part,
              [[name, withItem(rawValue(json, name) ?? '', raw)]],
              `Add ${short} to ${name}`,
            )
          : setting(token, part, [[name, raw]], `Set ${name} to ${short}`);
      });
  },
};

/** A raw JSON array with one more item, spaced as the others are. */
function withItem(array: string, raw: string): string {
  const items = array.slice(1, -1).trimEnd();
  if (items === '') return `[${raw}]`;
  return `[${items},${/[,[]\s/.test(array) ? ' ' : ''}${raw}${array.slice(1 + items.length)}`;
}
