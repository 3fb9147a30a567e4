import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterAt, utf8Map } from './linksUtf8.ts';
import { encodeUtf8 } from './utf8.ts';

/** Text of every width, long enough to lie on both sides of the places that are remembered. */
const wide = fc
  .array(fc.constantFrom('a', 'é', '€', '😀', '\u{10ffff}', '\ufeff'), { minLength: 1, maxLength: 40 })
  .chain((chars) => fc.constantFrom(1, 60).map((times) => chars.join('').repeat(times)));

describe('text and its UTF-8 bytes', () => {
  test('each character comes to its bytes and they come back, whole', () => {
    fc.assert(
      fc.property(wide, (text) => {
        const { inward, outward } = utf8Map(encodeUtf8(text), text);
        let byte = 0;
        let unit = 0;
        for (const char of text) {
          const bytes = { start: byte, end: byte + encodeUtf8(char).length };
          const units = { start: unit, end: unit + char.length };
          expect(outward(units.start, units.end)).toEqual(bytes);
          expect(outward(units.end - 1, units.end)).toEqual(bytes);
          expect(outward(units.start, units.start + 1)).toEqual(bytes);
          expect(inward(bytes.start, bytes.end)).toEqual(units);
          expect(inward(bytes.end - 1, bytes.end)).toEqual(units);
          expect(inward(bytes.start, bytes.start + 1)).toEqual(units);
          byte = bytes.end;
          unit = units.end;
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([1024, 2048])('a text of exactly %i units', (length) => {
    const text = `é${'a'.repeat(length - 1)}`;
    const { inward, outward } = utf8Map(encodeUtf8(text), text);
    expect(outward(length - 1, length)).toEqual({ start: length, end: length + 1 });
    expect(inward(length, length + 1)).toEqual({ start: length - 1, end: length });
  });
});

describe('the character of a byte', () => {
  const text = 'aé€😀';
  test.each<[byte: number, char: string, start: number, end: number]>([
    [0, 'a', 0, 1],
    [1, 'é', 1, 3],
    [2, 'é', 1, 3],
    [5, '€', 3, 6],
    [6, '😀', 6, 10],
    [9, '😀', 6, 10],
  ])('byte %i is of %s', (byte, char, start, end) => {
    expect(characterAt(encodeUtf8(text), byte)).toEqual({ start, end, text: char });
  });

  test.each<[what: string, bytes: number[], at: number]>([
    ['a lead byte with nothing behind it', [0xc3], 0],
    ['a lead byte before a letter', [0xc3, 0x28], 0],
    ['a letter behind a lead byte', [0xc3, 0xff], 1],
    ['a continuation in front of all', [0x80, 0x80], 1],
    ['a fourth continuation', [0xe2, 0x82, 0xac, 0x80], 3],
    ['five continuations', [0x80, 0x80, 0x80, 0x80, 0x80], 4],
    ['too long a form', [0xc0, 0x80], 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 1],
    ['no lead byte at all', [0xff, 0x80], 0],
  ])('%s is none', (_what, bytes, at) => {
    expect(characterAt(Uint8Array.from(bytes), at)).toEqual({ start: at, end: at + 1, text: null });
  });

  test('characters tile any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        let at = 0;
        while (at < bytes.length) {
          const found = characterAt(bytes, at);
          expect(found.start).toBe(at);
          for (let byte = at; byte < found.end; byte++) expect(characterAt(bytes, byte)).toEqual(found);
          at = found.end;
        }
        expect(at).toBe(bytes.length);
      }),
    );
  });
});
