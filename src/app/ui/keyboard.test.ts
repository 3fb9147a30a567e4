import { expect, test } from 'vitest';
import { isApple } from './keyboard.ts';

test.each([
  ['MacIntel', true],
  ['iPhone', true],
  ['Linux x86_64', false],
  ['Win32', false],
  ['', false],
])('%s is Apple’s: %s', (platform, expected) => {
  expect(isApple(platform)).toBe(expected);
});
