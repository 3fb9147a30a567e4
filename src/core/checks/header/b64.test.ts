import { describeCheck } from '../../testing/describeCheck.ts';
import { b64 } from './b64.ts';

const header = (value: unknown, more = {}) => ({ header: { alg: 'HS256', b64: value, ...more } });

describeCheck(b64, [
  ['true and critical', header(true, { crit: ['b64'] }), 'pass'],
  ['absent', {}, 'na absent'],
  ['no header', { token: '.e30.c2ln' }, 'na no-header'],
  ['false and critical', header(false, { crit: ['b64'] }), 'warn unencoded-in-jwt'],
  ['false, not critical', header(false), 'fail not-critical'],
  ['true, not critical', header(true), 'fail not-critical'],
  ['a string', header('false', { crit: ['b64'] }), 'fail not-a-boolean'],
  ['null', header(null), 'fail not-a-boolean'],
]);
