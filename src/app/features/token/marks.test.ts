import { describe, expect, test } from 'vitest';
import { type CheckResult, parseToken } from '../../../core/index.ts';
import { judgeToken } from '../../../core/judge.ts';
import { b64, compact, inputOf } from '../../../core/testing/tokens.ts';
import { tokenMarks } from './marks.ts';

const HEADER = b64('{"alg":"HS256"}');
const reasonOf = ({ reason }: CheckResult) => String(reason);
const marksOf = (text: string, headline = reasonOf) =>
  tokenMarks(parseToken(text), judgeToken(inputOf({ token: text })).checks, headline);

describe('marks in the encoded text', () => {
  test.each<[name: string, text: string, marked: string, rule: string]>([
    ['a foreign character', `${HEADER}.e3*0.c2ln`, '*', 'structure.base64url/'],
    ['a second foreign character', `${HEADER}.e30.c2l!n`, '!', 'structure.base64url/'],
    ['not UTF-8', `${HEADER}._w.c2ln`, '_w', 'structure.utf8/'],
  ])('%s', (_name, text, marked, rule) => {
    const found = marksOf(text).find(({ message }) => message.startsWith(rule));
    expect(found?.severity).toBe('error');
    const { start = -1, end = -1 } = found ?? {};
    expect(marked.startsWith(text.slice(start, end)) && end > start).toBe(true);
  });

  test.each([
    ['a sound token', compact({ alg: 'HS256' }, {})],
    ['no text', ''],
    ['faults of JSON, which the panes show', compact('{"alg":"HS256",', '{"a":1,"a":2}')],
  ])('none: %s', (_name, text) => {
    expect(marksOf(text)).toEqual([]);
  });

  test('each tells its own fault, as a failure of the check', () => {
    const seen: CheckResult[] = [];
    marksOf(`${HEADER}.e3*0.c2l!n`, (result) => {
      seen.push(result);
      return '';
    });
    expect(seen.map(({ status, data }) => [status, data.part])).toEqual([
      ['fail', 'payload'],
      ['fail', 'signature'],
    ]);
  });

  test('are told by their code where no check reports them', () => {
    const token = parseToken(`${HEADER}.e3*0.c2ln`);
    expect(tokenMarks(token, [], () => 'never')).toMatchObject([
      { message: expect.stringMatching(/^structure\.base64url\//) },
    ]);
  });

  test('a text of faults has no end of them, and is not marked without end', () => {
    const token = parseToken(`${HEADER}.${'*a'.repeat(5000)}.c2ln`);
    expect(tokenMarks(token, [], reasonOf).length).toBeLessThanOrEqual(200);
    const problem = { code: 'structure.base64url/character', part: 'payload', at: 0, length: 1 } as const;
    const many = { ...token, problems: Array.from({ length: 500 }, (_, at) => ({ ...problem, at })) };
    expect(tokenMarks(many, [], reasonOf)).toHaveLength(200);
  });
});
