import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn, lineEnd, showText } from './lineEndings.ts';
import { applyEdit } from './textEdit.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '\r\n') });

describe('showText', () => {
  it.each([
    ['no line ending', 'abc', 'abc'],
    ['LF stays', 'a\nb', 'a\nb'],
    ['CRLF', 'a\r\nb', 'a\nb'],
    ['CR', 'a\rb', 'a\nb'],
    ['mixed', 'a\r\n\r\rb\n', 'a\n\n\nb\n'],
  ])('%s', (_name, original, text) => {
    expect(showText(original).text).toBe(text);
  });

  it.each([
    [0, 0],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [7, 5],
  ])('offset %i of two CRLF lines is shown at %i', (original, shown) => {
    expect(showText('{}\r\n1\r\n2').toShown(original)).toBe(shown);
  });

  it('keeps every character at its place in both directions', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const shown = showText(original);
        for (let at = 0; at <= shown.text.length; at += 1) {
          const back = shown.toOriginal(at);
          expect(shown.toShown(back)).toBe(at);
          expect(showText(original.slice(0, back)).text).toBe(shown.text.slice(0, at));
        }
      }),
    );
  });

  it('keeps the line endings that an edit does not touch', () => {
    expect(showText('{\r\n"a":1\r\n}').restore('{\n"a":12\n}')).toBe('{\r\n"a":12\r\n}');
  });

  it('gives the original back when nothing was edited', () => {
    fc.assert(
      fc.property(anyText, (original) => showText(original).restore(showText(original).text) === original),
    );
  });

  it('restores a text that shows as the edited one', () => {
    const insert = fc.string({ unit: fc.constantFrom('a', '\n') });
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), insert, (original, at, length, text) => {
        const shown = showText(original);
        const start = Math.min(at, shown.text.length);
        const edited = applyEdit(shown.text, {
          start,
          end: Math.min(start + length, shown.text.length),
          insert: text,
        });
        expect(showText(shown.restore(edited)).text).toBe(edited);
      }),
    );
  });
});

describe('lines', () => {
  const text = '{\n  "a": 1\n}';

  it.each([
    [0, 1],
    [1, 1],
    [2, 10],
    [10, 10],
    [11, 12],
    [99, 12],
  ])('the line of offset %i ends at %i', (offset, end) => {
    expect(lineEnd(text, offset)).toBe(end);
  });

  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [9, 2, 8],
    [12, 3, 2],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(lineAndColumn(text, offset)).toEqual({ line, column });
  });
});
