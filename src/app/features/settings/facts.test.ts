import { expect, test } from 'vitest';
import { asText, bytesInWords, count, factOf } from './facts.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [2_340_000, '2.3 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});

test.each([
  [0, 'no entry'],
  [1, '1 entry'],
  [2, '2 entries'],
])('%d in words', (number, words) => {
  expect(count(number, 'entry', 'entries')).toBe(words);
});

test('what can’t be read is a fact', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(await factOf('Storage', 'localStorage', refuse)).toMatchObject({
    empty: null,
    proof: 'localStorage',
    says: expect.stringContaining('SecurityError'),
  });
});

test('facts as text keep their proof and items', () => {
  const facts = [{ says: 'Two.', proof: 'list()', items: ['a', 'b'], empty: false }];
  expect(
    asText([
      { title: 'Kept', facts },
      { title: 'Sent', facts: [] },
    ]),
  ).toBe('Kept\n- Two. [list()]\n    a\n    b\n\nSent');
});
