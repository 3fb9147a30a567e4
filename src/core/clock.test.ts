import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTransition } from './clock.ts';
import { judgeToken } from './judge.ts';
import { certificateOf } from './testing/certificates.ts';
import { factsOf, inputOf, NOW, type Scene } from './testing/tokens.ts';

const next = (scene: Scene, now = NOW) => {
  const { token, policy } = inputOf(scene);
  return nextTransition(token, policy, now);
};

describe('the next transition', () => {
  test.each<[name: string, scene: Scene, expected: number | null]>([
    ['exp to come', { payload: { exp: NOW + 60 } }, NOW + 60],
    ['exp with leeway', { payload: { exp: NOW + 60 }, policy: { leeway: 30 } }, NOW + 90],
    ['exp reached, leeway not', { payload: { exp: NOW - 10 }, policy: { leeway: 30 } }, NOW + 20],
    ['exp reached', { payload: { exp: NOW } }, null],
    ['nbf to come', { payload: { nbf: NOW + 60 } }, NOW + 60],
    ['nbf with leeway', { payload: { nbf: NOW + 60 }, policy: { leeway: 30 } }, NOW + 30],
    ['iat to come', { payload: { iat: NOW + 60 } }, NOW + 60],
    ['the earliest of all', { payload: { exp: NOW + 90, nbf: NOW + 60, iat: NOW + 30 } }, NOW + 30],
    ['fractions', { payload: { exp: NOW + 0.25 } }, NOW + 0.25],
    ['maximum age', { payload: { iat: NOW - 60 }, policy: { options: { max_age: 90 } } }, NOW + 30.001],
    ['no dates', { payload: { sub: 'a' } }, null],
    ['dates that are no numbers', { payload: { exp: `${NOW + 60}`, nbf: null, iat: [] } }, null],
    ['a date beyond numbers', { payload: '{"exp":1e400}' }, null],
    ['an inherited name', { payload: '{"__proto__":{"exp":9999999999}}' }, null],
    ['no claims set', { payload: '[1]' }, null],
    ['nothing to read', { token: '' }, null],
  ])('%s', (_name, scene, expected) => {
    expect(next(scene)).toBe(expected);
  });

  test('comes with the ends of the certificates that are relied on', () => {
    const { token, policy } = inputOf({ payload: { exp: NOW + 60 } });
    const path = [
      certificateOf('Leaf', { notBefore: NOW - 9, notAfter: NOW + 30 }),
      certificateOf('Root', { notBefore: NOW + 20, notAfter: NOW + 90 }),
    ];
    const trust = { by: 'ca' as const, ringIndex: 0, path, problem: null };
    const key = { ...factsOf({}), embedded: { keys: [], thumbprints: [], agree: null, trust } };
    expect(nextTransition(token, policy, NOW, key)).toBe(NOW + 20);
    expect(nextTransition(token, policy, NOW + 20, key)).toBe(NOW + 30.001);
    expect(nextTransition(token, policy, NOW + 31, key)).toBe(NOW + 60);
  });

  test('is exactly where the verdict changes: not before, but then', () => {
    const seconds = fc.integer({ min: NOW - 100, max: NOW + 100 });
    const payload = fc.record({ exp: seconds, nbf: seconds, iat: seconds }, { requiredKeys: [] });
    const leeway = fc.constantFrom(0, 1, 2.5, 60);
    fc.assert(
      fc.property(payload, leeway, fc.constantFrom(null, 30), (claims, slack, max_age) => {
        const input = inputOf({ payload: claims, policy: { leeway: slack, options: { max_age } } });
        const statuses = (now: number) =>
          judgeToken({ ...input, now }).checks.map(({ id, status }) => `${id} ${status}`);
        const at = nextTransition(input.token, input.policy, NOW);
        if (at === null) {
          expect(statuses(NOW + 1e6)).toEqual(statuses(NOW));
          return;
        }
        expect(statuses(at - 0.01)).toEqual(statuses(NOW));
        expect(statuses(at)).not.toEqual(statuses(NOW));
      }),
    );
  });
});
