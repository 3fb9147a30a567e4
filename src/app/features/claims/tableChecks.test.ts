import { expect, test } from 'vitest';
import type { CheckResult } from '../../../core/index.ts';
import { tellSame, toldOf } from './tableChecks.ts';

const result = (id: string, status: CheckResult['status'], more: Partial<CheckResult> = {}): CheckResult => ({
  id,
  title: id,
  status,
  reason: null,
  data: {},
  spec: { doc: 'RFC 7519', section: '4' },
  anchor: { part: 'payload', path: 'exp' },
  at: null,
  ...more,
});
const headline = ({ id, status }: CheckResult) => `${id} ${status}`;
const tell = (checks: CheckResult[], part: 'header' | 'payload' = 'payload') =>
  Object.fromEntries(
    [...toldOf(part, checks, headline)].map(([name, told]) => [name, told.map(({ text }) => text)]),
  );

test('all that is wrong with a member, the worst first, and none of what it passes', () => {
  const checks = [result('a', 'pass'), result('b', 'warn'), result('c', 'fail'), result('d', 'na')];
  expect(tell(checks)).toEqual({ exp: ['c fail', 'b warn'] });
});

test('of passes the first', () => {
  expect(tell([result('d', 'na'), result('a', 'pass'), result('b', 'pass')])).toEqual({ exp: ['a pass'] });
});

test('why no rule applies, where none does', () => {
  const na = result('claims.iss', 'na', {
    reason: 'claims.iss/not-constrained',
    anchor: { part: 'payload', path: 'iss' },
  });
  expect(tell([na])).toEqual({ iss: ['not in the policy'] });
});

test('results of the other part and of no member are left out', () => {
  const header = result('header.alg', 'fail', { anchor: { part: 'header', path: 'alg' } });
  const whole = result('claims.required', 'fail', { anchor: { part: 'payload', path: null } });
  expect(tell([header, whole])).toEqual({});
  expect(tell([header, whole], 'header')).toEqual({ alg: ['header.alg fail'] });
});

test('a finding about a member that it names in its data', () => {
  const milliseconds = result('claims.milliseconds', 'warn', { data: { name: 'iat' } });
  const duplicate = result('structure.duplicates', 'warn', {
    data: { part: 'payload', name: '__proto__' },
    anchor: { part: 'token', path: null },
  });
  const told = toldOf('payload', [milliseconds, duplicate], headline);
  expect([...told.keys()]).toEqual(['iat', '__proto__']);
  expect(tell([duplicate], 'header')).toEqual({});
});

test('two lists tell the same by what they say', () => {
  const one = [{ status: 'pass', text: 'a' }] as const;
  expect(tellSame(one, [{ ...one[0] }])).toBe(true);
  expect(tellSame(one, [])).toBe(false);
  expect(tellSame(one, [{ status: 'fail', text: 'a' }])).toBe(false);
  expect(tellSame(one, [{ status: 'pass', text: 'b' }])).toBe(false);
});
