import { expect, test } from 'vitest';
import { readLeeway } from './leeway.ts';

test.each([
  ['30', 30],
  [' 1.5 s ', 1.5],
  ['', 0],
  ['0', 0],
  ['86400', 86_400],
  ['86401', null],
  ['-1', null],
  ['a minute', null],
  ['1e3', null],
])('%j is %j seconds', (text, seconds) => {
  expect(readLeeway(text)).toBe(seconds);
});
