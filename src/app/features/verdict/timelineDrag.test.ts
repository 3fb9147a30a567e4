import { expect, test } from 'vitest';
import type { Stretch } from './scale.ts';
import { beginDrag, type Drag } from './timelineDrag.ts';

/** A line of 1000 px from 0 to 1000 s; frames come when the test says so. */
function dragging(seconds: number, { others = [] as number[], busy = 0 } = {}) {
  const seen = { shown: [] as number[], written: [] as number[], drawn: { from: 0, to: 1000 } };
  let waiting: ((at: number) => void) | null = null;
  let clock = 0;
  let refusals = busy;
  const drag: Drag = beginDrag(
    seconds,
    { seconds, drawn: { from: 0, to: 1000 }, others, offset: 0 },
    {
      line: () => ({ left: 0, width: 1000 }),
      frame: (callback) => {
        waiting = callback;
        return 1;
      },
      unframe: () => {
        waiting = null;
      },
      show: (at: number, drawn: Stretch) => {
        seen.shown.push(at);
        seen.drawn = drawn;
      },
      write: (at) => {
        if (refusals-- > 0) return false;
        seen.written.push(at);
        return true;
      },
    },
  );
  /** Lets frames of 20 ms go by; true as long as one more is asked for. */
  const frames = (count: number): boolean => {
    for (let nth = 0; nth < count; nth++) {
      const callback = waiting;
      waiting = null;
      clock += 20;
      callback?.(clock);
    }
    return waiting !== null;
  };
  return { drag, seen, frames };
}

test('a press that trembles moves nothing', () => {
  const { drag, seen, frames } = dragging(500);
  drag.move(502, false);
  expect(frames(1)).toBe(false);
  expect(drag.release()).toBeNull();
  expect(seen).toMatchObject({ shown: [], written: [] });
  expect(dragging(500).drag.cancel()).toBe(false);
});

test('many moves in one frame are one change', () => {
  const { drag, seen, frames } = dragging(500);
  for (let x = 510; x <= 600; x += 10) drag.move(x, false);
  expect(frames(1)).toBe(false);
  expect(seen).toMatchObject({ shown: [600], written: [600] });
  expect(drag.release()).toBeNull();
  expect(drag.cancel()).toBe(true);
});

test('what was not written yet is for whoever released it', () => {
  const { drag, seen } = dragging(500);
  drag.move(600, false);
  expect(drag.release()).toBe(600);
  expect(seen.written).toEqual([]);
});

test('a change that must wait is tried again, and the newest is written', () => {
  const { drag, seen, frames } = dragging(500, { busy: 2 });
  drag.move(600, false);
  expect(frames(1)).toBe(true);
  drag.move(700, false);
  expect(frames(5)).toBe(false);
  expect(seen).toMatchObject({ written: [700] });
  expect(seen.shown.slice(0, 2)).toEqual([600, 700]);
});

test('another date catches it, unless it is free', () => {
  const { drag, seen, frames } = dragging(500, { others: [603] });
  drag.move(600, false);
  frames(1);
  drag.move(601, true);
  frames(1);
  expect(seen.shown).toEqual([603, 601]);
});

test.each<[name: string, x: number, side: 'from' | 'to']>([
  ['later', 1010, 'to'],
  ['earlier', -10, 'from'],
])('held at an end, the line grows: %s', (_name, x, side) => {
  const { drag, seen, frames } = dragging(500);
  drag.move(x, false);
  expect(frames(10)).toBe(true);
  expect(seen.drawn).toEqual({ from: 0, to: 1000 });
  frames(31);
  const other = side === 'to' ? 'from' : 'to';
  expect(seen.drawn[other]).toBe(side === 'to' ? 0 : 1000);
  expect(Math.abs(seen.drawn[side] - (side === 'to' ? 2000 : -1000))).toBeLessThan(100);
  expect(Math.abs(seen.shown.at(-1) ?? 0)).toBeGreaterThan(900);
  drag.move(500, false);
  expect(frames(2)).toBe(false);
});

test('any date is reached in some seconds', () => {
  const { drag, seen, frames } = dragging(500);
  drag.move(1200, false);
  frames(50 * 30);
  expect(seen.drawn.to).toBe(8.64e12);
});

test('what lies beyond an end stays what it is until it is pulled in', () => {
  const { drag, seen, frames } = dragging(1e9 + 0.5);
  // The press was at the pixel that has the instant's number: only the way from there counts.
  drag.move(1e9 + 10, false);
  frames(1);
  expect(seen.shown).toEqual([1e9 + 0.5]);
  expect(seen.written).toEqual([]);
  drag.move(1e9 - 470, false);
  frames(1);
  expect(seen.written).toEqual([500]);
});
