import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, isSamePaint, paint, visibleRange } from './paint.ts';
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

describe('blocks', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, n) => `line ${n}\n`).join('');

  it.each([
    ['no text', '', 1],
    ['a line', 'a', 1],
    ['39 lines', lines(39), 1],
    ['40 lines and the one that is begun', lines(40), 2],
    ['100 lines', lines(100), 3],
  ])('%s', (_name, text, count) => {
    const blocks = blocksOf(paint(text, [], [], []));
    expect(blocks).toHaveLength(count);
    for (const { runs } of blocks.slice(0, -1)) expect(runs.at(-1)?.text.endsWith('\n')).toBe(true);
  });

  it('lose nothing, and know where they begin', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\n'), maxLength: 200 }),
        fc.array(fc.record({ start: fc.nat(200), length: fc.nat(20) }), { maxLength: 8 }),
        fc.array(fc.nat(200), { maxLength: 8 }),
        (text, ranges, offsets) => {
          const marks = ranges.map(({ start, length }) => mark(start, start + length));
          const notes = offsets.map((at) => note(at, `at ${at}`));
          const runs = paint(text, [], marks, notes);
          const blocks = blocksOf(runs);
          const flat = blocks.flatMap((block) =>
            block.runs.map((run) => ({ ...run, start: block.start + run.start })),
          );
          expect(flat.map((run) => run.text).join('')).toBe(text);
          for (const run of flat) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
          expect(flat.flatMap((run) => run.annotations)).toEqual(runs.flatMap((run) => run.annotations));
        },
      ),
    );
  });

  it('of an edit are the same but for the one that was edited', () => {
    const painted = (text: string) => blocksOf(paint(text, [], [mark(0, 4)], [note(text.length - 1, 'end')]));
    const before = painted(lines(200));
    const after = painted(lines(200).replace('line 90\n', 'line ninety\n'));
    const changed = before.flatMap((block, n) => (isSamePaint(block.runs, after[n]?.runs ?? []) ? [] : [n]));
    expect(changed).toEqual([2]);
  });

  it.each([
    ['a colour', paint('a', [{ start: 0, end: 1, className: 'x' }], [], [])],
    ['a mark', paint('a', [], [mark(0, 1)], [])],
    ['a remark', paint('a', [], [], [note(0, 'b')])],
    ['another text', paint('b', [], [], [])],
    ['more', paint('a\n', [], [mark(0, 1)], [])],
  ])('differ by %s', (_name, runs) => {
    expect(isSamePaint(paint('a', [], [], []), runs)).toBe(false);
    expect(isSamePaint(runs, [...runs])).toBe(true);
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
