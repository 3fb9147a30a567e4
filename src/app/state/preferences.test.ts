import { expect, test } from 'vitest';
import { type Preferences, readPreferences } from './preferences.ts';

test.each<[stored: string | null, theme: Preferences['theme'], zone: Preferences['zone']]>([
  [null, 'system', 'UTC'],
  ['{"theme":"dark","zone":"local"}', 'dark', 'local'],
  ['{"theme":"light","zone":"UTC"}', 'light', 'UTC'],
  ['{"theme":"system"}', 'system', 'UTC'],
  ['{"zone":"local"}', 'system', 'local'],
  ['{"theme":"pink","zone":"CET"}', 'system', 'UTC'],
  ['{"theme":{"toString":1},"zone":null}', 'system', 'UTC'],
  ['', 'system', 'UTC'],
  ['{"theme":"dark"', 'system', 'UTC'],
  ['null', 'system', 'UTC'],
  ['"dark"', 'system', 'UTC'],
  ['["dark"]', 'system', 'UTC'],
])('stored %j', (stored, theme, zone) => {
  expect(readPreferences(stored)).toEqual({ theme, zone });
});

test('nothing else is taken over from storage', () => {
  expect(Object.keys(readPreferences('{"theme":"dark","token":"x"}')).sort()).toEqual(['theme', 'zone']);
});
