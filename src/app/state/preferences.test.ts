import { describe, expect, test } from 'vitest';
import { defaultPreferences, type Preferences, readPreferences } from './preferences.ts';

describe('preferences', () => {
  test.each<[stored: string | null, read: Partial<Preferences>]>([
    [null, {}],
    ['{"theme":"dark","zone":"local"}', { theme: 'dark', zone: 'local' }],
    ['{"theme":"light","zone":"UTC"}', { theme: 'light' }],
    ['{"theme":"system"}', {}],
    ['{"zone":"local"}', { zone: 'local' }],
    ['{"theme":"pink","zone":"CET"}', {}],
    ['{"theme":{"toString":1},"zone":null}', {}],
    ['{"leeway":30}', { leeway: 30 }],
    ['{"leeway":0.5}', { leeway: 0.5 }],
    ['{"leeway":-1}', {}],
    ['{"leeway":"30"}', {}],
    ['{"leeway":1e9}', {}],
    ['{"layout":{"left":0.3,"key":0.5}}', { layout: { left: 0.3, key: 0.5 } }],
    ['{"layout":{"left":0.01,"middle":"wide","toString":0.5,"other":0.5}}', {}],
    ['{"layout":[0.3]}', {}],
    ['{"layout":null}', {}],
    ['', {}],
    ['{"theme":"dark"', {}],
    ['null', {}],
    ['"dark"', {}],
    ['["dark"]', {}],
  ])('stored as %j', (stored, read) => {
    expect(readPreferences(stored)).toEqual({ ...defaultPreferences, ...read });
  });

  test('take nothing else over from storage', () => {
    expect(Object.keys(readPreferences('{"theme":"dark","token":"x"}')).sort()).toEqual(
      Object.keys(defaultPreferences).sort(),
    );
  });
});
