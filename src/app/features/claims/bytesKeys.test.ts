import { describe, expect, test } from 'vitest';
import { cursorAfter } from './bytesKeys.ts';

describe('a key moves the cursor among twenty bytes, four rows in view', () => {
  test.each<[key: string, from: number, to: number | null]>([
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 4, 5],
    ['ArrowRight', 19, 19],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 2, 2],
    ['ArrowDown', 4, 7],
    ['ArrowDown', 18, 19],
    ['Home', 4, 3],
    ['End', 4, 5],
    ['End', 18, 19],
    ['PageUp', 16, 4],
    ['PageUp', 7, 1],
    ['PageDown', 4, 16],
    ['PageDown', 16, 19],
    ['Control+Home', 16, 0],
    ['Control+End', 4, 19],
    ['Meta+End', 4, 19],
    ['Control+ArrowRight', 4, null],
    ['Alt+ArrowLeft', 4, null],
    ['Tab', 4, null],
    ['a', 4, null],
  ])('%s from %i', (keys, from, to) => {
    const [key = '', modifier] = keys.split('+').reverse();
    const press = {
      key,
      ctrlKey: modifier === 'Control',
      metaKey: modifier === 'Meta',
      altKey: modifier === 'Alt',
    };
    expect(cursorAfter(press, from, { length: 20, page: 4 })).toBe(to);
  });

  test('a page is a row at least', () => {
    const press = { key: 'PageDown', ctrlKey: false, metaKey: false, altKey: false };
    expect(cursorAfter(press, 0, { length: 20, page: 0 })).toBe(3);
  });
});
