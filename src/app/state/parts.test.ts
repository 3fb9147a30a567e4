import { describe, expect, test } from 'vitest';
import { parseToken } from '../../core/index.ts';
import { b64, compact } from '../../core/testing/tokens.ts';
import { type ShownPart, shownPart } from './parts.ts';

type Pane = Parameters<typeof shownPart>[0];
const HEADER = '{"alg":"HS256"}';
const pane = (view: Pane['view'], draft: string | null = null): Pane => ({ draft, view });
const ODD = '{"id":9007199254740993,"f":1.0}';
const LAID_OUT = '{\n  "id": 9007199254740993,\n  "f": 1.0\n}';

describe('a payload', () => {
  test.each<[name: string, token: string, pane: Pane, expected: Partial<ShownPart>]>([
    [
      'formatted',
      compact(HEADER, ODD),
      pane('formatted'),
      { text: LAID_OUT, formatted: true, canFormat: true, unfinished: false, readOnly: null },
    ],
    ['exact', compact(HEADER, ODD), pane('exact'), { text: ODD, formatted: false, canFormat: true }],
    [
      'over lines of its own',
      compact(HEADER, '{\n"a":1}'),
      pane('formatted'),
      { text: '{\n"a":1}', formatted: false, canFormat: false },
    ],
    [
      'not JSON',
      compact(HEADER, 'hello'),
      pane('formatted'),
      { text: 'hello', formatted: false, canFormat: false, unfinished: false, readOnly: null },
    ],
    [
      'with a draft in it',
      compact(HEADER, ODD),
      pane('formatted', '{ "a": 1 }'),
      { text: '{ "a": 1 }', unfinished: false, formatted: true },
    ],
    [
      'with an unfinished draft',
      compact(HEADER, ODD),
      pane('exact', '{"a":'),
      { text: '{"a":', unfinished: true, formatted: false, readOnly: null },
    ],
    [
      'not UTF-8',
      `${b64(HEADER)}._w.c2ln`,
      pane('formatted'),
      { text: '\ufffd', json: null, readOnly: 'not-utf8', canFormat: false },
    ],
    [
      'encrypted',
      `${b64('{"alg":"dir","enc":"A256GCM"}')}..AAAA.AAAA.AAAA`,
      pane('formatted'),
      { json: null, readOnly: 'encrypted', canFormat: false },
    ],
    ['of an empty page', '', pane('formatted'), { text: '', readOnly: null, unfinished: false }],
  ])('%s', (_name, token, state, expected) => {
    expect(shownPart(state, parseToken(token), 'payload')).toMatchObject(expected);
  });

  test('is read with the offsets of what is shown', () => {
    const { json, text } = shownPart(pane('formatted'), parseToken(compact(HEADER, ODD)), 'payload');
    expect(json?.members.map(({ key }) => text.slice(key.offset, key.offset + key.length))).toEqual([
      '"id"',
      '"f"',
    ]);
  });
});

test('the header of an encrypted token can be read', () => {
  const token = parseToken(`${b64('{"alg":"dir"}')}..AAAA.AAAA.AAAA`);
  expect(shownPart(pane('formatted'), token, 'header')).toMatchObject({
    text: '{\n  "alg": "dir"\n}',
    readOnly: null,
  });
});
