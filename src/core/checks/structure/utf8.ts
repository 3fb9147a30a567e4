import type { Check } from '../../verdict.ts';
import { fromProblems } from '../support.ts';

/** Header and payload are UTF-8 (RFC 7515 §5.2 step 3, RFC 7519 §7.2). */
export const utf8: Check<'must'> = {
  id: 'structure.utf8',
  title: 'Header and payload are UTF-8',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '7.2', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: () => null,
  run: (input) => fromProblems(input, 'structure.utf8', () => 'must' as const),
};
