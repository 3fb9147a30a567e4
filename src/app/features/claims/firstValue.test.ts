import { expect, test } from 'vitest';
import { termOf } from '../../../core/terms.ts';
import { firstValue } from './firstValue.ts';

const given = { now: 1750000000.9, newId: () => '7f9c' };

test.each([
  ['exp', '1750003600'],
  ['iat', '1750000000'],
  ['nbf', '1750000000'],
  ['jti', '"7f9c"'],
  ['mine', '""'],
  ['constructor', '""'],
])('%s begins with %s', (name, raw) => {
  expect(firstValue(name, termOf('payload', [name], null), given)).toBe(raw);
});

test('any other name begins with the example of its term', () => {
  const term = termOf('payload', ['iss'], null);
  expect(firstValue('iss', term, given)).toBe(term?.example);
});
