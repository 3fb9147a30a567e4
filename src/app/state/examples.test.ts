import { describe, expect, test } from 'vitest';
import { emptyPolicy, parseToken } from '../../core/index.ts';
import { judgeToken } from '../../core/judge.ts';
import { computedAlgs } from '../../core/testing/keys.ts';
import { compact, factsOf, NOW } from '../../core/testing/tokens.ts';
import { algorithmExamples, type Example, faultExamples } from './examples.ts';

const all = [...algorithmExamples, ...faultExamples];
const row = (example: Example) => [example.id, example] as const;

/** The reasons of the claim checks that stand against an example's claims, `later` seconds after it was made. */
function faultsOf(example: Example, later = 0): (string | null)[] {
  const token = parseToken(compact({ alg: example.alg, typ: 'JWT' }, example.payload(NOW)));
  const key = factsOf({ answer: 'pass', keyIndex: 0 });
  const { checks } = judgeToken({ token, policy: emptyPolicy, now: NOW + later, key });
  return checks
    .filter(({ id, status }) => id.startsWith('claims.') && (status === 'fail' || status === 'warn'))
    .map(({ reason }) => reason);
}

test('each has its own id, and an algorithm that can be computed', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { alg } of all) expect(computedAlgs).toContain(alg);
});

test('there is one genuine token for each algorithm', () => {
  expect(algorithmExamples.map(({ alg }) => alg).sort()).toEqual([...computedAlgs].sort());
});

describe('nothing stands against the claims of', () => {
  test.each(algorithmExamples.map(row))('%s, for half an hour', (_id, example) => {
    expect(example.spoil).toBe('none');
    expect(faultsOf(example)).toEqual([]);
    expect(faultsOf(example, 1800)).toEqual([]);
  });
});

describe('the fault of', () => {
  const expected: Record<string, [spoil: Example['spoil'], reasons: string[]]> = {
    expired: ['none', ['claims.exp/expired']],
    'not-yet-valid': ['none', ['claims.nbf/not-yet-valid']],
    tampered: ['tamper', []],
    broken: ['cut', []],
    milliseconds: ['none', ['claims.milliseconds/milliseconds']],
    'alg-none': ['unsecured', []],
  };
  test.each(faultExamples.map(row))('%s', (id, example) => {
    const [spoil, reasons] = expected[id] ?? [];
    expect(example.spoil).toBe(spoil);
    expect(faultsOf(example)).toEqual(reasons);
  });
});
