import { expect, test } from 'vitest';
import { algorithmOf, algorithms } from '../../../core/index.ts';
import { familiesOf, optionsOf } from './families.ts';

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

test.each<[alg: string, values: string[] | undefined]>([
  ['HS256', undefined],
  ['RS256', ['2048', '3072', '4096']],
  ['PS512', ['2048', '3072', '4096']],
  ['ES256', undefined],
  ['EdDSA', ['Ed25519', 'Ed448']],
  ['Ed448', undefined],
  ['ML-DSA-44', undefined],
])('what can be chosen for %s', (alg, values) => {
  const row = algorithmOf(alg);
  expect(row && optionsOf(row)?.values.map(({ value }) => value)).toEqual(values);
});
