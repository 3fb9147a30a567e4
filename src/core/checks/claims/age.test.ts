import { describeCheck } from '../../testing/describeCheck.ts';
import { NOW } from '../../testing/tokens.ts';
import { age } from './age.ts';

const scene = (iat: unknown, maxAge: number, leeway = 0) => ({
  payload: { iat },
  policy: { leeway, options: { max_age: maxAge } },
});

describeCheck(age, [
  ['young', scene(NOW - 60, 61), 'pass'],
  ['exactly as old as allowed', scene(NOW - 60, 60), 'pass'],
  ['too old', scene(NOW - 60, 59), 'fail too-old'],
  ['inside the leeway', scene(NOW - 60, 59, 1), 'pass'],
  ['no iat', { policy: { options: { max_age: 60 } } }, 'fail no-iat'],
  ['iat is a string', scene('1', 60), 'fail not-a-number'],
  ['iat is null', scene(null, 60), 'fail not-a-number'],
  ['no maximum', { payload: { iat: 1 } }, 'na not-constrained'],
]);
