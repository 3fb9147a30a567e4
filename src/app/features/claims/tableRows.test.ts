import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../core/index.ts';
import { type MemberPlace, rowsOf, withoutMember, withValue } from './tableRows.ts';

const odd = '{ "a" : 1.0, "b":"\\u00e9\\/",\r\n"a":12345678901234567890 ,"__proto__":{"x" : [ ]}}';
const place = (name: string, nth = 0): MemberPlace => ({ name, nth });

test('rows are the members in the order of the text, each with its exact value', () => {
  const rows = rowsOf(readJson(odd));
  expect(rows.map(({ id, times, raw, readAs }) => [id, times, raw, readAs])).toEqual([
    ['0:a', 2, '1.0', null],
    ['0:b', 1, '"\\u00e9\\/"', null],
    ['1:a', 2, '12345678901234567890', '12345678901234567168'],
    ['0:__proto__', 1, '{"x" : [ ]}', null],
  ]);
  expect(rows.map(({ start, end }) => odd.slice(start, end))).toEqual([
    '"a" : 1.0',
    '"b":"\\u00e9\\/"',
    '"a":12345678901234567890',
    '"__proto__":{"x" : [ ]}',
  ]);
});

test.each<[MemberPlace, string, string | null]>([
  [place('a', 0), '2', odd.replace('1.0', '2')],
  [place('a', 1), '2', odd.replace('12345678901234567890', '2')],
  [place('b'), '12345678901234567891', odd.replace('"\\u00e9\\/"', '12345678901234567891')],
  [place('__proto__'), 'null', odd.replace('{"x" : [ ]}', 'null')],
  [place('a', 2), '2', null],
  [place('c'), '2', null],
  [place('toString'), '2', null],
  [place('a', 0), '', null],
  [place('a', 0), '1,"c":2', null],
])('the value of %j becomes %s', (where, raw, text) => {
  expect(withValue(readJson(odd), where, raw)).toBe(text);
});

test.each<[string, MemberPlace, string | null]>([
  ['{"a":1,"b":2}', place('a'), '{"b":2}'],
  ['{"a":1,"b":2}', place('b'), '{"a":1}'],
  ['{"a":1}', place('a'), '{}'],
  ['{"a":1,"a":2}', place('a', 0), '{"a":2}'],
  ['{"a":1,"a":2}', place('a', 1), '{"a":1}'],
  ['{ "a": 1, "b": 2, "a": 3, "c": 4 }', place('a', 0), '{ "b": 2, "a": 3, "c": 4 }'],
  ['{ "a": 1, "b": 2, "a": 3, "c": 4 }', place('a', 1), '{ "a": 1, "b": 2, "c": 4 }'],
  ['{"a":1}', place('b'), null],
  ['{"a":1,"a":2}', place('a', 2), null],
  ['[1]', place('0'), null],
])('%s without %j', (text, where, left) => {
  expect(withoutMember(readJson(text), where)).toBe(left);
});

describe('of any object', () => {
  const member = fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'c"\\'), fc.jsonValue());
  const objects = fc
    .array(member, { minLength: 1, maxLength: 6 })
    .map(
      (members) => `{${members.map(([n, v]) => `${JSON.stringify(n)}: ${JSON.stringify(v)}`).join(',\n')}}`,
    );

  test('a new value is in its row alone', () => {
    fc.assert(
      fc.property(objects, fc.nat(5), fc.jsonValue(), (text, at, value) => {
        const json = readJson(text);
        const rows = rowsOf(json);
        const row = rows[at % rows.length];
        if (!row) throw new Error('no row');
        const raw = JSON.stringify(value);
        const edited = withValue(json, row, raw);
        expect(rowsOf(readJson(edited ?? '')).map((each) => each.raw)).toEqual(
          rows.map((each) => (each.id === row.id ? raw : each.raw)),
        );
      }),
    );
  });

  test('a removed row leaves all others', () => {
    fc.assert(
      fc.property(objects, fc.nat(5), (text, at) => {
        const json = readJson(text);
        const rows = rowsOf(json);
        const row = rows[at % rows.length];
        if (!row) throw new Error('no row');
        const left = readJson(withoutMember(json, row) ?? '');
        expect(left.valid).toBe(true);
        const content = (each: typeof row) => [each.name, each.raw];
        expect(rowsOf(left).map(content)).toEqual(rows.filter(({ id }) => id !== row.id).map(content));
      }),
    );
  });
});
