import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf } from '../../testing/tokens.ts';
import { object } from './object.ts';

describeCheck(object, [
  ['objects', {}, 'pass'],
  [
    'empty payload that was signed',
    { token: 'eyJhbGciOiJIUzI1NiJ9..c2ln', key: factsOf({ answer: 'pass' }) },
    'fail empty-payload',
  ],
  ['array', { payload: '[{"sub":"a"}]' }, 'fail not-an-object'],
  ['null', { payload: 'null' }, 'fail not-an-object'],
  ['string', { payload: '"a"' }, 'fail not-an-object'],
  ['header number', { header: '42' }, 'fail not-an-object'],
]);
