import { readCompact } from './compact.ts';
import type { ParsedToken, Problem, Segment } from './types.ts';

const SD_JWT =
  /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*(?:~[A-Za-z0-9_-]+)*~(?:[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)?$/;

/** Reads an SD-JWT (RFC 9901 §4): the issuer-signed JWT, with each disclosure and a key-binding JWT as segments of their own. Null where the text is none. */
export function readSdJwt(input: string, start: number, end: number, found: Problem[]): ParsedToken | null {
  const tilde = input.indexOf('~', start);
  if (tilde === -1 || tilde >= end || !SD_JWT.test(input.slice(start, end))) return null;
  const token = readCompact(input, start, tilde, found);
  const disclosures: Segment[] = [];
  for (let at = tilde; at !== -1 && at < end; at = input.indexOf('~', at + 1)) {
    const next = input.indexOf('~', at + 1);
    const stop = next === -1 || next > end ? end : next;
    if (stop === at + 1) continue;
    disclosures.push({
      part: 'disclosure',
      start: at + 1,
      end: stop,
      text: input.slice(at + 1, stop),
      bytes: null,
    });
  }
  return { ...token, kind: 'sd-jwt', segments: [...token.segments, ...disclosures] };
}
