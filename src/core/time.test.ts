import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  durationInShort,
  durationInWords,
  instantInWords,
  nextRelativeChange,
  relativeInShort,
  secondsInWords,
} from './time.ts';

test.each([
  [0, '0 seconds'],
  [0.4, 'less than a second'],
  [1, '1 second'],
  [59.9, '59 seconds'],
  [60, '1 minute'],
  [61, '1 minute 1 second'],
  [-61, '1 minute 1 second'],
  [3600, '1 hour'],
  [8066, '2 hours 14 minutes'],
  [3605, '1 hour'],
  [86400 * 2 + 3600, '2 days 1 hour'],
  [86400 * 2 + 60, '2 days'],
  [31556952, '1 year'],
  [31556952 * 1500 + 86400, '1,500 years 1 day'],
  [8.64e12, '273,790 years 255 days'],
  [8.65e12, 'more than 270,000 years'],
  [-1e300, 'more than 270,000 years'],
  [Number.POSITIVE_INFINITY, 'more than 270,000 years'],
])('%d s in words: %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});

test.each([
  [0, '0 s'],
  [0.9, '0 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [-3599, '59 min'],
  [3600 * 3 + 5, '3 h'],
  [86400, '1 d'],
  [31556952 * 2000, '2,000 y'],
  [1e300, '> 270,000 y'],
])('%d s in short: %s', (seconds, short) => {
  expect(durationInShort(seconds)).toBe(short);
});

test.each([
  [8040, '8,040 s'],
  [0.5, '0.5 s'],
  [1.23456, '1.235 s'],
  [-3, '-3 s'],
  [1e300, '1e+300 s'],
])('%d: %s', (seconds, text) => {
  expect(secondsInWords(seconds)).toBe(text);
});

test.each([
  [100, 100, 'now'],
  [100.9, 100.1, 'now'],
  [160, 100, 'in 1 min'],
  [40, 100, '1 min ago'],
  [101, 100.9, 'in 1 s'],
])('%d seen from %d: %s', (seconds, now, text) => {
  expect(relativeInShort(seconds, now)).toBe(text);
});

describe('the next change of the relative time', () => {
  test.each([
    ['in 59 s', 59, 1],
    ['in 1 min', 60, 1],
    ['in 2 min', 150, 31],
    ['now', 0, 1],
    ['59 s ago', -59, 1],
    ['1 min ago', -60, 60],
    ['365 d ago', -365 * 86400, 20952],
    ['1 y ago', -31556952, 31556952],
  ])('from "%s", %d s away, after %d s', (text, distance, after) => {
    expect(relativeInShort(1e9 + distance, 1e9)).toBe(text);
    expect(nextRelativeChange(1e9 + distance, 1e9)).toBe(1e9 + after);
  });

  test('until then the words stay, and then they differ', () => {
    const near = fc.double({ min: -200, max: 200, noNaN: true });
    const distance = fc.tuple(
      fc.constantFrom(0, 60, 3600, 86400, 365 * 86400, 31556952),
      fc.constantFrom(-1, 1),
      near,
    );
    fc.assert(
      fc.property(
        distance,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        ([unit, sign, off], part) => {
          const now = 1750000000 + part;
          const seconds = now + sign * unit + off;
          const words = relativeInShort(seconds, now);
          const next = nextRelativeChange(seconds, now);
          expect(next).toBeGreaterThan(now);
          expect(relativeInShort(seconds, next - 0.001)).toBe(words);
          expect(relativeInShort(seconds, next)).not.toBe(words);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('an instant', () => {
  test.each([
    [0, '1 Jan 1970, 00:00:00 UTC'],
    [1763805600, '22 Nov 2025, 10:00:00 UTC'],
    [1763805600.9, '22 Nov 2025, 10:00:00 UTC'],
    [-1, '31 Dec 1969, 23:59:59 UTC'],
    [253402300800, '1 Jan 10000, 00:00:00 UTC'],
    [8.64e12, '13 Sept 275760, 00:00:00 UTC'],
    [8.64e12 + 1, null],
    [Number.POSITIVE_INFINITY, null],
    [Number.NaN, null],
  ])('%d in UTC: %s', (seconds, text) => {
    expect(instantInWords(seconds, 'UTC')?.replace('Sep ', 'Sept ') ?? null).toBe(text);
  });

  test('in the local zone is that of the engine', () => {
    const date = new Date(1763805600 * 1000);
    const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => `${n}`.padStart(2, '0'));
    expect(instantInWords(1763805600, 'local')).toContain(clock.join(':'));
  });
});
