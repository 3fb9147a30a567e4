import { expect, test } from 'vitest';
import { fetchedSet } from '../../../state/testing/fetchedSet.ts';
import { ageInWords, hostOf, nextAgeChange, outcomeInWords, refetchInWords } from './words.ts';

const NOW = 1_750_000_000;
const set = (age: number, left: number | null) =>
  fetchedSet({ fetchedAt: (NOW - age) * 1000, freshUntil: left === null ? null : (NOW + left) * 1000 });

test.each<[age: number, left: number | null, words: string, next: number]>([
  [0, 600, 'fetched just now · fresh for 10 min', 1],
  [40, 560, 'fetched 40 s ago · fresh for 9 min', 1],
  [120, 30, 'fetched 2 min ago · fresh for 30 s', 1],
  [120, 125, 'fetched 2 min ago · fresh for 2 min', 6],
  [120, 0, 'fetched 2 min ago · no longer fresh', 60],
  [7200, -10, 'fetched 2 h ago · no longer fresh', 3600],
  [7200, null, 'fetched 2 h ago · to be fetched anew each time, says the host', 3600],
])('%i s old, %s s left: %s', (age, left, words, next) => {
  expect(ageInWords(set(age, left), NOW)).toBe(words);
  expect(nextAgeChange(set(age, left), NOW)).toBe(NOW + next);
});

test('what came of requests is told apart', () => {
  const outcomes = [
    'waiting',
    'answered',
    'kept',
    'keyset/cors',
    'keyset/timeout',
    'keyset/status',
    'keyset/unreachable',
  ] as const;
  const words = outcomes.map((outcome) => outcomeInWords({ url: 'https://a.test', outcome }));
  expect(new Set(words).size).toBe(outcomes.length);
  const refetches = (['waiting', 'found', 'missing', 'failed', 'cooling-down'] as const).map((outcome) =>
    refetchInWords({ kid: 'k1', at: 0, outcome }),
  );
  expect(new Set(refetches).size).toBe(5);
  for (const told of refetches) expect(told).toContain('k1');
});

test('a host is named as people know it', () => {
  expect(hostOf('https://a.test:8443/x')).toBe('a.test:8443');
  expect(hostOf('nowhere')).toBe('nowhere');
});
