import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { judgeDate, skipsClaim } from './support.ts';

/** The token is already valid: it fails before `nbf` − leeway (RFC 7519 §4.1.5). */
export const nbf: Check<'must'> = {
  id: 'claims.nbf',
  title: 'nbf has been reached',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4.1.5', strength: 'MUST NOT' },
  anchor: { part: 'payload', path: 'nbf' },
  skips: skipsClaim('nbf'),
  run: (input) =>
    judgeDate(input, 'nbf', (seconds, data) => {
      const start = seconds - input.policy.leeway;
      if (input.now < start)
        return found('must', 'not-yet-valid', { ...data, earlyBySeconds: start - input.now });
      return { status: 'pass', data };
    }),
};
