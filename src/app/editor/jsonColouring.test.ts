import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonColouring } from './jsonColouring.ts';

function coloured(text: string): [string, string][] {
  return jsonColouring(text).map(({ start, end, className }) => [className, text.slice(start, end)]);
}

describe('jsonColouring', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'key and string',
      '{"a" : "b"}',
      [
        ['json-bracket', '{'],
        ['json-key', '"a"'],
        ['json-string', '"b"'],
        ['json-bracket', '}'],
      ],
    ],
    [
      'numbers and literals',
      '[-1.5e3, true, false, null]',
      [
        ['json-bracket', '['],
        ['json-number', '-1.5e3'],
        ['json-literal', 'true'],
        ['json-literal', 'false'],
        ['json-literal', 'null'],
        ['json-bracket', ']'],
      ],
    ],
    ['escaped quote', '"a\\"b"', [['json-string', '"a\\"b"']]],
    ['unfinished string', '"abc', [['json-string', '"abc']]],
    ['no key without its own string', ': 1', [['json-number', '1']]],
    ['not JSON', 'hello', []],
    ['empty', '', []],
  ])('%s', (_name, text, expected) => {
    expect(coloured(text)).toEqual(expected);
  });

  it('does not take the string before a comma for a key', () => {
    expect(coloured('["a", :').map(([className]) => className)).toEqual(['json-bracket', 'json-string']);
  });

  it('gives sorted ranges within any text, and ends', () => {
    const unit = fc.constantFrom(
      '{',
      '}',
      '[',
      '"',
      '\\',
      ':',
      ',',
      '1',
      '-',
      'e',
      't',
      ' ',
      '\n',
      '/',
      '*',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        let last = 0;
        for (const { start, end } of jsonColouring(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
