import { describeCheck } from '../../testing/describeCheck.ts';
import { kid } from './kid.ts';

describeCheck(kid, [
  ['string', { header: { alg: 'HS256', kid: '' } }, 'pass'],
  ['number', { header: { alg: 'HS256', kid: 1 } }, 'warn not-a-string'],
  ['null', { header: { alg: 'HS256', kid: null } }, 'warn not-a-string'],
  ['absent', {}, 'na absent'],
  ['no header', { token: '.e30.c2ln' }, 'na no-header'],
]);
