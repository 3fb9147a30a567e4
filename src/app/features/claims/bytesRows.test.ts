import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase64url, parseToken } from '../../../core/index.ts';
import { b64, compact } from '../../../core/testing/tokens.ts';
import { type PartBytes, partBytes, rowData } from './bytesRows.ts';

const partOf = (bytes: Uint8Array): PartBytes => {
  const digits = encodeBase64url(bytes);
  return { bytes, digits, rows: Math.ceil(bytes.length / 3) };
};
const utf8 = (text: string) => partOf(new TextEncoder().encode(text));

describe('a part', () => {
  const header = b64('{"alg":"HS256"}');
  test.each<
    [what: string, token: string, expected: string | [length: number, digits: string | null, rows: number]]
  >([
    ['of six bytes', `${header}.${b64('{"a":1')}.AA`, [6, 'eyJhIjox', 2]],
    ['with foreign characters', `${header}.eyJ h=.AA`, [3, 'eyJh', 1]],
    ['with a digit too many', `${header}.eyJhA.AA`, [3, 'eyJhA', 2]],
    ['that is not encoded', `${b64('{"alg":"HS256","b64":false,"crit":["b64"]}')}.{}.AA`, [2, null, 1]],
    ['that travels elsewhere', compact({ alg: 'HS256' }, ''), 'detached'],
    ['with no whole byte', `${header}.A.AA`, 'empty'],
    ['of a JWE', `${b64('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`, 'encrypted'],
    ['of a token cut short', header, 'absent'],
    ['of no token', '', 'empty'],
  ])('%s', (_what, token, expected) => {
    const found = partBytes(parseToken(token), 'payload');
    expect(typeof found === 'string' ? found : [found.bytes.length, found.digits, found.rows]).toEqual(
      expected,
    );
  });

  test('the header of no text', () => {
    expect(partBytes(parseToken(''), 'header')).toBe('empty');
  });
});

describe('a row', () => {
  test('has a character of four bytes over its border', () => {
    const part = utf8('ab😀c');
    expect(rowData(part, 0).pieces).toEqual([
      { start: 0, end: 1, text: 'a', continued: false, continues: false },
      { start: 1, end: 2, text: 'b', continued: false, continues: false },
      { start: 2, end: 3, text: '😀', continued: false, continues: true },
    ]);
    expect(rowData(part, 1).pieces).toEqual([
      { start: 3, end: 6, text: '😀', continued: true, continues: false },
    ]);
  });

  test('has its bits in groups that are of one byte and of one digit', () => {
    expect(rowData(utf8('Man'), 0)).toMatchObject({
      digits: 'TWFu',
      groups: [
        { bits: '010011', byte: 0, digit: 0 },
        { bits: '01', byte: 0, digit: 1 },
        { bits: '0110', byte: 1, digit: 1 },
        { bits: '0001', byte: 1, digit: 2 },
        { bits: '01', byte: 2, digit: 2 },
        { bits: '101110', byte: 2, digit: 3 },
      ],
    });
  });

  test('has bits without a byte behind the last one', () => {
    const part: PartBytes = { bytes: Uint8Array.of(0xff), digits: '_x', rows: 1 };
    expect(rowData(part, 0).groups).toEqual([
      { bits: '111111', byte: 0, digit: 0 },
      { bits: '11', byte: 0, digit: 1 },
      { bits: '0001', byte: null, digit: 1 },
    ]);
    const over: PartBytes = { bytes: new Uint8Array(3), digits: 'AAAAB', rows: 2 };
    expect(rowData(over, 1)).toMatchObject({ pieces: [], bytes: { start: 3, end: 3 }, digits: 'B' });
  });

  test('has eight bits a byte where nothing is encoded', () => {
    const part: PartBytes = { bytes: Uint8Array.of(1, 128), digits: null, rows: 1 };
    expect(rowData(part, 0)).toMatchObject({
      digits: '',
      groups: [
        { bits: '00000001', byte: 0, digit: null },
        { bits: '10000000', byte: 1, digit: null },
      ],
    });
  });

  test('one after the other holds all bits, bytes and digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 20 }), (bytes) => {
        const part = partOf(bytes);
        const rows = Array.from({ length: part.rows }, (_, row) => rowData(part, row));
        expect(rows.map(({ digits }) => digits).join('')).toBe(part.digits);
        const groups = rows.flatMap((row) => row.groups);
        for (const [at, byte] of bytes.entries()) {
          const bits = groups.filter((group) => group.byte === at).map((group) => group.bits);
          expect(Number.parseInt(bits.join(''), 2)).toBe(byte);
        }
        const covered = rows.flatMap((row) => row.pieces).map(({ start, end }) => end - start);
        expect(covered.reduce((sum, length) => sum + length, 0)).toBe(bytes.length);
      }),
    );
  });
});
