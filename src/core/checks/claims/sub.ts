import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { claimsOf, found, shown } from '../support.ts';
import { skipsClaim } from './support.ts';

/** `sub` is a string (RFC 7519 §4.1.2), and the policy's subject where it names one. */
export const sub: Check<'must'> = {
  id: 'claims.sub',
  title: 'sub is the expected subject',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4.1.2', strength: 'MUST' },
  anchor: { part: 'payload', path: 'sub' },
  skips: skipsClaim('sub'),
  run: (input) => {
    const expected = input.policy.subject;
    const value = own(claimsOf(input), 'sub');
    if (value === undefined) {
      return expected === null ? { status: 'na', reason: 'absent' } : found('must', 'missing', { expected });
    }
    if (typeof value !== 'string')
      return found('must', 'not-a-string', { type: typeOf(value), sub: shown(value) });
    if (expected === null) return { status: 'na', reason: 'not-constrained' };
    const data = { sub: shown(value), expected };
    return value === expected ? { status: 'pass', data } : found('must', 'mismatch', data);
  },
};
