import { readCompact } from './compact.ts';
import type { ParsedToken, Problem, Segment } from './types.ts';

const JWT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;
const DISCLOSURE = /^[A-Za-z0-9_-]+$/;

/** Reads an SD-JWT (RFC 9901 §4): the issuer-signed JWT, with each disclosure and a key-binding JWT as segments of their own. Null where the text is none. */
export function readSdJwt(input: string, start: number, end: number, found: Problem[]): ParsedToken | null {
  const [jwt = '', ...behind] = input.slice(start, end).split('~');
  const binding = behind.pop();
  if (binding === undefined || !JWT.test(jwt) || !behind.every((text) => DISCLOSURE.test(text))) return null;
  if (binding !== '' && !(JWT.test(binding) && !binding.endsWith('.'))) return null;
  const token = readCompact(input, start, start + jwt.length, found);
  if (token.kind === 'none') return null;
  const disclosures: Segment[] = [];
  let at = start + jwt.length;
  for (const text of [...behind, binding]) {
    at += 1;
    const segment: Segment = {
      part: 'disclosure',
      start: at,
      end: at + text.length,
      text,
      clean: text,
      bytes: null,
    };
    if (text !== '') disclosures.push(segment);
    at += text.length;
  }
  return { ...token, kind: 'sd-jwt', segments: [...token.segments, ...disclosures] };
}
