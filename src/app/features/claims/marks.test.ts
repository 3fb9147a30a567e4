import { expect, test } from 'vitest';
import { type CheckResult, readJson } from '../../../core/index.ts';
import type { JsonPartName } from '../../state/document.ts';
import { jsonMarks } from './marks.ts';

const check = (
  id: string,
  status: CheckResult['status'],
  path: string | null,
  part: CheckResult['anchor']['part'] = 'payload',
  data: CheckResult['data'] = {},
): CheckResult => ({
  id,
  title: id,
  status,
  reason: `${id}/why`,
  data,
  spec: { doc: 'RFC 7519', section: '4' },
  anchor: { part, path },
  at: null,
});
const idOf = ({ id }: CheckResult) => id;

test.each<
  [name: string, part: JsonPartName, text: string, checks: CheckResult[], expected: [string, string][]]
>([
  ['nothing', 'payload', '{"exp":1}', [], []],
  ['a fault', 'payload', '{"exp":x}', [], [['x', 'error']]],
  ['an end that is missing', 'payload', '{"a":1', [], [['1', 'error']]],
  ['a second name', 'payload', '{"a":1,"a":2}', [], [['"a"', 'warning']]],
  ['a second name in the header', 'header', '{"a":1,"a":2}', [], [['"a"', 'error']]],
  ['an inexact number', 'payload', '{"a":9007199254740993}', [], [['9007199254740993', 'warning']]],
  [
    'a check that fails',
    'payload',
    '{"exp":1}',
    [check('claims.exp', 'fail', 'exp')],
    [['"exp":1', 'error']],
  ],
  ['a check that warns', 'payload', '{"exp": 1}', [check('x', 'warn', 'exp')], [['"exp": 1', 'warning']]],
  [
    'dates in milliseconds, at the claim that they are in',
    'payload',
    '{"exp":1,"iat":2}',
    [check('claims.milliseconds', 'warn', 'exp', 'payload', { name: 'iat' })],
    [['"iat":2', 'warning']],
  ],
  [
    'a name that another check tells is not a place',
    'payload',
    '{"exp":1,"iat":2}',
    [check('claims.exp', 'fail', 'exp', 'payload', { name: 'iat' })],
    [['"exp":1', 'error']],
  ],
  ['another part', 'header', '{"exp":1}', [check('claims.exp', 'fail', 'exp')], []],
  ['a claim that is not there', 'payload', '{"a":1}', [check('claims.exp', 'fail', 'exp')], []],
  ['a check of the whole part', 'payload', '{"a":1}', [check('structure.object', 'fail', null)], []],
  [
    'what passes, tells or does not apply',
    'payload',
    '{"exp":1}',
    (['pass', 'info', 'na', 'unknown'] as const).map((status) => check('claims.exp', status, 'exp')),
    [],
  ],
])('marks: %s', (_name, part, text, checks, expected) => {
  const marks = jsonMarks(part, readJson(text), checks, idOf);
  expect(marks.map(({ start, end, severity }) => [text.slice(start, end), severity])).toEqual(expected);
  for (const { message } of marks) expect(message).not.toBe('');
});

test('the last of two members of one name is the one that is judged', () => {
  const text = '{"exp":1,"exp":2}';
  const marks = jsonMarks('payload', readJson(text), [check('claims.exp', 'fail', 'exp')], idOf);
  const judged = marks.find(({ message }) => message === 'claims.exp');
  expect(judged).toMatchObject({ start: text.lastIndexOf('"exp"'), end: text.length - 1 });
});

test('an empty text has its fault at its beginning', () => {
  expect(jsonMarks('payload', readJson(''), [], idOf)).toMatchObject([
    { start: 0, end: 1, severity: 'error' },
  ]);
});
