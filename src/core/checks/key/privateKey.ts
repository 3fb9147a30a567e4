import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { keysOf, withoutPublished } from './support.ts';

/** What an issuer publishes are public keys: whoever fetched a private one can sign in its name (RFC 7517 §9.2). */
export const privateKey: Check<'should'> = {
  id: 'key.private',
  title: 'The published set holds public keys only',
  levels: ['should'],
  spec: { doc: 'RFC 7517', section: '9.2', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: withoutPublished,
  run: (input) => {
    const told = keysOf(input).filter((key) => key.private);
    if (told.length === 0) return { status: 'pass' };
    const kids = told.map(({ jwk, thumbprint }) => jwk.kid ?? thumbprint);
    return found('should', 'published', {
      kids,
      keys: told.length,
      url: input.key?.ring.published?.url ?? null,
    });
  },
};
