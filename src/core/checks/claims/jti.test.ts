import { describeCheck } from '../../testing/describeCheck.ts';
import { jti } from './jti.ts';

describeCheck(jti, [
  ['string', { payload: { jti: 'a' } }, 'pass'],
  ['number', { payload: { jti: 1 } }, 'fail not-a-string'],
  ['object', { payload: { jti: {} } }, 'fail not-a-string'],
  ['absent', {}, 'na absent'],
  ['switched off', { payload: { jti: 1 }, policy: { options: { verify_jti: false } } }, 'na switched-off'],
]);
