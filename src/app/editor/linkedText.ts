import type { LinkedStretch } from './types.ts';

/** The name of the highlight in editor.css. */
const NAME = 'linked';

/** The painted text of a stretch (UTF-16 offsets) as a range of the document; null where none is painted. */
export function paintedRange(box: HTMLElement, start: number, end: number): Range | null {
  const blocks = [...box.querySelectorAll<HTMLElement>('[data-from]')];
  const from = boundary(blocks, start);
  const to = boundary(blocks, end);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function boundary(blocks: readonly HTMLElement[], offset: number): [node: Node, offset: number] | null {
  const block = blocks.findLast(({ dataset }) => Number(dataset.from) <= offset);
  const within = offset - Number(block?.dataset.from);
  const runs = [...(block?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
  const run = runs.findLast(({ dataset }) => Number(dataset.start) <= within);
  const node = run?.firstChild;
  if (!run || !node) return null;
  return [node, Math.min(within - Number(run.dataset.start), node.textContent?.length ?? 0)];
}

/** The offset (UTF-16 units) in the painted text at which a run begins. */
export function offsetOf(run: HTMLElement): number {
  const block = run.closest<HTMLElement>('[data-from]');
  return Number(block?.dataset.from ?? 0) + Number(run.dataset.start);
}

/** Marks a stretch of the painted text without painting anything anew (CSS Custom Highlight API, where there is one). The result takes the mark away. */
export function markLinked(box: HTMLElement, { start, end, reveal }: LinkedStretch): () => void {
  const range = paintedRange(box, start, end);
  if (!range) return () => {};
  if (reveal) {
    const place = range.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    // Within its own box only: the page stays where the person is.
    if (place.bottom < frame.top || place.top > frame.bottom)
      box.scrollTop += place.top - frame.top - frame.height / 3;
  }
  if (typeof Highlight !== 'function') return () => {};
  const highlight = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, highlight);
  highlight.add(range);
  return () => void highlight.delete(range);
}
