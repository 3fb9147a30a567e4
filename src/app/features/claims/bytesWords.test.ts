import { describe, expect, test } from 'vitest';
import { parseToken } from '../../../core/index.ts';
import { compact } from '../../../core/testing/tokens.ts';
import { type PartBytes, partBytes } from './bytesRows.ts';
import { describeByte, glyphOf } from './bytesWords.ts';

describe('the glyph of a character', () => {
  test.each<[what: string, text: string | null, glyph: string, plain: boolean]>([
    ['a letter', 'a', 'a', true],
    ['an emoji', '😀', '😀', true],
    ['a space', ' ', '·', false],
    ['a line feed', '\n', 'LF', false],
    ['another control', '\u0000', '00', false],
    ['a delete', '\u007f', '7F', false],
    ['a no-break space', '\u00a0', 'A0', false],
    ['a joiner', '\u200d', '200D', false],
    ['an override of direction', '\u202e', '202E', false],
    ['a selector of a variant', '\ufe0f', 'FE0F', false],
    ['an accent without its letter', '\u0301', '\u25cc\u0301', true],
    ['no UTF-8', null, '\ufffd', false],
  ])('%s', (_what, text, glyph, plain) => {
    expect(glyphOf(text)).toEqual({ glyph, plain });
  });
});

function bytesOfToken(token: string): PartBytes {
  const found = partBytes(parseToken(token), 'payload');
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('a byte in words', () => {
  const found = bytesOfToken(compact({ alg: 'HS256' }, '{"é":\u200d\n'));
  test.each<[at: number, words: string]>([
    [0, 'Byte 0: hex 7B, { U+007B, carried by ey'],
    [3, 'Byte 3: hex A9, byte 2 of 2 of é U+00E9, carried by qS'],
    [7, 'Byte 7: hex 80, byte 2 of 3 of U+200D, carried by oC'],
    [9, 'Byte 9: hex 0A, line feed U+000A, carried by Cg'],
  ])('%i', (at, words) => {
    expect(describeByte(found, at)).toBe(words);
  });

  test('that is no UTF-8', () => {
    const broken = bytesOfToken(compact({ alg: 'HS256' }, '').replace('..', '.e_8.'));
    expect(describeByte(broken, 1)).toBe('Byte 1: hex FF, not UTF-8, carried by _8');
  });

  test('that no base64url carries', () => {
    const raw = bytesOfToken(compact({ alg: 'HS256', b64: false, crit: ['b64'] }, '').replace('..', '.{}.'));
    expect(describeByte(raw, 0)).toBe('Byte 0: hex 7B, { U+007B');
  });
});
