import { expect, test } from 'vitest';
import { dateClaims } from './dates.ts';
import { readJson } from './token/json.ts';

test.each<[text: string, dates: [name: string, seconds: number][]]>([
  [
    '{"iat":1.5,"exp":3,"nbf":2}',
    [
      ['exp', 3],
      ['nbf', 2],
      ['iat', 1.5],
    ],
  ],
  [
    '{"auth_time":1,"updated_at":2,"other":3}',
    [
      ['auth_time', 1],
      ['updated_at', 2],
    ],
  ],
  ['{"exp":"3","nbf":null,"iat":1e400}', []],
  ['{"__proto__":{"exp":3}}', []],
  ['{"exp":1,"exp":2}', [['exp', 2]]],
  ['[3]', []],
  ['{', []],
])('the dates of %s', (text, dates) => {
  expect(dateClaims(readJson(text)).map(({ name, seconds }) => [name, seconds])).toEqual(dates);
});

test('without a document there are none', () => {
  expect(dateClaims(null)).toEqual([]);
});
