import { expect, test } from 'vitest';
import { type PasswordState, passwordState } from './password.ts';

const needed = { code: 'key/password-needed' };
const wrong = { code: 'key/password-wrong' };
const other = { code: 'key/empty' };
const unread = (...problems: { code: string }[]) => problems.map((problem, index) => ({ index, problem }));

test.each<[name: string, ring: Parameters<typeof passwordState>[0], state: PasswordState]>([
  ['a ring without faults', { problem: null, unread: [] }, null],
  ['another fault', { problem: other, unread: unread(other) }, null],
  ['a lone key without its password', { problem: needed, unread: [] }, 'needed'],
  ['a lone key with a wrong one', { problem: wrong, unread: [] }, 'wrong'],
  ['one of several that is closed', { problem: null, unread: unread(other, needed) }, 'needed'],
  ['several, one of them tried', { problem: null, unread: unread(needed, wrong) }, 'wrong'],
])('%s', (_name, ring, state) => {
  expect(passwordState(ring)).toBe(state);
});
