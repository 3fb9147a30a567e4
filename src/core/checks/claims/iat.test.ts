import { describeCheck } from '../../testing/describeCheck.ts';
import { NOW } from '../../testing/tokens.ts';
import { iat } from './iat.ts';

const at = (value: unknown, leeway = 0) => ({ payload: { iat: value }, policy: { leeway } });

describeCheck(iat, [
  ['now', at(NOW), 'pass'],
  ['one second ahead', at(NOW + 1), 'warn in-the-future'],
  ['inside the leeway', at(NOW + 30, 30), 'pass'],
  ['word', at('now'), 'fail not-a-number'],
  ['absent', {}, 'na absent'],
  ['switched off', { payload: { iat: 'x' }, policy: { options: { verify_iat: false } } }, 'na switched-off'],
]);
