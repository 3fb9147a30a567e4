import { encodedOffer, isCompact, problemsOf, rewritten } from './support.ts';
import type { Repair } from './types.ts';

/** Writes the characters of standard base64 as those of base64url (RFC 4648 §5): the bits stay the same. */
export const alphabet: Repair = {
  id: 'encoded.alphabet',
  reasons: ['structure.base64url/standard-alphabet'],
  make: (result, { token }) => {
    if (!isCompact(token)) return [];
    const url = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');
    const text = rewritten(token.input, problemsOf(result, token), url);
    return encodedOffer('Write + and / as - and _', text, result);
  },
};
