import { describe, expect, test } from 'vitest';
import { decodeLossy, decodeUtf8, encodeUtf8, firstBadByte, looksLike } from './utf8.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('UTF-8', () => {
  test.each([
    ['', '', 0],
    ['ASCII', '7b7d', 2],
    ['four bytes', 'f09f9880', 4],
    ['a byte order mark', 'efbbbf7b7d', 5],
    ['Latin-1', '7be97d', 1],
    ['overlong slash', '7bc0af', 1],
    ['surrogate', '7b7beda080', 2],
    ['beyond U+10FFFF', 'f4908080', 0],
    ['a lone continuation', '7b80', 1],
    ['a sequence broken off by ASCII', '7be29c7d', 1],
    ['a sequence cut at the end', '7be29c', 1],
    ['a sequence of four cut at the end', '7b7bf09f98', 2],
    ['bad after good multibyte', 'e29c93ff', 3],
  ])('%s: the first bad byte', (_name, hex, expected) => {
    const input = bytes(hex);
    expect(firstBadByte(input)).toBe(expected);
    expect(decodeUtf8(input) === null).toBe(expected < input.length);
  });

  test('a byte order mark stays', () => {
    expect(decodeUtf8(bytes('efbbbf61'))).toBe('\ufeffa');
    expect(decodeLossy(bytes('efbbbf61ff'))).toBe('\ufeffa\ufffd');
  });

  test('a lone surrogate becomes U+FFFD', () => {
    expect([...encodeUtf8('a\ud800')]).toEqual([0x61, 0xef, 0xbf, 0xbd]);
  });

  test.each([
    ['', null],
    ['7b', null],
    ['7b7d', null],
    ['7b007d00', 'UTF-16'],
    ['007b007d', 'UTF-16'],
    ['fffe7b00', 'UTF-16'],
    ['feff007b', 'UTF-16'],
    ['7b0000007d000000', 'UTF-32'],
    ['0000007b', 'UTF-32'],
    ['fffe00007b000000', 'UTF-32'],
    ['0000feff', 'UTF-32'],
    ['7b7d0000', null],
  ])('%j looks like %s', (hex, expected) => {
    expect(looksLike(bytes(hex))).toBe(expected);
  });
});
