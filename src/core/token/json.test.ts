import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isJsonObject,
  type JsonFault,
  jsonTree,
  lineAndColumn,
  memberOf,
  objectOf,
  own,
  rawValue,
  readJson,
  typeOf,
} from './json.ts';

const DEEP = 100_000;

describe('faults', () => {
  test.each<[name: string, text: string, kind: JsonFault['kind'], line: number, column: number]>([
    ['byte order mark', '\ufeff{"a":1}', 'bom', 1, 1],
    ['byte order mark and more', '\ufeff{"a":}', 'syntax', 1, 7],
    ['nothing', '', 'empty', 1, 1],
    ['white space', ' \n ', 'empty', 2, 2],
    ['trailing word', '{"a":1} and more', 'trailing-text', 1, 9],
    ['second object', '{"a":1}\n{}', 'trailing-text', 2, 1],
    ['second number', '1 2', 'trailing-text', 1, 3],
    ['single quotes', "{'a':1}", 'syntax', 1, 2],
    ['trailing comma', '{"a":1,}', 'syntax', 1, 8],
    ['missing comma', '{"a":1\n "b":2}', 'syntax', 2, 2],
    ['comment', '{\n/* who */"a":1}', 'syntax', 2, 1],
    ['NaN', '{"a":NaN}', 'syntax', 1, 6],
    ['leading zero', '[01]', 'syntax', 1, 3],
    ['bad escape', '["\\x"]', 'syntax', 1, 2],
    ['control character', '["\u0001"]', 'syntax', 1, 2],
    ['cut short', '{"a":', 'syntax', 1, 6],
    ['a word', 'undefined', 'syntax', 1, 1],
    ['no-break space', '{\u00a0"a":1}', 'syntax', 1, 2],
  ])('%s', (_name, text, kind, line, column) => {
    const { valid, fault } = readJson(text);
    expect(valid).toBe(false);
    expect(fault).toMatchObject({ kind, line, column });
    expect(lineAndColumn(text, fault?.offset ?? -1)).toEqual({ line, column });
  });

  test('a byte order mark leaves the value readable', () => {
    expect(readJson('\ufeff{"a":1}').value).toEqual({ a: 1 });
  });

  test.each([
    ['valid', '['.repeat(DEEP) + ']'.repeat(DEEP), true],
    ['broken', `${'['.repeat(DEEP)}x`, false],
    ['objects, broken', `${'{"a":'.repeat(DEEP)}`, false],
  ])('nested past the stack, %s', (_name, text, valid) => {
    const document = readJson(text);
    expect(document.valid).toBe(valid);
    expect(document.fault === null).toBe(valid);
  });
});

test('valid is what JSON.parse says, the value too, and a fault lies in the text', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '\n', '1', 'é', '//', '\ufeff'))
    .map(
      ([text, at, piece]) =>
        text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken, fc.string({ unit: 'binary' })), (text) => {
      let parsed: unknown;
      let valid = true;
      try {
        parsed = JSON.parse(text);
      } catch {
        valid = false;
      }
      const document = readJson(text);
      expect(document.valid).toBe(valid);
      if (valid) expect(document.value).toEqual(parsed);
      else expect(document.fault?.offset).toBeLessThanOrEqual(text.length);
      expect(document.text).toBe(text);
    }),
  );
});

describe('look-ups', () => {
  const document = readJson('{"f":1.0,"a":1,"a":{"e":1E2},"big":9007199254740993}');

  test.each([
    ['f', '1.0'],
    ['a', '{"e":1E2}'],
    ['big', '9007199254740993'],
    ['missing', null],
    ['constructor', null],
  ])('the raw value of %s', (name, raw) => {
    expect(rawValue(document, name)).toBe(raw);
    expect(memberOf(document, name) === null).toBe(raw === null);
  });

  test('without a document there is nothing', () => {
    expect(rawValue(null, 'a')).toBeNull();
    expect(memberOf(null, 'a')).toBeNull();
    expect(objectOf(null)).toBeNull();
  });

  test.each([
    ['{"a":1}', true],
    ['[]', false],
    ['null', false],
    ['"{}"', false],
    ['1', false],
    ['{', false],
  ])('%s is an object: %s', (text, expected) => {
    expect(objectOf(readJson(text)) !== null).toBe(expected);
    expect(isJsonObject(readJson(text).value)).toBe(expected);
  });

  test('the tree has places; there is none for no JSON, and none past the stack', () => {
    expect(jsonTree(' {"a":1}')).toMatchObject({ type: 'object', offset: 1, length: 7 });
    expect(jsonTree('')).toBeNull();
    expect(jsonTree('['.repeat(DEEP))).toBeNull();
  });
});

describe('a value', () => {
  test.each([
    ['constructor', undefined],
    ['a', 1],
    ['__proto__', 2],
  ])('has an own member %s', (name, value) => {
    const object = JSON.parse('{"a":1,"__proto__":2}');
    expect(own(object, name)).toBe(value);
    expect(own(null, name)).toBeUndefined();
  });

  test.each([
    [null, 'null'],
    [[], 'array'],
    [{}, 'object'],
    ['a', 'string'],
    [1, 'number'],
    [true, 'boolean'],
  ])('has a type: %j', (value, type) => {
    expect(typeOf(value)).toBe(type);
  });
});
