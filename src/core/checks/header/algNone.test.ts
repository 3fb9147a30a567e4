import { describeCheck } from '../../testing/describeCheck.ts';
import { algNone } from './algNone.ts';

describeCheck(algNone, [
  ['HS256', { header: { alg: 'HS256' } }, 'pass'],
  ['none', { header: { alg: 'none' }, signature: '' }, 'fail unsecured'],
  ['none with a signature', { header: { alg: 'none' } }, 'fail unsecured'],
  ['None', { header: { alg: 'None' } }, 'fail unsecured'],
  ['none with a space', { header: { alg: 'none ' } }, 'fail unsecured'],
  ['allowed by the policy', { header: { alg: 'none' }, policy: { algorithms: ['none'] } }, 'fail unsecured'],
  ['no alg', { header: {} }, 'na no-alg'],
]);
