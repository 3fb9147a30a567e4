import { encodeBase64url } from '../token/base64url.ts';
import { encodedOffer, isCompact, problemsOf, rewritten } from './support.ts';
import type { Repair } from './types.ts';

/** Writes the last character of a segment as encoders do, its unused bits zero (RFC 4648 §3.5): the bytes stay the same. */
export const unusedBits: Repair = {
  id: 'encoded.unused-bits',
  reasons: ['structure.canonical/unused-bits'],
  make: (result, { token }) => {
    if (!isCompact(token)) return [];
    const text = problemsOf(result, token).reduce((edited, problem) => {
      const bytes = token.segments.find(({ start, end }) => start <= problem.at && problem.at < end)?.bytes;
      const tail = bytes?.subarray(bytes.length - (bytes.length % 3)) ?? new Uint8Array();
      return rewritten(edited, [problem], () => encodeBase64url(tail).slice(-1));
    }, token.input);
    return encodedOffer('Clear the unused bits', text, result);
  },
};
