import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, isBulkChange, isBulkEdit, minimalEdit } from './textEdit.ts';

describe('minimalEdit', () => {
  it.each([
    ['equal texts', 'abc', 'abc', null],
    ['insertion', 'ac', 'abc', { start: 1, end: 1, insert: 'b' }],
    ['deletion', 'abc', 'ac', { start: 1, end: 2, insert: '' }],
    ['replacement', '"user_42"', '"user_43"', { start: 7, end: 8, insert: '3' }],
    ['from empty', '', 'abc', { start: 0, end: 0, insert: 'abc' }],
    ['to empty', 'abc', '', { start: 0, end: 3, insert: '' }],
    ['repeated letters do not overlap', 'aa', 'aaa', { start: 2, end: 2, insert: 'a' }],
    ['same high surrogate', 'x😀', 'x😁', { start: 1, end: 3, insert: '😁' }],
    ['same low surrogate', '\u{1f600}y', '\u{1fa00}y', { start: 0, end: 2, insert: '\u{1fa00}' }],
  ])('%s', (_name, before, after, edit) => {
    expect(minimalEdit(before, after)).toEqual(edit);
  });

  it('finds a change behind a long common prefix', () => {
    const prefix = 'ab'.repeat(5000);
    expect(minimalEdit(`${prefix}c`, `${prefix}d`)).toEqual({ start: 10_000, end: 10_001, insert: 'd' });
  });

  it('turns one text into the other without cutting a surrogate pair', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', '\u{1fa00}') });
    fc.assert(
      fc.property(text, text, text, text, (head, before, after, tail) => {
        const [from, to] = [head + before + tail, head + after + tail];
        const edit = minimalEdit(from, to);
        if (!edit) return from === to;
        return applyEdit(from, edit) === to && !/\p{Surrogate}/u.test(edit.insert);
      }),
    );
  });
});

describe('isBulkChange', () => {
  it.each([
    ['one letter', { inserted: 1, removed: 0, before: 10 }, false],
    ['one letter over the whole text', { inserted: 1, removed: 10, before: 10 }, false],
    ['the first letter', { inserted: 1, removed: 0, before: 0 }, false],
    ['a word', { inserted: 19, removed: 0, before: 100 }, false],
    ['twenty units', { inserted: 20, removed: 0, before: 100 }, true],
    ['a short text in place of all', { inserted: 5, removed: 10, before: 10 }, true],
    ['a short text into nothing', { inserted: 5, removed: 0, before: 0 }, true],
    ['clearing all', { inserted: 0, removed: 100, before: 100 }, false],
  ])('%s', (_name, change, bulk) => {
    expect(isBulkChange(change)).toBe(bulk);
  });
});

describe('isBulkEdit', () => {
  const long = 'x'.repeat(20);
  it.each([
    ['nothing', 'abc', 'abc', false],
    ['a typed letter', 'abc', 'abcd', false],
    ['a short text into an empty field', '', 'abc', true],
    ['a long text into another', 'abc', `a${long}bc`, true],
    ['a long text taken out', `a${long}bc`, 'abc', false],
    ['all but a shared beginning', `-----BEGIN ${long}`, '-----BEGIN RSA PRIVATE KEY-----', true],
  ])('%s', (_name, before, after, bulk) => {
    expect(isBulkEdit(before, after)).toBe(bulk);
  });
});
