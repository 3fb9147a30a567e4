import { describeCheck } from '../../testing/describeCheck.ts';
import { canonical } from './canonical.ts';

describeCheck(canonical, [
  ['zero bits', { signature: 'AA' }, 'pass'],
  ['four unused bits set', { signature: 'AB' }, 'fail unused-bits'],
  ['two unused bits set', { signature: 'AAB' }, 'fail unused-bits'],
]);
