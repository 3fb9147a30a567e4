import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateClaim } from '../../../core/index.ts';
import { type Scale, scaleOf } from './scale.ts';

const NOW = 1750000000;
const dates = (claims: Record<string, number>): DateClaim[] =>
  Object.entries(claims).map(([name, offset]) => ({ name, seconds: NOW + offset }));
const laidOut = (claims: Record<string, number>, leeway = 0): Scale => {
  const scale = scaleOf(dates(claims), NOW, leeway);
  if (!scale) throw new Error('no scale');
  return scale;
};

test.each([[{}], [{ auth_time: 5, updated_at: 6 }]])('there is no line for %j', (claims) => {
  expect(scaleOf(dates(claims), NOW, 0)).toBeNull();
});

describe('the line', () => {
  test.each<[name: string, claims: Record<string, number>, names: string[][]]>([
    ['the order of time', { exp: 3600, nbf: -1800, iat: -3600 }, [['iat'], ['nbf'], ['exp']]],
    ['what is at one place shares a stop', { exp: 3600, nbf: -60, iat: -60 }, [['nbf', 'iat'], ['exp']]],
    ['exp never does', { iat: -60, exp: -60 }, [['iat'], ['exp']]],
    ['one date', { exp: 10 }, [['exp']]],
    ['other dates are left out', { exp: 10, auth_time: 0 }, [['exp']]],
  ])('has stops: %s', (_name, claims, names) => {
    expect(laidOut(claims).stops.map((stop) => stop.names)).toEqual(names);
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
    expect(scale.valid.from).toBe(scale.stops.find(({ names }) => names.includes('nbf'))?.place);
  });

  test('has leeway on both sides of the valid stretch', () => {
    const { valid, leeway } = laidOut({ nbf: -600, exp: 600 }, 120);
    expect(leeway.from).toBeLessThan(valid.from);
    expect(leeway.to).toBeGreaterThan(valid.to);
    const none = laidOut({ nbf: -600, exp: 600 });
    expect(none.leeway).toEqual(none.valid);
  });

  test('whatever the dates, each place is on it, stops are in order, and no stretch runs backwards', () => {
    const instant = fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ iat: instant, nbf: instant, exp: instant }),
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 1e6 }),
        (claims, now, leeway) => {
          const own = Object.entries(claims).flatMap(([name, seconds]) =>
            seconds === undefined ? [] : [{ name, seconds }],
          );
          const scale = scaleOf(own, now, leeway);
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
          expect(scale.stops.flatMap(({ names }) => names).sort()).toEqual(
            own.map(({ name }) => name).sort(),
          );
          expect(scale.valid.to).toBeGreaterThanOrEqual(scale.valid.from);
        },
      ),
    );
  });
});
