import { algorithmOf } from '../../alg/registry.ts';
import { servesAlg } from '../../keys/index.ts';
import { headerParameters, isEncrypted } from '../../token/header.ts';
import type { Check, JudgeInput } from '../../verdict.ts';
import { found, shown } from '../support.ts';

/** `alg` is on the verifier's allow list; without a list, it is one that a key at hand can serve, and never `none` (RFC 8725 §3.1). */
export const algorithms: Check<'must'> = {
  id: 'policy.algorithms',
  title: 'alg is on the allow list',
  levels: ['must'],
  spec: { doc: 'RFC 8725', section: '3.1', strength: 'MUST' },
  anchor: { part: 'header', path: 'alg' },
  skips: ({ token }) => {
    if (isEncrypted(token)) return 'encrypted';
    return headerParameters(token).alg === null ? 'no-alg' : null;
  },
  run: (input) => {
    const alg = String(headerParameters(input.token).alg);
    const allowed = input.policy.algorithms;
    if (allowed) {
      return allowed.includes(alg)
        ? { status: 'pass', reason: 'listed', data: { alg, allowed } }
        : found('must', 'not-listed', { alg: shown(alg), allowed });
    }
    if (alg.trim().toLowerCase() === 'none') return found('must', 'none-never', { alg });
    return withoutList(input, alg);
  },
};

function withoutList({ key }: JudgeInput, alg: string): ReturnType<typeof algorithms.run> {
  const keys = key?.ring.keys ?? [];
  const row = algorithmOf(alg);
  if (keys.length === 0) return { status: 'na', reason: 'not-constrained' };
  // Which key of a set is meant is the key rules' business: here it is enough that one is of the right family.
  const served = row && keys.some((candidate) => servesAlg(candidate, row, 'verify') === null);
  return served
    ? { status: 'pass', reason: 'by-key', data: { alg } }
    : found('must', 'not-served', { alg: shown(alg) });
}
