import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf } from '../../testing/tokens.ts';
import type { ThumbprintFacts } from '../../x509/types.ts';
import { x5t } from './x5t.ts';

const header = { alg: 'RS256', x5t: 'AA' };
const compared = (...facts: Partial<ThumbprintFacts>[]) => ({
  ...factsOf({}),
  embedded: {
    keys: [],
    agree: null,
    trust: null,
    thumbprints: facts.map((more) => ({
      parameter: 'x5t' as const,
      have: 'AA',
      need: 'AA',
      agrees: true,
      form: 'base64url' as const,
      ...more,
    })),
  },
});

describeCheck(x5t, [
  ['agrees', { header, key: compared({}) }, 'pass'],
  ['differs', { header, key: compared({}, { agrees: false, need: 'AB' }) }, 'warn differs'],
  ['in hexadecimal', { header, key: compared({ form: 'hex' }) }, 'info form'],
  ['no text', { header: { ...header, 'x5t#S256': 7 }, key: compared({}) }, 'warn not-a-string'],
  ['nothing to compare with', { header, key: factsOf({}) }, 'na no-certificate'],
  ['worker still at it', { header }, 'na no-certificate'],
  ['none', { header: { alg: 'RS256' } }, 'na absent'],
  ['no header', { token: '.e30.c2ln' }, 'na no-header'],
]);
