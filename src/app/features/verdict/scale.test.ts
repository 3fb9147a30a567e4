import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateClaim } from '../../../core/index.ts';
import {
  caught,
  datesOnLine,
  EDGE,
  extended,
  fitting,
  including,
  instantAt,
  placeOf,
  type Scale,
  type Stretch,
  scaleOf,
} from './scale.ts';

const NOW = 1750000000;
const dates = (claims: Record<string, number>): DateClaim[] =>
  Object.entries(claims).map(([name, offset]) => ({ name, seconds: NOW + offset }));
const laidOut = (claims: Record<string, number>, leeway = 0, held?: Stretch): Scale => {
  const scale = scaleOf(dates(claims), NOW, leeway, held);
  if (!scale) throw new Error('no scale');
  return scale;
};
const stretches = fc
  .record({
    from: fc.double({ min: -1e10, max: 1e10, noNaN: true }),
    length: fc.double({ min: 60, max: 1e10, noNaN: true }),
  })
  .map(({ from, length }): Stretch => ({ from, to: from + length }));

test.each([[{}], [{ auth_time: 5, updated_at: 6 }]])('there is no line for %j', (claims) => {
  expect(datesOnLine(dates(claims))).toEqual([]);
  expect(scaleOf(dates(claims), NOW, 0)).toBeNull();
});

describe('the line', () => {
  test.each<[name: string, claims: Record<string, number>, names: string[]]>([
    ['the order of time', { exp: 3600, nbf: -1800, iat: -3600 }, ['iat', 'nbf', 'exp']],
    ['one date', { exp: 10 }, ['exp']],
    ['other dates are left out', { exp: 10, auth_time: 0 }, ['exp']],
  ])('has stops: %s', (_name, claims, names) => {
    expect(laidOut(claims).stops.map(({ name }) => name)).toEqual(names);
  });

  test.each<
    [name: string, claims: Record<string, number>, where: 'before' | 'within' | 'after', beyond: boolean]
  >([
    ['valid', { iat: -60, exp: 3600 }, 'within', false],
    ['expired', { iat: -7200, exp: -3600 }, 'after', false],
    ['expired long ago', { iat: -1e8, exp: -1e8 + 60 }, 'after', true],
    ['not yet valid', { nbf: 600, exp: 4200 }, 'before', false],
    ['not valid for years', { nbf: 1e8, exp: 1e8 + 60 }, 'before', true],
    ['no end', { iat: -60 }, 'within', false],
    ['no start', { exp: 60 }, 'within', false],
  ])('now, where the token is %s', (_name, claims, where, beyond) => {
    const { now, valid } = laidOut(claims);
    const is = now.place < valid.from ? 'before' : now.place > valid.to ? 'after' : 'within';
    expect([is, now.beyond]).toEqual([where, beyond]);
  });

  test.each<[claims: Record<string, number>, from: boolean, to: boolean]>([
    [{ exp: 60 }, true, false],
    [{ iat: -60 }, false, true],
    [{ iat: -60, exp: 60 }, false, false],
  ])('is valid to its ends where %j says nothing', (claims, from, to) => {
    const { valid } = laidOut(claims);
    expect([valid.from === 0, valid.to === 1]).toEqual([from, to]);
  });

  test('begins to be valid at nbf, else at iat', () => {
    const scale = laidOut({ iat: -3600, nbf: -1800, exp: 3600 });
    expect(scale.valid.from).toBe(scale.stops.find(({ name }) => name === 'nbf')?.place);
  });

  test('has leeway on both sides of the valid stretch', () => {
    const { valid, leeway } = laidOut({ nbf: -600, exp: 600 }, 120);
    expect(leeway.from).toBeLessThan(valid.from);
    expect(leeway.to).toBeGreaterThan(valid.to);
    const none = laidOut({ nbf: -600, exp: 600 });
    expect(none.leeway).toEqual(none.valid);
  });

  test('does not move while it is held', () => {
    const held = laidOut({ nbf: -600, exp: 600 }).drawn;
    const moved = laidOut({ nbf: -600, exp: 660 }, 0, held);
    const before = laidOut({ nbf: -600, exp: 600 });
    expect(moved.drawn).toEqual(before.drawn);
    expect(moved.now).toEqual(before.now);
    expect(moved.stops[0]).toEqual(before.stops[0]);
    expect(laidOut({ nbf: -600, exp: 1e6 }, 0, held).stops[1]).toMatchObject({
      place: 1 - EDGE,
      beyond: true,
    });
  });

  test('is for the dates that are in reach of a calendar', () => {
    const { drawn, stops } = laidOut({ iat: -60, exp: 600, nbf: 1e300 });
    expect(drawn).toEqual(laidOut({ iat: -60, exp: 600 }).drawn);
    expect(stops.find(({ name }) => name === 'nbf')).toMatchObject({ beyond: true });
    expect(laidOut({ exp: 1e300 }).now).toEqual({ place: 0.5, beyond: false });
  });

  test('whatever the dates, each place is on it, stops are in order, and no stretch runs backwards', () => {
    const instant = fc.option(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ iat: instant, nbf: instant, exp: instant }),
        fc.double({ min: -1e20, max: 1e20, noNaN: true }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.option(stretches),
        (claims, now, leeway, held) => {
          const own = Object.entries(claims).flatMap(([name, seconds]) =>
            seconds === undefined ? [] : [{ name, seconds }],
          );
          const scale = scaleOf(own, now, leeway, held);
          if (!scale) {
            expect(own).toEqual([]);
            return;
          }
          const places = scale.stops.map(({ place }) => place);
          for (const place of [
            ...places,
            scale.now.place,
            ...Object.values(scale.valid),
            ...Object.values(scale.leeway),
          ]) {
            expect(place).toBeGreaterThanOrEqual(0);
            expect(place).toBeLessThanOrEqual(1);
          }
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(scale.stops.map(({ name }) => name).sort()).toEqual(own.map(({ name }) => name).sort());
          expect(scale.valid.to).toBeGreaterThanOrEqual(scale.valid.from);
          if (held) expect(scale.drawn).toEqual(held);
        },
      ),
    );
  });
});

