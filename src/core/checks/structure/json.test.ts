import { describeCheck } from '../../testing/describeCheck.ts';
import { json } from './json.ts';

describeCheck(json, [
  ['JSON', { payload: ' {"a": [1, null]}\n' }, 'pass'],
  ['byte order mark', { payload: '\ufeff{"sub":"a"}' }, 'fail bom'],
  ['white space only', { payload: '  ' }, 'fail empty'],
  ['trailing text', { payload: '{"sub":"a"} and more' }, 'fail trailing-text'],
  ['two objects', { payload: '{}{}' }, 'fail trailing-text'],
  ['single quotes', { payload: "{'sub':'a'}" }, 'fail syntax'],
  ['trailing comma', { payload: '{"sub":"a",}' }, 'fail syntax'],
  ['comment', { payload: '{"sub":/* who */"a"}' }, 'fail syntax'],
  ['NaN', { payload: '{"exp":NaN}' }, 'fail syntax'],
  ['raw control character', { payload: '{"a":"\u0001"}' }, 'fail syntax'],
  ['cut short', { payload: '{"sub":' }, 'fail syntax'],
  ['header not JSON', { header: '{alg: HS256}' }, 'fail syntax'],
  ['nested token', { payload: 'eyJhbGciOiJub25lIn0.e30.c2ln' }, 'fail syntax'],
  ['detached payload', { token: 'eyJhbGciOiJIUzI1NiJ9..c2ln' }, 'pass'],
]);
