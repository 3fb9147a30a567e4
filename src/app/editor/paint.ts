import { lineEnd } from './lineEndings.ts';
import type { Annotation, Colouring, Mark } from './types.ts';

/** A stretch of text in one look, with the annotations that follow it. `start` is its UTF-16 offset in the text, or in its block. */
export interface PaintedRun {
  start: number;
  text: string;
  className: string | undefined;
  severity: Mark['severity'] | undefined;
  annotations: Annotation[];
}

const rank = { info: 0, warning: 1, error: 2 } as const;

/**
 * Cuts a text into runs of one look, in order, so that the texts of all runs together are the text.
 * `colouring` is sorted and without overlaps; marks and annotations come in any order.
 */
export function paint(
  text: string,
  colouring: Colouring[],
  marks: Mark[],
  annotations: Annotation[],
): PaintedRun[] {
  const ends = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const at = lineEnd(text, annotation.offset);
    const there = ends.get(at);
    if (there) there.push(annotation);
    else ends.set(at, [annotation]);
  }
  const waiting = marks
    .map((mark) => ({ ...mark, ...visibleRange(text, mark) }))
    .sort((a, b) => a.start - b.start);
  const cuts = new Set([0, text.length, ...ends.keys()]);
  for (const { start, end } of [...colouring, ...waiting]) cuts.add(clamp(text, start)).add(clamp(text, end));
  const sorted = [...cuts].sort((a, b) => a - b);

  const runs: PaintedRun[] = [];
  let colour = 0;
  let next = 0;
  let active: Mark[] = [];
  for (const [index, start] of sorted.entries()) {
    const end = sorted[index + 1];
    if (end === undefined) break;
    while ((colouring[colour]?.end ?? Number.POSITIVE_INFINITY) <= start) colour += 1;
    active = active.filter((mark) => mark.end > start);
    for (let mark = waiting[next]; mark && mark.start <= start; mark = waiting[next]) {
      if (mark.end > start) active.push(mark);
      next += 1;
    }
    const here = colouring[colour];
    runs.push({
      start,
      text: text.slice(start, end),
      className: here && here.start <= start ? here.className : undefined,
      severity: worst(active),
      annotations: ends.get(end) ?? [],
    });
  }
  const first = ends.get(0);
  if (first) {
    runs.unshift({
      start: 0,
      text: '',
      className: undefined,
      severity: undefined,
      annotations: first,
    });
  }
  return runs;
}

/** Whole lines that are laid out by themselves: an edit costs the layout of its block and not of the text. `start` is a UTF-16 offset. */
export interface PaintedBlock {
  start: number;
  runs: PaintedRun[];
}

/** The lines of a block: enough that blocks are few, few enough that one is soon laid out. */
const BLOCK_LINES = 40;

/**
 * Runs in blocks of whole lines; their texts together are the text still. What is before an edit stays in equal blocks, and what is
 * behind it too as long as no line comes or goes.
 */
export function blocksOf(runs: readonly PaintedRun[]): PaintedBlock[] {
  let block: PaintedBlock = { start: 0, runs: [] };
  const blocks = [block];
  let lines = 0;
  let at = 0;
  const add = (run: PaintedRun, text: string, annotations: Annotation[]) => {
    block.runs.push({ ...run, text, annotations, start: at - block.start });
    at += text.length;
  };
  for (const run of runs) {
    let rest = run.text;
    for (let cut = endOfLine(rest, BLOCK_LINES - lines); cut > 0; cut = endOfLine(rest, BLOCK_LINES)) {
      add(run, rest.slice(0, cut), cut === rest.length ? run.annotations : []);
      rest = rest.slice(cut);
      block = { start: at, runs: [] };
      blocks.push(block);
      lines = 0;
    }
    if (rest === '' && run.text !== '') continue;
    lines += rest.split('\n').length - 1;
    add(run, rest, run.annotations);
  }
  return blocks;
}

/** The offset behind the line feed that ends so many lines; 0 where there are not so many. */
function endOfLine(text: string, lines: number): number {
  let end = 0;
  for (let n = 0; n < lines; n++) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return 0;
  }
  return end;
}

/** True where two runs look the same and stand at the same place of their block. */
function isSameRun(a: PaintedRun, b: PaintedRun): boolean {
  return (
    a.text === b.text &&
    a.start === b.start &&
    a.className === b.className &&
    a.severity === b.severity &&
    a.annotations.length === b.annotations.length &&
    a.annotations.every((one, index) => {
      const other = b.annotations[index];
      return one.text === other?.text && one.short === other.short && one.tone === other.tone;
    })
  );
}

/** True where two lists of runs are drawn the same. */
export function isSamePaint(a: readonly PaintedRun[], b: readonly PaintedRun[]): boolean {
  return a.length === b.length && a.every((run, index) => isSameRun(run, b[index] as PaintedRun));
}

/**
 * The range (UTF-16 offsets) in which a mark is drawn: a mark without width, as at the end of a text that
 * stops too early, takes the character that follows on its line, or else the one before it.
 */
export function visibleRange(text: string, mark: Mark): { start: number; end: number } {
  const start = clamp(text, mark.start);
  const end = clamp(text, mark.end);
  if (end > start) return { start, end };
  if (start < text.length && text[start] !== '\n') return { start, end: start + 1 };
  if (start > 0 && text[start - 1] !== '\n') return { start: start - 1, end: start };
  return { start, end: start };
}

function worst(marks: Mark[]): Mark['severity'] | undefined {
  let found: Mark['severity'] | undefined;
  for (const { severity } of marks) {
    if (found === undefined || rank[severity] > rank[found]) found = severity;
  }
  return found;
}

function clamp(text: string, offset: number): number {
  return Math.min(Math.max(offset, 0), text.length);
}