describe('places and instants', () => {
  test('are each other’s inverse', () => {
    fc.assert(
      fc.property(stretches, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, place) => {
        const length = drawn.to - drawn.from;
        expect(placeOf(instantAt(place, drawn), drawn)).toBeCloseTo(place, 5);
        const seconds = drawn.from + place * length;
        expect(Math.abs(instantAt(placeOf(seconds, drawn), drawn) - seconds)).toBeLessThan(1e-5 * length);
      }),
    );
  });

  test('what a stretch includes stands off its ends, and the other end stays', () => {
    fc.assert(
      fc.property(stretches, fc.double({ min: -8e12, max: 8e12, noNaN: true }), (drawn, seconds) => {
        const grown = including(drawn, seconds);
        const place = placeOf(seconds, grown);
        expect(place).toBeGreaterThan(EDGE - 1e-6);
        expect(place).toBeLessThan(1 - EDGE + 1e-6);
        expect(grown.from === drawn.from || grown.to === drawn.to).toBe(true);
        expect(including(grown, seconds)).toEqual(grown);
      }),
    );
  });

  test.each<[side: 'earlier' | 'later', from: number, to: number]>([
    ['later', 0, 200],
    ['earlier', -100, 100],
  ])('a stretch grows %s', (side, from, to) => {
    expect(extended({ from: 0, to: 100 }, side, 2)).toEqual({ from, to });
  });

  test('a stretch grows to the end of the calendar and no further', () => {
    const whole = extended({ from: 0, to: 100 }, 'later', 1e30);
    expect(whole).toEqual({ from: 0, to: 8.64e12 });
    expect(extended(whole, 'earlier', 1e30)).toEqual({ from: -8.64e12, to: 8.64e12 });
    expect(extended({ from: 1e13, to: 2e13 }, 'later', 2)).toEqual({ from: 1e13, to: 2e13 });
  });

  test('the shortest stretch has room for a minute', () => {
    const { from, to } = fitting(dates({ exp: 0 }), NOW);
    expect(to - from).toBeGreaterThanOrEqual(60);
  });
});

describe('a drag is caught', () => {
  const MIDNIGHT = 1750032000;
  /** A line of 400 px on which a pixel stands for so many seconds. */
  const line = (perPixel: number) => ({ from: MIDNIGHT, to: MIDNIGHT + 400 * perPixel });
  const to = (
    seconds: number,
    perPixel: number,
    { others = [], offset = 0 }: { others?: number[]; offset?: number } = {},
  ) => caught(MIDNIGHT + seconds, line(perPixel), { width: 400, others, offset }) - MIDNIGHT;

  test.each<[name: string, seconds: number, perPixel: number, at: number]>([
    ['by the second where a minute is long', 31.4, 0.15, 31],
    ['by five seconds', 33, 1, 35],
    ['by the minute where the line has hours', 95, 15, 120],
    ['by the quarter of an hour where it has a day', 1000, 200, 900],
    ['by the hour where it has days', 5000, 1000, 3600],
    ['by the day where it has years', 100_000, 50_000, 86_400],
  ])('%s', (_name, seconds, perPixel, at) => {
    expect(to(seconds, perPixel)).toBe(at);
  });

  test('by another date within some pixels, the nearest of several', () => {
    expect(to(95, 15, { others: [MIDNIGHT + 37] })).toBe(37);
    expect(to(95, 15, { others: [MIDNIGHT + 37, MIDNIGHT + 101] })).toBe(101);
    expect(to(595, 15, { others: [MIDNIGHT + 37] })).toBe(600);
  });

  test('by the second that ends a date with a fraction', () => {
    expect(to(95, 15, { others: [MIDNIGHT + 90.25] })).toBe(91);
  });

  test('by whole steps of the zone’s own clock', () => {
    // Midnight in India is half past six in the evening in London.
    expect(to(95_000, 50_000, { offset: 19_800 })).toBe(86_400 - 19_800);
  });

  test('always to a whole second', () => {
    const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(finite, stretches, fc.array(finite), (seconds, drawn, others) => {
        expect(Number.isInteger(caught(seconds, drawn, { width: 400, others, offset: 0 }))).toBe(true);
      }),
    );
  });
});
