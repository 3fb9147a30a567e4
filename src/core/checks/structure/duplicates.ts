import type { Check } from '../../verdict.ts';
import { fromProblems } from '../support.ts';

/**
 * Names are unique: header parameters must be (RFC 7515 §4), and so must the members of a JSON serialization
 * (RFC 7515 §7.2, RFC 7516 §7.2); claims too (RFC 7519 §4), though parsers may keep the last.
 */
export const duplicates: Check<'must' | 'should'> = {
  id: 'structure.duplicates',
  title: 'No name appears twice',
  levels: ['must', 'should'],
  spec: { doc: 'RFC 7519', section: '4', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: ({ token: { header, payload, kind } }) =>
    header.json || payload.json || kind === 'jws-json' || kind === 'jwe-json' ? null : 'unreadable',
  run: (input) => {
    return fromProblems(input, 'structure.duplicates', ({ part }) =>
      part === 'payload' ? 'should' : 'must',
    );
  },
};
