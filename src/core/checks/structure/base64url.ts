import type { Check } from '../../verdict.ts';
import { fromProblems } from '../support.ts';

/** Segments are base64url without padding, white space or other characters (RFC 7515 §2, RFC 4648 §5). */
export const base64url: Check<'must'> = {
  id: 'structure.base64url',
  title: 'Segments are base64url without padding',
  levels: ['must'],
  spec: { doc: 'RFC 7515', section: '2', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: () => null,
  run: (input) => fromProblems(input, 'structure.base64url', () => 'must' as const),
};
