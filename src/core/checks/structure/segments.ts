import type { Check } from '../../verdict.ts';
import { fromProblems } from '../support.ts';

/** A JWT is a compact serialization: three segments, or five for JWE (RFC 7519 §3, RFC 7515 §7.1, RFC 7516 §7.1). */
export const segments: Check<'must'> = {
  id: 'structure.segments',
  title: 'Has the segments of a compact token',
  levels: ['must'],
  spec: { doc: 'RFC 7515', section: '7.1', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: () => null,
  run: (input) => {
    const outcome = fromProblems(input, 'structure.segments', () => 'must' as const);
    if (outcome.status !== 'pass') return outcome;
    const { kind, segments: all, detached } = input.token;
    if (kind === 'sd-jwt') {
      const disclosures = all.filter(({ part }) => part === 'disclosure').length;
      return { status: 'unknown', reason: 'disclosures-not-judged', data: { disclosures } };
    }
    return { status: 'pass', reason: detached ? 'detached' : kind, data: { segments: all.length } };
  },
};
