import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf } from './scale.ts';
import { type Label, labelsOf, spread, textWidth } from './timelineLabels.ts';

/** 22 Nov 2025, 12:00:00 UTC. */
const NOW = 1763812800;

function labelled(claims: Record<string, number>, { width = 400, fixed = false, now = NOW } = {}) {
  const dates = Object.entries(claims).map(([name, offset]) => ({ name, seconds: NOW + offset }));
  const scale = scaleOf(dates, now, 0);
  if (!scale) throw new Error('no scale');
  const room = { zone: 'UTC' as const, drawn: scale.drawn, width };
  const at = { name: 'now', seconds: now, ...scale.now };
  return labelsOf(scale.stops, at, fixed, room);
}
const texts = (labels: readonly Label[]) => labels.map(({ text }) => text);

describe('boxes', () => {
  test.each<[name: string, centres: number[], lefts: number[]]>([
    ['that have room stay where they are', [50, 150], [40, 140]],
    ['at one place stand on both sides of it', [100, 100], [78, 102]],
    ['near the ends lean inwards', [2, 199], [0, 180]],
    ['push each other off an end', [5, 10], [0, 24]],
    ['push in a chain', [100, 110, 120], [76, 100, 124]],
  ])('%s', (_name, centres, lefts) => {
    expect(
      spread(
        centres.map((centre) => ({ centre, width: 20 })),
        200,
        4,
      ),
    ).toEqual(lefts);
  });

  test('never overlap, and stay in a room that is large enough', () => {
    const box = fc.record({
      centre: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 3 }), (unsorted) => {
        const boxes = unsorted.sort((a, b) => a.centre - b.centre);
        const lefts = spread(boxes, 400, 4);
        for (const [at, left] of lefts.entries()) {
          const end = left + (boxes[at]?.width ?? 0);
          expect(left).toBeGreaterThanOrEqual(-1e-9);
          expect(end).toBeLessThanOrEqual((lefts[at + 1] ?? 404) - 4 + 1e-9);
        }
      }),
    );
  });
});

describe('labels', () => {
  test.each<[name: string, claims: Record<string, number>, below: string[]]>([
    ['times of one day', { iat: -10_800, nbf: -5400, exp: -3600 }, ['iat 09:00', 'nbf 10:30', 'exp 11:00']],
    [
      'one for iat and nbf at one instant',
      { iat: -7200, nbf: -7200, exp: 0 },
      ['iat · nbf 10:00', 'exp 12:00'],
    ],
    ['exp has its own', { iat: 0, exp: 0 }, ['iat 12:00:00', 'exp 12:00:00']],
    [
      'seconds where minutes are the same',
      { iat: -20, nbf: -10, exp: 30 },
      ['iat 11:59:40', 'nbf 11:59:50', 'exp 12:00:30'],
    ],
    ['date and time of some days', { iat: -86_400, exp: 86_400 }, ['iat 21 Nov, 12:00', 'exp 23 Nov, 12:00']],
    ['dates within a year', { iat: -2_592_000, exp: 864_000 }, ['iat 23 Oct', 'exp 2 Dec']],
    ['dates over years', { iat: 0, exp: 315_360_000 }, ['iat 22 Nov 2025', 'exp 20 Nov 2035']],
    ['what is beyond the calendar', { iat: -60, exp: 1e300 }, ['iat 11:59:00', 'exp far off']],
  ])('tell %s', (_name, claims, below) => {
    expect(texts(labelled(claims).below)).toEqual(below);
  });

  test.each<[width: number, below: string[]]>([
    [400, ['iat 21 Nov, 12:00', 'nbf 22 Nov, 12:00', 'exp 23 Nov, 12:00']],
    [256, ['iat 21 Nov', 'nbf 22 Nov', 'exp 23 Nov']],
    [120, ['iat', 'nbf', 'exp']],
    [20, []],
  ])('tell less where the line is %i px long', (width, below) => {
    expect(texts(labelled({ iat: -86_400, nbf: 0, exp: 86_400 }, { width }).below)).toEqual(below);
  });

  test.each<[name: string, claims: Record<string, number>, fixed: boolean, above: string]>([
    ['the running clock without seconds', { iat: -20, exp: 30 }, false, 'now 12:00'],
    ['a chosen instant with them', { iat: -20, exp: 30 }, true, 'at 12:00:00'],
    ['the date where that matters', { iat: -86_400, exp: 86_400 }, true, 'at 22 Nov, 12:00'],
    ['the whole date where it is far away', { iat: -1e8, exp: -1e8 + 60 }, false, 'now 22 Nov 2025'],
  ])('above: %s', (_name, claims, fixed, above) => {
    expect(labelled(claims, { fixed }).above.text).toBe(above);
  });

  test('never overlap, whatever the dates and the width', () => {
    const offset = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ iat: offset, nbf: offset, exp: fc.double({ min: -1e9, max: 1e9, noNaN: true }) }),
        fc.integer({ min: 80, max: 420 }),
        (claims, width) => {
          const given = Object.entries(claims).flatMap(([name, at]) =>
            at === undefined ? [] : [[name, at]],
          );
          const { below } = labelled(Object.fromEntries(given), { width });
          expect(below.length).toBeGreaterThan(0);
          for (const [at, { text, left }] of below.entries()) {
            const next = below[at + 1]?.left ?? width;
            expect(left).toBeGreaterThanOrEqual(-1e-9);
            expect(left + textWidth(text)).toBeLessThanOrEqual(next + 1e-9);
          }
        },
      ),
    );
  });
});
