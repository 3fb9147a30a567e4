import type { Check } from '../../verdict.ts';
import { allRead, fromProblems } from '../support.ts';

/** Header and payload are JSON texts (RFC 8259; RFC 7515 §5.2 step 3, RFC 7519 §7.2 step 10). */
export const json: Check<'must'> = {
  id: 'structure.json',
  title: 'Header and payload are JSON',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '7.2', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: () => null,
  run: (input) => {
    const outcome = fromProblems(input, 'structure.json', () => 'must' as const);
    return outcome.status !== 'pass' || allRead(input, 'text')
      ? outcome
      : { status: 'na', reason: 'unreadable' };
  },
};
