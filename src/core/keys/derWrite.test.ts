import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bytesToBigInt } from './bigint.ts';
import { elementAt } from './der.ts';
import { der, integer, objectIdentifier, octetsOf } from './derWrite.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it.each([
  [0, '0400'],
  [127, '047f'],
  [128, '048180'],
  [255, '0481ff'],
  [256, '04820100'],
  [65535, '0482ffff'],
  [65536, '0483010000'],
])('a length of %i octets has its shortest form', (length, start) => {
  expect(hex(der(4, new Uint8Array(length))).slice(0, start.length)).toBe(start);
});

it.each([
  ['', '020100'],
  ['00', '020100'],
  ['000001', '020101'],
  ['7f', '02017f'],
  ['80', '02020080'],
  ['00ff', '020200ff'],
])('the octets %s are the integer %s', (octets, expected) => {
  expect(hex(integer(Buffer.from(octets, 'hex')))).toBe(expected);
});

it.each([
  ['1.2.840.113549.1.1.1', '06092a864886f70d010101'],
  ['1.3.101.112', '06032b6570'],
  ['2.16.840.1.101.3.4.3.17', '0609608648016503040311'],
  ['2.999', '06028837'],
])('%s', (dotted, expected) => {
  expect(hex(objectIdentifier(dotted))).toBe(expected);
});

describe('whatever is written is read again', () => {
  test('elements', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }), (parts) => {
        const bytes = der(0x30, ...parts.map((part) => der(4, part)));
        let at = elementAt(bytes, 0, bytes.length)?.start ?? -1;
        for (const part of parts) {
          const element = elementAt(bytes, at, bytes.length);
          expect(bytes.slice(element?.start, element?.end)).toEqual(new Uint8Array(part));
          at = element?.end ?? -1;
        }
        expect(at).toBe(bytes.length);
      }),
    );
  });

  test('integers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (octets) => {
        const bytes = integer(octets);
        expect(bytesToBigInt(bytes.subarray(2))).toBe(bytesToBigInt(octets));
        expect(bytes[2]).toBeLessThan(0x80);
      }),
    );
  });

  test('numbers', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(bytesToBigInt(octetsOf(value))).toBe(BigInt(value));
      }),
    );
  });
});
