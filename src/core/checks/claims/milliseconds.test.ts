import { expect, test } from 'vitest';
import { describeCheck } from '../../testing/describeCheck.ts';
import { NOW } from '../../testing/tokens.ts';
import { likelyUnit, milliseconds } from './milliseconds.ts';

describeCheck(milliseconds, [
  ['seconds', { payload: { exp: NOW } }, 'pass'],
  ['milliseconds', { payload: { exp: NOW * 1e3 } }, 'warn milliseconds'],
  ['microseconds in nbf', { payload: { exp: NOW, nbf: NOW * 1e6 } }, 'warn microseconds'],
  ['nanoseconds in iat', { payload: { iat: NOW * 1e9 } }, 'warn nanoseconds'],
  ['no dates', {}, 'na absent'],
  ['a date that is no number', { payload: { exp: 'x' } }, 'na absent'],
  ['no claims set', { payload: '[]' }, 'na no-claims-set'],
]);

test.each([
  [NOW, null],
  [0, null],
  [253402300799, null],
  [1e30, null],
  [1750000000123, { unit: 'milliseconds', seconds: 1750000000.123 }],
])('likelyUnit(%d)', (value, expected) => {
  expect(likelyUnit(value)).toEqual(expected);
});
