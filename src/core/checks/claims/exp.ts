import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { judgeDate, skipsClaim } from './support.ts';

/** The token has not expired: it fails from `exp` + leeway on (RFC 7519 §4.1.4). */
export const exp: Check<'must'> = {
  id: 'claims.exp',
  title: 'exp is in the future',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4.1.4', strength: 'MUST NOT' },
  anchor: { part: 'payload', path: 'exp' },
  skips: skipsClaim('exp'),
  run: (input) =>
    judgeDate(input, 'exp', (seconds, data) => {
      const end = seconds + input.policy.leeway;
      if (input.now >= end) return found('must', 'expired', { ...data, lateBySeconds: input.now - end });
      return { status: 'pass', data: { ...data, leftSeconds: end - input.now } };
    }),
};
