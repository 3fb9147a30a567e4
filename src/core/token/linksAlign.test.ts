import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactJson, formatJson } from './layout.ts';
import { alignText } from './linksAlign.ts';

function aligned(shown: string, own: string) {
  const alignment = alignText(shown, own);
  if (!alignment) throw new Error('not aligned');
  return alignment;
}

describe('a laid-out text beside its own', () => {
  const own = '{"a":[1, {"b":"x  y"}],"c":{}}';
  const shown = formatJson(own);
  test.each<[what: string, from: string, to: string]>([
    ['a name', '"a"', '"a"'],
    ['a string with spaces', '"x  y"', '"x  y"'],
    ['a member over lines', '"b": "x  y"', '"b":"x  y"'],
    ['white space at both edges', '\n      "b": "x  y"\n', '"b":"x  y"'],
    ['the whole', shown, own],
  ])('%s', (_what, from, to) => {
    const at = shown.indexOf(from);
    const { start, end } = aligned(shown, own).toOwn(at, at + from.length);
    expect(own.slice(start, end)).toBe(to);
  });

  test('a range of the own text in the shown one', () => {
    const at = own.indexOf('1, {');
    const { start, end } = aligned(shown, own).toShown(at, at + 4);
    expect(shown.slice(start, end)).toBe('1,\n    {');
  });

  test('a caret stays a caret and keeps to its token', () => {
    const { toOwn, toShown } = aligned(shown, own);
    const at = own.indexOf('"c"');
    expect(toShown(at, at)).toEqual({ start: shown.indexOf('"c"'), end: shown.indexOf('"c"') });
    expect(toOwn(shown.length, shown.length)).toEqual({ start: own.length, end: own.length });
    // Deep in an indent of the shown text, where the own text has nothing.
    const indent = shown.indexOf('"b"') - 2;
    expect(toOwn(indent, indent)).toEqual({ start: own.indexOf('"b"'), end: own.indexOf('"b"') });
  });
});

test.each<[what: string, shown: string, own: string]>([
  ['another character', '{"a":1}', '{"a":2}'],
  ['an end that is missing', '{"a":1', '{"a":1}'],
  ['a beginning that is missing', '"a":1}', '{"a":1}'],
])('%s is no layout', (_what, shown, own) => {
  expect(alignText(shown, own)).toBeNull();
});

test('equal texts map to themselves', () => {
  const { toOwn, toShown } = aligned('[1, 2]', '[1, 2]');
  expect(toOwn(1, 3)).toEqual({ start: 1, end: 3 });
  expect(toShown(4, 4)).toEqual({ start: 4, end: 4 });
});

test('white space in front and behind', () => {
  const { toOwn, toShown } = aligned('[1]', ' \n[1] ');
  expect(toOwn(0, 3)).toEqual({ start: 2, end: 5 });
  expect(toShown(0, 6)).toEqual({ start: 0, end: 3 });
  expect(toShown(1, 1)).toEqual({ start: 0, end: 0 });
});

const spaced = fc
  .tuple(fc.json(), fc.constantFrom('', ' ', '\n ', '\t'), fc.constantFrom('', ' ', '\r\n'))
  .map(([text, colon, comma]) => compactJson(text, { colon, comma }));

test('every character that is not white space comes to itself, in order, both ways', () => {
  fc.assert(
    fc.property(spaced, fc.constantFrom('', '\n', '  '), (own, edge) => {
      const shown = edge + formatJson(own) + edge;
      const { toOwn, toShown } = aligned(shown, own);
      let before = 0;
      for (let at = 0; at < shown.length; at++) {
        const { start, end } = toOwn(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(before);
        before = end;
        if (/\s/.test(shown.charAt(at))) continue;
        expect(own.slice(start, end)).toBe(shown.charAt(at));
        expect(toShown(start, end)).toEqual({ start: at, end: at + 1 });
        expect(toOwn(at, at)).toEqual({ start, end: start });
      }
      expect(before).toBeLessThanOrEqual(own.length);
    }),
  );
});
