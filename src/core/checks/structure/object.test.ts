import { describeCheck } from '../../testing/describeCheck.ts';
import { object } from './object.ts';

describeCheck(object, [
  ['objects', {}, 'pass'],
  ['array', { payload: '[{"sub":"a"}]' }, 'fail not-an-object'],
  ['null', { payload: 'null' }, 'fail not-an-object'],
  ['string', { payload: '"a"' }, 'fail not-an-object'],
  ['header number', { header: '42' }, 'fail not-an-object'],
]);
