import { expect, test } from 'vitest';
import { leavingInWords } from './requests.ts';

test.each([
  [[], 'Nothing leaves this page'],
  [['a.example'], '1 request to a.example'],
  [['a.example', 'a.example', 'b.example'], '3 requests to a.example, b.example'],
])('%j', (elsewhere, words) => {
  expect(leavingInWords(elsewhere)).toBe(words);
});
