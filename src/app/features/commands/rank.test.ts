import { describe, expect, test } from 'vitest';
import { ranked } from './rank.ts';
import { fixedRows } from './rows/index.ts';

const first = (search: string) => ranked(fixedRows, search)[0]?.id;

describe('a search', () => {
  test.each([
    ['copy token', 'token.copy'],
    ['cpt', 'token.copy'],
    ['clear tok', 'token.clear'],
    ['copy clipboard signature', 'token.copy-signing-input'],
    ['undo', 'token.undo'],
    ['exp hour', 'insert.exp-hour'],
    ['exp', 'time.before-exp'],
    ['uuid', 'insert.jti'],
    ['alg rs256', 'algorithm.RS256'],
    ['payload bytes', 'view.payload-bytes'],
    ['header table', 'view.header-table'],
    ['before exp', 'time.before-exp'],
    ['go aud', 'go.audience'],
    ['dark', 'appearance.theme-dark'],
    ['utc', 'appearance.zone-utc'],
    ['keyboard', 'help.keys'],
    ['privacy', 'help.privacy'],
    ['expired ex', 'example.expired'],
  ])('for %s finds %s first', (search, id) => {
    expect(first(search)).toBe(id);
  });

  test('for what is nowhere finds nothing', () => {
    expect(ranked(fixedRows, 'xqzw')).toEqual([]);
  });

  test('leaves out what holds the letters only strewn about', () => {
    const titles = ranked(fixedRows, 'exp').map(({ title }) => title);
    expect(titles).toContain('Evaluate at exp');
    expect(titles).not.toContain('Open PS256 example');
  });

  test('for nothing finds all in their order', () => {
    expect(ranked(fixedRows, '  ')).toEqual(fixedRows);
  });
});
