import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyPolicy, parseToken } from '../../core/index.ts';
import { compact } from '../../core/testing/tokens.ts';
import { nextChange } from './nextChange.ts';

/** A whole minute of the clock, in seconds since the epoch. */
const NOON = 1_763_812_800;

const tokenWith = (claims: object) => parseToken(compact({ alg: 'HS256' }, claims));
const next = (claims: object, now: number, leeway = 0) =>
  nextChange(tokenWith(claims), { ...emptyPolicy, leeway }, now);

describe('the page wakes', () => {
  test.each<[name: string, claims: object, after: number | null, leeway?: number]>([
    ['never for a token without dates', { sub: 'a', exp: 'soon' }, null],
    ['at the next minute of the clock', { iat: NOON - 7200 }, 50],
    ['at a full minute since exp', { exp: NOON + 10 - 8040 - 30 }, 30],
    ['as soon as a minute until exp is broken', { exp: NOON + 10 + 7200 + 20 }, 20.001],
    ['as soon as a minute until nbf is broken', { nbf: NOON + 10 + 7200 + 20 }, 20.001],
    ['at a full minute since iat', { iat: NOON + 10 - 8040 - 40 }, 20],
    ['when a minute is left with the leeway', { exp: NOON + 10 + 7200 + 40 }, 5.001, 25],
    ['each second in the first minute after a date', { exp: NOON + 10 - 5 }, 1],
    ['each second in the last minute before a date', { exp: NOON + 10 + 5 }, 1],
    ['at the transition, to the fraction of a second', { exp: NOON + 10.25 }, 0.25],
  ])('%s', (_name, claims, after, leeway) => {
    const at = next(claims, NOON + 10, leeway);
    if (after === null) expect(at).toBeNull();
    else expect(at).toBeCloseTo(NOON + 10 + after, 5);
  });

  test('at the next minute where it woke at one', () => {
    expect(next({ iat: NOON - 7200 }, NOON)).toBe(NOON + 60);
  });

  const clock = fc.integer({ min: 0, max: 86_400_000 }).map((ms) => NOON + ms / 1000);
  const near = fc.oneof(
    fc.integer({ min: NOON - 100_000, max: NOON + 100_000 }),
    fc.double({ min: NOON - 1e9, max: NOON + 1e9, noNaN: true }),
  );

  test('always later and within the minute, however far the date', () => {
    const any = fc.oneof(near, fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(any, clock, (exp, now) => {
        const at = next({ exp }, now);
        expect(at).toBeGreaterThan(now);
        expect(at).toBeLessThanOrEqual(now + 60);
      }),
    );
  });

  test('before the minutes since or until a date change', () => {
    fc.assert(
      fc.property(near, clock, (exp, now) => {
        const at = next({ exp }, now) ?? Number.NaN;
        const minutes = (instant: number) => Math.floor(Math.abs(exp - instant) / 60);
        // The clock has milliseconds: a change is noticed with the next one.
        if (at - now > 0.002) expect(minutes(at - 0.002)).toBe(minutes(now));
      }),
    );
  });
});
