import { expect, test } from 'vitest';
import { unwrap, type Wrapped } from './wrapper.ts';

type Row = [text: string, token: string, before: Wrapped['before'], after: Wrapped['after']];

test.each<Row>([
  ['a.b.c', 'a.b.c', null, null],
  ['', '', null, null],
  ['no dots at all', 'no dots at all', null, null],
  ['  a.b.c\n', 'a.b.c', 'whitespace', 'whitespace'],
  ['\ufeffa.b.c\u200b', 'a.b.c', 'whitespace', 'whitespace'],
  ['\u202aa.b.c\u00ad', 'a.b.c', 'whitespace', 'whitespace'],
  ['»a.b.c«', 'a.b.c', 'surrounding-text', 'surrounding-text'],
  ['Bearer a.b.c', 'a.b.c', 'surrounding-text', null],
  ['bearer  a.b.c', 'a.b.c', 'surrounding-text', null],
  ['Authorization: Bearer a.b.c', 'a.b.c', 'surrounding-text', null],
  ['authorization:DPoP a.b.c', 'a.b.c', 'surrounding-text', null],
  ['token: "a.b.c"', 'a.b.c', 'surrounding-text', 'surrounding-text'],
  ['"a.b.c",', 'a.b.c', 'surrounding-text', 'surrounding-text'],
  ['‘a.b.c’', 'a.b.c', 'surrounding-text', 'surrounding-text'],
  ['(<a.b.c>)', 'a.b.c', 'surrounding-text', 'surrounding-text'],
  ['a.b.c…', 'a.b.c', null, 'surrounding-text'],
  ['Bearera.b.c', 'Bearera.b.c', null, null],
  ['"."', '.', 'surrounding-text', 'surrounding-text'],
  ['.,', '.', null, 'surrounding-text'],
])('%j', (text, token, before, after) => {
  const wrapped = unwrap(text);
  expect(text.slice(wrapped.start, wrapped.end)).toBe(token);
  expect([wrapped.before, wrapped.after]).toEqual([before, after]);
});

test.each([
  ['blanks', ' ', '', 5],
  ['blanks and another letter', ' ', 'x', 1_000_006],
  ['characters without width', '\u200b', '', 5],
  ['quotes', '"', '', 5],
])('%s of any number at the end', (_name, char, more, end) => {
  expect(unwrap(`a.b.c${char.repeat(1_000_000)}${more}`)).toMatchObject({ start: 0, end });
});
