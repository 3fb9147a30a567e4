import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditedAs, fitsText, kindOf, rawOf, shownOf } from './tableValue.ts';

test.each([
  ['"a"', 'string'],
  ['-1.5e3', 'number'],
  ['true', 'boolean'],
  ['false', 'boolean'],
  ['null', 'null'],
  ['[1]', 'array'],
  ['{"a":1}', 'object'],
])('%s is of type %s', (raw, kind) => {
  expect(kindOf(raw)).toBe(kind);
});

test.each([
  ['"plain"', true],
  ['""', true],
  ['"J\\u00f6rg \\n\\t"', true],
  ['"a\\r\\nb"', false],
  ['"\\u0000"', false],
  ['"\\u0085"', false],
  ['12', false],
])('%s fits a text field: %s', (raw, fits) => {
  expect(fitsText(raw)).toBe(fits);
});

test.each<[string, EditedAs, string]>([
  ['"J\\u00f6rg \\"x\\""', 'text', 'Jörg "x"'],
  ['"J\\u00f6rg"', 'json', '"J\\u00f6rg"'],
  ['1.0', 'text', '1.0'],
  ['12345678901234567890', 'json', '12345678901234567890'],
])('%s as %s is shown as %s', (raw, as, shown) => {
  expect(shownOf(raw, as)).toBe(shown);
});

test.each<[string, EditedAs, string | null]>([
  ['12', 'text', '"12"'],
  ['a "b"\n', 'text', '"a \\"b\\"\\n"'],
  ['', 'text', '""'],
  ['\ud800', 'text', '"\\ud800"'],
  ['12345678901234567890', 'json', '12345678901234567890'],
  [' 1.0\n', 'json', '1.0'],
  ['"12"', 'json', '"12"'],
  ['{"a" : 1}', 'json', '{"a" : 1}'],
  ['', 'json', null],
  ['12a', 'json', null],
  ['\u00a012', 'json', null],
  ["'a'", 'json', null],
  ['NaN', 'json', null],
  ['1,"b":2', 'json', null],
])('%j typed as %s stands for %s', (typed, as, raw) => {
  expect(rawOf(typed, as, 'null')).toBe(raw);
});

test('the line ends of JSON come back from the field', () => {
  const raw = '[\r\n  "a\\r\\n"\r\n]';
  expect(shownOf(raw, 'json')).toBe('[\n  "a\\r\\n"\n]');
  expect(rawOf(shownOf(raw, 'json'), 'json', raw)).toBe(raw);
});

test('what is shown stands for the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom<EditedAs>('text', 'json'), (value, as) => {
      const raw = JSON.stringify(value);
      const edited = kindOf(raw) === 'string' ? as : 'json';
      expect(rawOf(shownOf(raw, edited), edited, raw)).toBe(raw);
    }),
  );
});
