import { expect, test } from 'vitest';
import type { Verdict } from '../../../core/index.ts';
import { emptyPolicy, encodeSegment, parseToken } from '../../../core/index.ts';
import { judgeToken } from '../../../core/judge.ts';
import { dateValueText, distanceInWords, lineInWords, nowValueText, timeAnswer } from './timelineWords.ts';

/** 22 Nov 2025, 12:00:00 UTC. */
const NOW = 1763812800;

test('a date is told with its distance', () => {
  expect(dateValueText(NOW + 2760, NOW, 'UTC')).toBe('22 Nov 2025, 12:46:00 UTC, in 46 min');
  expect(dateValueText(1e300, NOW, 'UTC')).toMatch(/^beyond the calendar, in /);
});

test.each<[name: string, claims: Record<string, number>, fixed: boolean, text: string]>([
  ['with exp', { nbf: -60, exp: 3600 }, true, '22 Nov 2025, 12:00:00 UTC, exp in 1 h'],
  ['with nbf alone', { nbf: -60 }, true, '22 Nov 2025, 12:00:00 UTC, nbf 1 min ago'],
  ['with neither', {}, true, '22 Nov 2025, 12:00:00 UTC'],
  ['by the clock', { exp: 3600 }, false, 'now, 22 Nov 2025, 12:00 UTC, exp in 1 h'],
])('the instant of judgement, %s', (_name, claims, fixed, text) => {
  const dates = Object.entries(claims).map(([name, offset]) => ({ name, seconds: NOW + offset }));
  expect(nowValueText(NOW, { dates, fixed, zone: 'UTC' })).toBe(text);
});

test('the whole line in words', () => {
  const dates = [{ name: 'exp', seconds: NOW + 60 }];
  expect(lineInWords(NOW, { dates, fixed: true, zone: 'UTC' })).toBe(
    'exp 22 Nov 2025, 12:01:00 UTC, evaluated at 22 Nov 2025, 12:00:00 UTC',
  );
});

test.each<[distance: number, words: string]>([
  [3900, 'in 1 hour 5 minutes'],
  [-120, '2 minutes ago'],
  [0, 'now'],
])('a distance of %i s', (distance, words) => {
  expect(distanceInWords(NOW + distance, NOW)).toBe(words);
});

test.each<[name: string, claims: Record<string, number>, leeway: number, words: string | null]>([
  ['in time', { nbf: -60, exp: 60 }, 0, 'within its time'],
  ['without exp', { nbf: -60 }, 0, 'within its time'],
  ['at exp', { exp: 0 }, 0, 'expired'],
  ['at exp with leeway', { exp: 0 }, 10, 'within the leeway'],
  ['before nbf', { nbf: 5, exp: 60 }, 0, 'not valid yet'],
  ['before nbf with leeway', { nbf: 5, exp: 60 }, 10, 'within the leeway'],
  ['without bounds', { iat: 0 }, 0, null],
])('the answer %s', (_name, claims, leeway, words) => {
  const payload = Object.fromEntries(Object.entries(claims).map(([name, offset]) => [name, NOW + offset]));
  const token = parseToken(
    `${encodeSegment('{"alg":"HS256"}')}.${encodeSegment(JSON.stringify(payload))}.AA`,
  );
  const verdict: Verdict = judgeToken({ token, policy: { ...emptyPolicy, leeway }, now: NOW, key: null });
  const dates = Object.entries(payload).map(([name, seconds]) => ({ name, seconds }));
  const answer = timeAnswer(verdict, dates);
  expect(answer?.words ?? null).toBe(words);
  expect(answer?.holds ?? true).toBe(!['expired', 'not valid yet'].includes(words ?? ''));
});
