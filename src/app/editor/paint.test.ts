import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paint, visibleRange } from './paint.ts';
import type { Annotation, Mark } from './types.ts';

function mark(start: number, end: number, severity: Mark['severity'] = 'error'): Mark {
  return { start, end, severity, message: `${severity} ${start}` };
}

function note(offset: number, text: string): Annotation {
  return { offset, text, tone: 'neutral' };
}

describe('paint', () => {
  it('cuts at colours and leaves the rest plain', () => {
    const runs = paint(
      'aa.bb',
      [
        { start: 0, end: 2, className: 'tok-header' },
        { start: 3, end: 5, className: 'tok-payload' },
      ],
      [],
      [],
    );
    expect(runs.map((run) => [run.text, run.className])).toEqual([
      ['aa', 'tok-header'],
      ['.', undefined],
      ['bb', 'tok-payload'],
    ]);
  });

  it('shows the worst of the marks that overlap', () => {
    const runs = paint('abcdef', [], [mark(2, 4), mark(0, 3, 'info'), mark(1, 6, 'warning')], []);
    expect(runs.map((run) => [run.text, run.severity])).toEqual([
      ['a', 'info'],
      ['b', 'warning'],
      ['c', 'error'],
      ['d', 'error'],
      ['ef', 'warning'],
    ]);
  });

  it('puts annotations at the ends of their lines, in order', () => {
    const runs = paint(
      '{\n"a": 1,\n}',
      [],
      [],
      [note(2, 'first'), note(0, 'brace'), note(4, 'second'), note(99, 'end')],
    );
    expect(runs.map((run) => [run.text, run.annotations.map(({ text }) => text)])).toEqual([
      ['{', ['brace']],
      ['\n"a": 1,', ['first', 'second']],
      ['\n}', ['end']],
    ]);
  });

  it('annotates an empty first line', () => {
    const [first, ...rest] = paint('\na', [], [], [note(0, 'x')]);
    expect([first?.text, first?.annotations.length]).toEqual(['', 1]);
    expect(rest.map((run) => run.text).join('')).toBe('\na');
  });

  it('gives nothing for an empty text', () => {
    expect(paint('', [], [mark(0, 0)], [])).toEqual([]);
  });

  it('never changes the text, whatever the ranges', () => {
    const range = fc.record({
      start: fc.integer({ min: -3, max: 40 }),
      length: fc.integer({ min: -3, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', '\n', '😀') }),
        fc.array(range, { maxLength: 6 }),
        fc.array(fc.nat(40), { maxLength: 4 }),
        (text, ranges, offsets) => {
          const marks = ranges.map(({ start, length }) => mark(start, start + length));
          const runs = paint(
            text,
            [],
            marks,
            offsets.map((at) => note(at, 'x')),
          );
          expect(runs.map((run) => run.text).join('')).toBe(text);
          const drawn = runs.flatMap((run) => run.annotations);
          expect(drawn.length).toBe(offsets.length);
        },
      ),
    );
  });
});

describe('visibleRange', () => {
  it.each([
    ['a range with width', 'abc', 1, 2, [1, 2]],
    ['no width: the next character', 'abc', 1, 1, [1, 2]],
    ['at the end: the last character', 'abc', 3, 3, [2, 3]],
    ['before a line feed: the one before', 'ab\nc', 2, 2, [1, 2]],
    ['an empty line has nothing to underline', 'a\n\nb', 2, 2, [2, 2]],
    ['an empty text', '', 0, 0, [0, 0]],
    ['beyond the text', 'abc', 9, 12, [2, 3]],
    ['the wrong way round', 'abc', 2, 0, [2, 3]],
  ])('%s', (_name, text, start, end, [from, to]) => {
    expect(visibleRange(text, mark(start, end))).toEqual({ start: from, end: to });
  });
});
