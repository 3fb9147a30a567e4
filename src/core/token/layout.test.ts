import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactJson, formatJson, isOneLine, type JsonSpacing, spacingOf } from './layout.ts';

/** The tokens of JSON (RFC 8259 §2) by a grammar of its own, so that the layout is not tested with itself. */
const lexemesOf = (text: string) =>
  text.match(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/g) ?? [];

const STYLES: JsonSpacing[] = [
  { colon: '', comma: '' },
  { colon: ' ', comma: ' ' },
  { colon: ' ', comma: '' },
  { colon: '', comma: ' ' },
];

/** JSON texts that JSON.stringify would never write: duplicates, big numbers, `1.0`, `1E2`, escapes of plain letters. */
const jsonText = (style: JsonSpacing) => {
  const scalar = fc.oneof(
    fc.constantFrom(
      '1.0',
      '1E2',
      '-0',
      '-1.50e-07',
      '9007199254740993',
      '1e400',
      'true',
      'false',
      'null',
      '""',
    ),
    fc.constantFrom(
      '"\\u0061"',
      '"\\/"',
      '"a:b,c"',
      '"{[\\"]}"',
      '"// no"',
      '"/* no */"',
      '"\ufeff"',
      '"é😀"',
    ),
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    fc.double().map((number) => JSON.stringify(number)),
  );
  const name = fc.constantFrom('"a"', '"\\u0061"', '"b"', '"__proto__"', '":"', '""');
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(`,${style.comma}`)}]`),
      fc
        .array(fc.tuple(name, tie('value')), { maxLength: 4 })
        .map(
          (members) =>
            `{${members.map(([key, item]) => `${key}:${style.colon}${item}`).join(`,${style.comma}`)}}`,
        ),
    ),
  }));
  return value;
};

describe('layout', () => {
  test.each([
    ['{"a":1,"b":{"c":[1,2]}}', '{\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  }\n}'],
    ['{}', '{}'],
    ['{"a":{},"b":[]}', '{\n  "a": {},\n  "b": []\n}'],
    ['[{"a":1}]', '[\n  {\n    "a": 1\n  }\n]'],
    [' { "a" : [ "x" , 1.0 ] } ', '{\n  "a": ["x", 1.0]\n}'],
    ['{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
    [`["${'x'.repeat(70)}"]`, `[\n  "${'x'.repeat(70)}"\n]`],
    ['1', '1'],
    ['', ''],
  ])('of %s', (text, formatted) => {
    expect(formatJson(text)).toBe(formatted);
  });

  test.each(['}', '{}}', ']]]{', '{"a":', '[1,2', '"open', '{"a":1}}, {"b"', '\ufeff{"a":1}'])(
    'of broken %j is text, never an error',
    (text) => {
      expect(formatJson(text).replaceAll(/[ \n]/g, '')).toBe(text.replaceAll(' ', ''));
    },
  );

  test('of deep nesting stays within a small multiple of the text', () => {
    const deep = '[{"a":'.repeat(20_000);
    expect(formatJson(deep).length).toBeLessThan(deep.length * 100);
  });
});

describe.each(STYLES)('with spacing %j', (style) => {
  test('formatting and compacting change nothing but white space between tokens', () => {
    fc.assert(
      fc.property(jsonText(style), (text) => {
        const formatted = formatJson(text);
        expect(lexemesOf(formatted)).toEqual(lexemesOf(text));
        expect(lexemesOf(compactJson(text, style))).toEqual(lexemesOf(text));
        expect(JSON.stringify(JSON.parse(formatted))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('a text comes back from its layout to the last character', () => {
    fc.assert(
      fc.property(jsonText(style), (text) => {
        expect(compactJson(formatJson(text), spacingOf(text))).toBe(text);
      }),
    );
  });
});

test.each([
  ['{"a":1,"b":2}', '', ''],
  ['{"a": 1, "b": 2}', ' ', ' '],
  ['{"a": 1,"b": 2}', ' ', ''],
  ['[1, 2]', '', ' '],
  ['{"a":": , "}', '', ''],
  ['{}', '', ''],
])('the spacing of %s', (text, colon, comma) => {
  expect(spacingOf(text)).toEqual({ colon, comma });
});

test.each([
  ['{"a":1}', true],
  [' [1]\n', true],
  ['{\n"a":1}', false],
  ['"a"', false],
  ['', false],
])('%j is worth laying out: %s', (text, expected) => {
  expect(isOneLine(text)).toBe(expected);
});
