import { describe, expect, test } from 'vitest';
import { checks } from '../checks/index.ts';
import { reasonsWithWords, sentenceOf } from '../messages.ts';
import { type Check, judge } from '../verdict.ts';
import { inputOf, type Scene } from './tokens.ts';

/** A fixture of a check: what it is, the scene, and the expected `status` or `status reason`. */
export type Fixture = [name: string, scene: Scene, expected: string];

/** Runs a check over its fixtures. At least one must pass and one must not; every reason but of `na` needs words. */
export function describeCheck(check: Check, fixtures: Fixture[]): void {
  describe(check.id, () => {
    test.each(fixtures)('%s', (_name, scene, expected) => {
      const [result] = judge([check], inputOf(scene)).checks;
      const reason = result?.reason?.slice(check.id.length + 1);
      expect(reason === undefined ? result?.status : `${result?.status} ${reason}`).toBe(expected);
      if (result && result.status !== 'na' && reason !== undefined) {
        expect(reasonsWithWords).toContain(result.reason);
        if (result.status !== 'pass') expect(sentenceOf(result).headline).not.toBe(result.title);
      }
    });
    test('has a fixture that passes and one that does not, and is listed', () => {
      const statuses = fixtures.map(([, , expected]) => expected.split(' ')[0]);
      expect(statuses).toContain('pass');
      const findings = ['fail', 'warn', 'info', 'unknown'];
      expect(statuses.some((status) => findings.includes(status ?? ''))).toBe(true);
      expect(checks).toContain(check);
    });
  });
}
