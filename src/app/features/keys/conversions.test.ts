import { expect, test } from 'vitest';
import type { WrittenForm } from '../../../core/index.ts';
import { copiedText, formsOfAll, isKeyText, setOf } from './conversions.ts';

const row = (form: WrittenForm['form'], secret = false): WrittenForm => ({
  form,
  label: form,
  private: secret,
});

test('several keys offer each form once, public ones first', () => {
  const rsa = [row('spki'), row('pkcs1-public'), row('pkcs8', true)];
  const ec = [row('spki'), row('jwk'), row('sec1', true)];
  expect(formsOfAll([rsa, ec]).map(({ form }) => form)).toEqual([
    'spki',
    'pkcs1-public',
    'jwk',
    'pkcs8',
    'sec1',
  ]);
});

test.each<[form: WrittenForm['form'], readBack: boolean, copied: string]>([
  ['spki', true, 'text\n'],
  ['jwk', true, 'text\n'],
  ['secret-hex', false, 'text'],
])('%s can go into the key box: %s', (form, readBack, copied) => {
  expect(isKeyText(row(form))).toBe(readBack);
  expect(copiedText(row(form), 'text\n')).toBe(copied);
});

test('a set holds the one key', () => {
  const jwk = { kty: 'EC', crv: 'P-256', kid: 'a' } as const;
  expect(JSON.parse(setOf(jwk))).toEqual({ keys: [jwk] });
});
