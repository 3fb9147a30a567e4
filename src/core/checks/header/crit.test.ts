import { describeCheck } from '../../testing/describeCheck.ts';
import { crit } from './crit.ts';

const header = (value: unknown, more = {}) => ({ header: { alg: 'HS256', crit: value, ...more } });

describeCheck(crit, [
  ['b64', header(['b64'], { b64: true }), 'pass'],
  ['absent', {}, 'na absent'],
  ['no header', { token: '.e30.c2ln' }, 'na no-header'],
  ['string', header('b64'), 'fail not-a-list'],
  ['null', header(null), 'fail not-a-list'],
  ['empty', header([]), 'fail empty'],
  ['number inside', header([1]), 'fail not-a-name'],
  ['twice', header(['b64', 'b64'], { b64: true }), 'fail duplicate'],
  ['a standard parameter', header(['alg']), 'fail standard-parameter'],
  ['not in the header', header(['exp']), 'fail not-in-header'],
  ['prototype name', header(['toString']), 'fail not-in-header'],
  [
    'not understood',
    header(['https://example.com/x'], { 'https://example.com/x': 1 }),
    'fail not-understood',
  ],
  ['b64 missing', header(['b64']), 'fail not-in-header'],
]);
