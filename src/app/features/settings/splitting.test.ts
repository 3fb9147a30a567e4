import { describe, expect, test } from 'vitest';
import { layoutBounds } from '../../state/preferences.ts';
import { sizesOf } from './sizes.ts';
import { rangeOf, resetPart, resized } from './splitting.ts';

const columns = { left: 0.34, middle: 0.38 };

describe('the range of a part', () => {
  test.each([
    ['left', 1440, 0.2014, 0.47],
    ['left', 1024, 0.2832, 0.427],
    ['middle', 1440, 0.25, 0.4794],
    ['middle', 1024, 0.293, 0.4061],
    ['key', 700, 0.2, 0.7714],
    ['key', 1000, 0.2, 0.8],
  ] as const)('%s in %d px', (part, room, least, most) => {
    const range = rangeOf(part, columns, room);
    expect(range.least).toBeCloseTo(least, 3);
    expect(range.most).toBeCloseTo(most, 3);
  });

  test('is never upside down, however small the room', () => {
    for (const part of ['left', 'middle', 'key'] as const) {
      const { least, most } = rangeOf(part, columns, 100);
      expect(most).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('a part that is resized', () => {
  test('leaves the line that was not moved where it is', () => {
    expect(resized({ key: 0.5 }, 'left', 0.3, columns)).toEqual({ key: 0.5, left: 0.3, middle: 0.42 });
    expect(resized({}, 'middle', 0.4, columns)).toEqual({ left: 0.34, middle: 0.4 });
    expect(resized({ left: 0.3 }, 'key', 0.4, columns)).toEqual({ left: 0.3, key: 0.4 });
  });

  test('stays within what is kept, at both ends of its range', () => {
    for (const part of ['left', 'middle'] as const) {
      const { least, most } = rangeOf(part, columns, 1440);
      for (const share of [least, most]) {
        for (const [column, value] of Object.entries(resized({}, part, share, columns))) {
          const bounds = layoutBounds[column as 'left' | 'middle'];
          expect(value).toBeGreaterThanOrEqual(bounds.least);
          expect(value).toBeLessThanOrEqual(bounds.most);
        }
      }
    }
  });

  test('goes back to the page’s own size', () => {
    const layout = { left: 0.3, middle: 0.4, key: 0.5 };
    expect(resetPart(layout, 'key')).toEqual({ left: 0.3, middle: 0.4 });
    expect(resetPart(layout, 'left')).toEqual({ key: 0.5 });
    expect(resetPart({ left: 0.3 }, 'middle')).toEqual({});
  });
});

test('sizes are shares of the whole', () => {
  expect(sizesOf({ left: 0.25, middle: 0.5, key: 0.5 })).toEqual({
    '--left': '25fr',
    '--middle': '50fr',
    '--right': '25fr',
    '--key': '0 1 50%',
    '--key-most': 'none',
  });
  expect(sizesOf({})).toMatchObject({ '--key': 'none', '--key-most': '62%' });
});
