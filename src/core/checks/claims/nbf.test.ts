import { describeCheck } from '../../testing/describeCheck.ts';
import { NOW } from '../../testing/tokens.ts';
import { nbf } from './nbf.ts';

const at = (value: unknown, leeway = 0) => ({ payload: { nbf: value }, policy: { leeway } });

describeCheck(nbf, [
  ['now', at(NOW), 'pass'],
  ['one second ahead', at(NOW + 1), 'fail not-yet-valid'],
  ['fraction ahead', at(NOW + 0.4), 'fail not-yet-valid'],
  ['at the edge of the leeway', at(NOW + 30, 30), 'pass'],
  ['beyond the leeway', at(NOW + 31, 30), 'fail not-yet-valid'],
  ['string', at('1'), 'fail not-a-number'],
  ['absent', {}, 'na absent'],
  [
    'switched off',
    { payload: { nbf: NOW + 9 }, policy: { options: { verify_nbf: false } } },
    'na switched-off',
  ],
]);
