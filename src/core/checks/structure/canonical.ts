import type { Check } from '../../verdict.ts';
import { fromProblems } from '../support.ts';

/** The bits of a last character that carry nothing are zero, so that one byte string has one spelling (RFC 4648 §3.5). */
export const canonical: Check<'must'> = {
  id: 'structure.canonical',
  title: 'Unused bits of last characters are zero',
  levels: ['must'],
  spec: { doc: 'RFC 4648', section: '3.5', strength: 'MAY' },
  anchor: { part: 'token', path: null },
  skips: () => null,
  run: (input) => fromProblems(input, 'structure.canonical', () => 'must' as const),
};
