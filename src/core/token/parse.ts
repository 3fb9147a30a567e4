import { readCompact } from './compact.ts';
import { readJson } from './json.ts';
import { readJsonSerialization } from './jsonSerialization.ts';
import { readSdJwt } from './sdJwt.ts';
import type { ParsedToken, Problem } from './types.ts';
import { unwrap } from './wrapper.ts';

/**
 * Reads any text as a token, as it stands: a scheme, quotes or white space around the token are faults, named at their place.
 * Never throws and changes no byte; what can be decoded of a broken token is there.
 */
export function parseToken(input: string): ParsedToken {
  if (/^[\s\ufeff]*\{/.test(input)) {
    const token = readJsonSerialization(input, readJson(input));
    if (token) return token;
  }
  const { start, end, before, after } = unwrap(input);
  const problems: Problem[] = [];
  if (before) {
    const data = { char: input.slice(0, start).slice(0, 32), count: start };
    problems.push({ code: `structure.base64url/${before}`, part: 'token', at: 0, length: start, data });
  }
  if (after) {
    const length = input.length - end;
    const data = { char: input.slice(end, end + 32), count: length };
    problems.push({ code: `structure.base64url/${after}`, part: 'token', at: end, length, data });
  }
  return readSdJwt(input, start, end, problems) ?? readCompact(input, start, end, problems);
}
