import type { Check } from '../../verdict.ts';
import { allRead, found, fromProblems } from '../support.ts';

/** The JOSE header and the claims set are JSON objects (RFC 7519 §3, §7.2). */
export const object: Check<'must'> = {
  id: 'structure.object',
  title: 'Header and payload are JSON objects',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '7.2', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: () => null,
  run: (input) => {
    const { token, key } = input;
    // A signature over the empty text shows that nothing is detached: the payload is empty, and that is no claims set.
    if (token.detached && key?.signature.answer === 'pass') {
      return found('must', 'empty-payload');
    }
    const outcome = fromProblems(input, 'structure.object', () => 'must' as const);
    return outcome.status !== 'pass' || allRead(input, 'json')
      ? outcome
      : { status: 'na', reason: 'unreadable' };
  },
};
