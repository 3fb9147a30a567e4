import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Base64urlFault, decodeBase64url, encodeBase64url } from './base64url.ts';

type Place = [kind: Base64urlFault['kind'], at: number, length: number, char: string];
const places = (text: string): Place[] =>
  decodeBase64url(text).faults.map(({ kind, at, length, char }) => [kind, at, length, char]);
const bytesOf = (text: string) => [...decodeBase64url(text).bytes];

describe('decoding', () => {
  // RFC 4648 §10, with the alphabet of §5 and without padding.
  test.each([
    ['', ''],
    ['Zg', 'f'],
    ['Zm8', 'fo'],
    ['Zm9v', 'foo'],
    ['Zm9vYg', 'foob'],
    ['Zm9vYmE', 'fooba'],
    ['Zm9vYmFy', 'foobar'],
  ])('%j is %j', (text, plain) => {
    expect(new TextDecoder().decode(decodeBase64url(text).bytes)).toBe(plain);
    expect(places(text)).toEqual([]);
    expect(encodeBase64url(new TextEncoder().encode(plain))).toBe(text);
  });

  test.each<[text: string, bytes: number[], clean: string, faults: Place[]]>([
    ['-_-_', [0xfb, 0xff, 0xbf], '-_-_', []],
    ['+/+/', [0xfb, 0xff, 0xbf], '-_-_', [['standard-alphabet', 0, 4, '+/+/']]],
    ['AQ==', [1], 'AQ', [['padding', 2, 2, '==']]],
    ['=AQ', [1], 'AQ', [['padding', 0, 1, '=']]],
    [
      ' A\r\nQ\ufeff',
      [1],
      'AQ',
      [
        ['whitespace', 0, 1, ' '],
        ['whitespace', 2, 2, '\r\n'],
        ['whitespace', 5, 1, '\ufeff'],
      ],
    ],
    ['A!Q', [1], 'AQ', [['illegal-character', 1, 1, '!']]],
    ['A😀Q', [1], 'AQ', [['illegal-character', 1, 2, '😀']]],
    [
      'A!=Q',
      [1],
      'AQ',
      [
        ['illegal-character', 1, 1, '!'],
        ['padding', 2, 1, '='],
      ],
    ],
    ['A', [], 'A', [['length', 0, 1, 'A']]],
    ['AAAAB', [0, 0, 0], 'AAAAB', [['length', 4, 1, 'B']]],
    [
      'AAAAB==',
      [0, 0, 0],
      'AAAAB',
      [
        ['padding', 5, 2, '=='],
        ['length', 4, 1, 'B'],
      ],
    ],
    ['AB', [0], 'AB', [['unused-bits', 1, 1, 'B']]],
    ['AAB', [0, 0], 'AAB', [['unused-bits', 2, 1, 'B']]],
    [
      'AB==',
      [0],
      'AB',
      [
        ['padding', 2, 2, '=='],
        ['unused-bits', 1, 1, 'B'],
      ],
    ],
    ['BB', [4], 'BB', [['unused-bits', 1, 1, 'B']]],
    [
      '-A/',
      [0xf8, 0x0f],
      '-A_',
      [
        ['standard-alphabet', 2, 1, '/'],
        ['unused-bits', 2, 1, '/'],
      ],
    ],
    ['====', [], '', [['padding', 0, 4, '====']]],
  ])('%j', (text, bytes, clean, faults) => {
    expect(bytesOf(text)).toEqual(bytes);
    expect(decodeBase64url(text).clean).toBe(clean);
    expect(places(text)).toEqual(faults);
  });
});

describe('properties', () => {
  test('decode ∘ encode is identity on bytes, and the text is faultless', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeBase64url(encodeBase64url(bytes));
        expect([...decoded.bytes]).toEqual([...bytes]);
        expect(decoded.faults).toEqual([]);
      }),
    );
  });

  test('encode ∘ decode is identity on exactly the canonical texts', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'ABQgwxyz019-_'), maxLength: 40 });
    fc.assert(
      fc.property(digits, (text) => {
        const { bytes, faults } = decodeBase64url(text);
        expect(encodeBase64url(bytes) === text).toBe(faults.length === 0);
      }),
    );
  });

  test('whatever the text: faults lie in it and name what stands there, and the clean text gives the same bytes', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ABz09-_+/= \n!é', '\ufeff', '😀', '\ud800'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (input) => {
        const { bytes, clean, faults } = decodeBase64url(input);
        for (const { at, length, char } of faults) expect(input.slice(at, at + length)).toBe(char);
        expect([...decodeBase64url(clean).bytes]).toEqual([...bytes]);
        expect(clean).toMatch(/^[A-Za-z0-9_-]*$/);
      }),
    );
  });

  test('agrees with another implementation over a size that is encoded in chunks', () => {
    const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 31) & 255);
    const text = Buffer.from(bytes).toString('base64url');
    expect(encodeBase64url(bytes)).toBe(text);
    expect(Buffer.from(decodeBase64url(text).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});
