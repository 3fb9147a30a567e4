import { expect, test } from 'vitest';
import { algorithms } from '../../../core/index.ts';
import { familiesOf } from './families.ts';

test('every algorithm stands under one heading', () => {
  const families = familiesOf(algorithms);
  expect(
    families
      .flatMap(({ rows }) => rows)
      .map(({ alg }) => alg)
      .toSorted(),
  ).toEqual(algorithms.map(({ alg }) => alg).toSorted());
  expect(new Set(families.map(({ label }) => label)).size).toBe(families.length);
});

test('a heading without algorithms is left out', () => {
  const secrets = algorithms.filter(({ scheme }) => scheme === 'hmac');
  expect(familiesOf(secrets)).toEqual([{ label: expect.stringContaining('HMAC'), rows: secrets }]);
});
