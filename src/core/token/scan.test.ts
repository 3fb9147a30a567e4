import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from './scan.ts';

const membersOf = (text: string) =>
  scanJson(text).members.map(({ name, key, value }) => [
    name,
    text.slice(key.offset, key.offset + key.length),
    text.slice(value.offset, value.offset + value.length),
  ]);

describe('members', () => {
  test.each<[text: string, members: [name: string, key: string, value: string][]]>([
    ['{}', []],
    ['[{"a":1}]', []],
    ['"a"', []],
    ['{"a":1}', [['a', '"a"', '1']]],
    [
      '{ "a" : "x" , "b" : null }',
      [
        ['a', '"a"', '"x"'],
        ['b', '"b"', 'null'],
      ],
    ],
    [
      '{"a":{"b":[1,{"c":2}]},"d":[]}',
      [
        ['a', '"a"', '{"b":[1,{"c":2}]}'],
        ['d', '"d"', '[]'],
      ],
    ],
    [
      '{"a":1.0,"a":1E2}',
      [
        ['a', '"a"', '1.0'],
        ['a', '"a"', '1E2'],
      ],
    ],
    ['{"\\u0061":"\\u0062"}', [['a', '"\\u0061"', '"\\u0062"']]],
    ['{"__proto__":1}', [['__proto__', '"__proto__"', '1']]],
    [
      '{"a":"b","c":{"a":"b"}}',
      [
        ['a', '"a"', '"b"'],
        ['c', '"c"', '{"a":"b"}'],
      ],
    ],
    ['{"a"', []],
    ['{"a\\x":1}', [['a\\x', '"a\\x"', '1']]],
  ])('%s', (text, members) => {
    expect(membersOf(text)).toEqual(members);
  });
});

describe('duplicates', () => {
  test.each<[text: string, duplicates: [name: string, offset: number][]]>([
    ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}', []],
    ['{"a":1,"a":2}', [['a', 7]]],
    [
      '{"a":1,"\\u0061":2,"a":3}',
      [
        ['a', 7],
        ['a', 18],
      ],
    ],
    ['{"a":{"b":1,"b":2}}', [['b', 12]]],
    ['[{"b":1,"b":2}]', [['b', 8]]],
    ['{"a":["a","a"]}', []],
  ])('%s', (text, duplicates) => {
    const found = scanJson(text).duplicates;
    expect(found.map(({ name, offset }) => [name, offset])).toEqual(duplicates);
    for (const { offset, length } of found) expect(text.slice(offset, offset + length)).toMatch(/^".*"$/);
  });
});

describe('numbers that a double cannot hold', () => {
  test.each<[raw: string, readAs: string | null]>([
    ['9007199254740991', null],
    ['-9007199254740991', null],
    ['9007199254740992', null],
    ['9007199254740993', '9007199254740992'],
    ['-9007199254740993', '-9007199254740992'],
    ['123456789012345678901', '123456789012345683968'],
    ['1e400', 'Infinity'],
    ['-1E400', '-Infinity'],
    ['0.1', null],
    ['1e2', null],
    ['-0', null],
    ['9007199254740993.5', null],
    ['"9007199254740993"', null],
  ])('%s', (raw, readAs) => {
    const text = `{"a": [${raw}]}`;
    expect(scanJson(text).inexact).toEqual(
      readAs === null ? [] : [{ offset: 7, length: raw.length, raw, readAs }],
    );
  });
});

test('members are those of JSON.parse, in order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const expected = Object.entries(JSON.parse(text)).map(([name, member]) => [name, member]);
      expect(membersOf(text).map(([name, , raw]) => [name, JSON.parse(String(raw))])).toEqual(expected);
      expect(scanJson(text).duplicates).toEqual([]);
    }),
  );
});

test('any text is walked to its end, and what is found lies in it', () => {
  const pieces = fc.array(
    fc.constantFrom(...'{}[],:"\\', '"a"', '1', '-', 'null', '/*', '//', '\n', 'é', '😀'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      for (const { key, value } of scanJson(text).members) {
        expect(text.charAt(key.offset)).toBe('"');
        expect(value.offset + value.length).toBeLessThanOrEqual(text.length);
        expect(value.offset).toBeGreaterThan(key.offset);
      }
    }),
    { examples: [[['{', '"a"', '/*']]] },
  );
});
