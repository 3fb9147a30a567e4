import { describe, expect, test } from 'vitest';
import { keylessFacts } from '../examine.ts';
import { fixesFor, repairs } from '../fixes/index.ts';
import type { Fix, Repair } from '../fixes/types.ts';
import { judgeToken } from '../judge.ts';
import { replaceSegment } from '../sign.ts';
import { readJson } from '../token/json.ts';
import { parseToken } from '../token/parse.ts';
import type { CheckResult, JudgeInput } from '../verdict.ts';
import { b64, inputOf, NOW, type Scene } from './tokens.ts';

/** `NOW` in milliseconds. */
export const MS = NOW * 1000;
/** An hour after `NOW`, in seconds. */
export const HOUR_ON = NOW + 3600;
/** What every new id is in tests. */
export const ID = '0b5e5a0e-7d6b-4a52-8f6e-2f4c1d3b9a10';
/** A header segment, HS256. */
export const header = b64('{"alg":"HS256"}');
/** A payload segment. */
export const payload = b64('{"sub":"a"}');
/** A signature segment of 32 bytes, as HS256 makes them. */
export const signature = b64(new Uint8Array(32).fill(7));

/** A scene with an exact payload text. */
export const payloadOf = (text: string): Scene => ({ payload: text });
/** A scene with an exact header text. */
export const headerOf = (text: string): Scene => ({ header: text });
/** A scene with an exact token text. */
export const tokenOf = (token: string): Scene => ({ token });
/** A scene with an exact payload text and a policy. */
export const expecting = (text: string, policy: Scene['policy']): Scene => ({ payload: text, policy });

/** The input of a scene, judged without a key unless it brings facts of one. */
export function inputFor(scene: Scene): JudgeInput {
  const input = inputOf(scene);
  return { ...input, key: scene.key ?? keylessFacts(input.token) };
}

/** What fails or warns. */
export function findingsOf(input: JudgeInput): CheckResult[] {
  return judgeToken(input).checks.filter(({ status }) => status === 'fail' || status === 'warn');
}

/** The finding with a reason; throws where there is none. */
export function findingOf(input: JudgeInput, reason: string): CheckResult {
  const findings = findingsOf(input);
  const finding = findings.find((result) => result.reason === reason);
  if (!finding) throw new Error(`not found: ${reason}, but ${findings.map((result) => result.reason)}`);
  return finding;
}

/** The fixes for a result of this input. */
export function fixesOf(result: CheckResult, { token, now }: JudgeInput): Fix[] {
  return fixesFor(result, { token, now, newId: () => ID });
}

/** The input after a fix, as the page applies it. */
export function applied(input: JudgeInput, { part, text }: Fix): JudgeInput {
  const token = parseToken(part === 'encoded' ? text : replaceSegment(input.token, part, text));
  return { ...input, token, key: keylessFacts(token) };
}

/** A fixture of a fix: the finding's reason, the scene, the title on the button, and the text of the part after it. */
export type FixFixture = [reason: string, scene: Scene, title: string, after: string];

/** Runs repairs over their fixtures, one at least for each reason: the finding is gone afterwards, and members that the fix does not speak of stand as they stood. */
export function describeFixes(tested: readonly Repair[], fixtures: readonly FixFixture[]): void {
  describe(tested.map(({ id }) => id).join(', '), () => {
    test.each(fixtures)('%s %#: %j → %s', (reason, scene, title, after) => {
      const input = inputFor(scene);
      const result = findingOf(input, reason);
      const fixes = fixesOf(result, input);
      const fix = fixes.find((offer) => offer.title === title);
      if (!fix) throw new Error(`not offered: ${title}, but ${fixes.map((offer) => offer.title)}`);
      expect(fix.text).toBe(after);
      const next = applied(input, fix);
      expect(findingsOf(next).map((finding) => finding.reason)).not.toContain(reason);
      const spokenOf = [...title.split(/[\s,]+/), result.anchor.path ?? ''];
      for (const part of ['header', 'payload'] as const) {
        // What was no object, or held duplicates further in, cannot be compared member by member.
        if (!input.token[part].json?.valid || /^Take|duplicates/.test(title)) continue;
        expect(rawMembers(next.token[part].text, spokenOf)).toEqual(
          rawMembers(input.token[part].text, spokenOf),
        );
      }
    });
    test('every reason has a fixture, and the repairs are listed', () => {
      const shown = new Set(fixtures.map(([reason]) => reason));
      expect(tested.flatMap(({ reasons }) => reasons).filter((reason) => !shown.has(reason))).toEqual([]);
      expect(repairs).toEqual(expect.arrayContaining([...tested]));
    });
  });
}

function rawMembers(text: string | null, without: readonly string[]) {
  return readJson(text ?? '')
    .members.filter(({ name }) => !without.includes(name))
    .map(({ name, value }) => [name, text?.slice(value.offset, value.offset + value.length)]);
}
