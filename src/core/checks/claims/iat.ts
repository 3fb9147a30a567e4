import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { judgeDate, skipsClaim } from './support.ts';

/** `iat` is a NumericDate (RFC 7519 §4.1.6). One in the future is a warning: the RFC forbids it nowhere, yet several libraries refuse it. */
export const iat: Check<'must' | 'should'> = {
  id: 'claims.iat',
  title: 'iat is in the past',
  levels: ['must', 'should'],
  spec: { doc: 'RFC 7519', section: '4.1.6', strength: 'MUST' },
  anchor: { part: 'payload', path: 'iat' },
  skips: skipsClaim('iat'),
  run: (input) =>
    judgeDate<'must' | 'should'>(input, 'iat', (seconds, data) => {
      const earliest = seconds - input.policy.leeway;
      if (input.now < earliest)
        return found('should', 'in-the-future', { ...data, earlyBySeconds: earliest - input.now });
      return { status: 'pass', data };
    }),
};
