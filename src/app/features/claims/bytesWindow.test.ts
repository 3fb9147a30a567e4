import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOf, ROW_HEIGHT, scrollTopFor, windowAt } from './bytesWindow.ts';

describe('the rows to draw', () => {
  test('at the top', () => {
    expect(windowAt(0, { rows: 1000, view: 280 })).toEqual({ first: 0, end: 18, top: 0 });
  });

  test('stand at their own height while the bar is as long as they are', () => {
    expect(windowAt(2800, { rows: 1000, view: 280 })).toEqual({ first: 92, end: 118, top: 92 * ROW_HEIGHT });
  });

  test('of fewer rows than the view holds', () => {
    expect(windowAt(0, { rows: 2, view: 280 })).toEqual({ first: 0, end: 2, top: 0 });
  });

  test('end with the last at the end of a bar that is shortened', () => {
    const extent = { rows: 6_000_000, view: 280 };
    const bottom = heightOf(extent.rows) - extent.view;
    const { first, end, top } = windowAt(bottom, extent);
    expect(end).toBe(extent.rows);
    expect(top + (end - first) * ROW_HEIGHT).toBeCloseTo(heightOf(extent.rows), 3);
  });
});

describe('the scroll position for a row', () => {
  const extent = { rows: 1000, view: 280 };
  test.each<[what: string, row: number, from: number, where: 'nearest' | 'third', to: number | null]>([
    ['in view', 5, 0, 'nearest', null],
    ['in view, wanted from elsewhere', 5, 0, 'third', null],
    ['below', 10, 0, 'nearest', ROW_HEIGHT],
    ['above', 3, 280, 'nearest', 3 * ROW_HEIGHT],
    ['far below, wanted from elsewhere', 100, 0, 'third', 100 * ROW_HEIGHT - 280 / 3],
    ['near the top, wanted from elsewhere', 1, 2800, 'third', 0],
  ])('%s', (_what, row, from, where, to) => {
    expect(scrollTopFor(row, from, extent, where)).toBe(to);
  });

  test('brings any row of any table into view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8_000_000 }).chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows - 1))),
        fc.integer({ min: 60, max: 900 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('nearest' as const, 'third' as const),
        ([rows, row], view, place, where) => {
          const extent = { rows, view };
          const most = Math.max(0, heightOf(rows) - view);
          const from = place * most;
          const scrollTop = Math.min(most, scrollTopFor(row, from, extent, where) ?? from);
          const { first, end, top } = windowAt(scrollTop, extent);
          const y = top + (row - first) * ROW_HEIGHT - scrollTop;
          expect(row).toBeGreaterThanOrEqual(first);
          expect(row).toBeLessThan(end);
          expect(y).toBeGreaterThan(-1);
          expect(y + ROW_HEIGHT).toBeLessThan(view + 1);
        },
      ),
    );
  });
});
