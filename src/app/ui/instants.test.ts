import { describe, expect, test } from 'vitest';
import { fromInputValue, readSeconds, toInputValue } from './instants.ts';

test.each([
  [0, '1970-01-01T00:00:00'],
  [1750000000, '2025-06-15T15:06:40'],
  [1750000000.9, '2025-06-15T15:06:40'],
  [-1, '1969-12-31T23:59:59'],
  [-62135596800, '0001-01-01T00:00:00'],
  [-62135596801, ''],
  [1763805600000, '57862-10-10T16:00:00'],
  [8.64e12, '275760-09-13T00:00:00'],
  [8.65e12, ''],
  [Number.NaN, ''],
])('%d s as the value of a field in UTC', (seconds, value) => {
  expect(toInputValue(seconds, 'UTC')).toBe(value);
});

test.each([
  ['1970-01-01T00:00:00', 0],
  ['2025-06-15T15:06:40', 1750000000],
  ['2025-06-15T15:06', 1749999960],
  ['0001-01-01T00:00:00', -62135596800],
  ['57862-10-10T16:00:00', 1763805600000],
  ['', null],
  ['2025-13-40T00:00', null],
  ['nonsense', null],
])('%j read in UTC', (value, seconds) => {
  expect(fromInputValue(value, 'UTC')).toBe(seconds);
});

test.each([
  ['1750000000', 1750000000],
  [' 1750000000\n', 1750000000],
  ['0', 0],
  ['-1', -1],
  ['', null],
  [' ', null],
  ['-', null],
  ['1750000000.5', null],
  ['1.75e9', null],
  ['0x10', null],
  ['1,750,000,000', null],
  ['8640000000000', 8640000000000],
  ['8640000000001', null],
  ['1e400', null],
])('%j typed as seconds', (text, seconds) => {
  expect(readSeconds(text)).toBe(seconds);
});

describe.each(['UTC', 'local'] as const)('in %s', (zone) => {
  test.each([0, 1, 1704067200, 1720000001, 1750000000, 4102444799, 1763805600000, -50000000000])(
    '%d s comes back from the field',
    (seconds) => {
      const value = toInputValue(seconds, zone);
      expect(value).toMatch(/^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      expect(fromInputValue(value, zone)).toBe(seconds);
    },
  );
});

test('the local zone is the device’s own', () => {
  const local = new Date(2024, 0, 2, 3, 4, 5);
  expect(toInputValue(local.getTime() / 1000, 'local')).toBe('2024-01-02T03:04:05');
  expect(fromInputValue('2024-01-02T03:04:05', 'local')).toBe(local.getTime() / 1000);
  expect(fromInputValue('', 'local')).toBeNull();
});
