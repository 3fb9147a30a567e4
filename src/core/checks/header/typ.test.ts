import { describeCheck } from '../../testing/describeCheck.ts';
import { typ } from './typ.ts';

const scene = (value: unknown, expected?: string) => ({
  header: { alg: 'HS256', typ: value },
  ...(expected ? { policy: { options: { typ: expected } } } : {}),
});

describeCheck(typ, [
  ['expected', scene('at+jwt', 'at+jwt'), 'pass'],
  ['expected, other case', scene('AT+JWT', 'at+jwt'), 'pass'],
  ['expected, with application/', scene('application/at+jwt', 'at+jwt'), 'pass'],
  ['no policy', scene('JWT'), 'pass not-constrained'],
  ['absent, no policy', {}, 'na absent'],
  ['no header', { token: '.e30.c2ln' }, 'na no-header'],
  ['other', scene('JWT', 'at+jwt'), 'fail mismatch'],
  ['missing', { policy: { options: { typ: 'at+jwt' } } }, 'fail missing'],
  ['not a string, expected', scene(true, 'at+jwt'), 'fail mismatch'],
  ['not a string, no policy', scene(true), 'warn not-a-string'],
]);
