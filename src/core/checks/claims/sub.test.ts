import { describeCheck } from '../../testing/describeCheck.ts';
import { sub } from './sub.ts';

const scene = (value: unknown, subject: string | null) => ({ payload: { sub: value }, policy: { subject } });

describeCheck(sub, [
  ['equal', scene('user-1', 'user-1'), 'pass'],
  ['differs in case', scene('User-1', 'user-1'), 'fail mismatch'],
  ['number', scene(1, null), 'fail not-a-string'],
  ['null', scene(null, null), 'fail not-a-string'],
  ['missing', { policy: { subject: 'a' } }, 'fail missing'],
  ['absent', {}, 'na absent'],
  ['not constrained', scene('user-1', null), 'na not-constrained'],
  ['switched off', { payload: { sub: 1 }, policy: { options: { verify_sub: false } } }, 'na switched-off'],
]);
