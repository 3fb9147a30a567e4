/** Height of a row in CSS pixels. */
export const ROW_HEIGHT = 28;
/** Engines cut off elements higher than some 17 million pixels: what is longer scrolls by a shorter bar. */
const MOST_HEIGHT = 15_000_000;
/** Rows that are drawn beyond each edge of the view, so that a quick turn of the wheel shows no gap. */
const SPARE = 8;

/** What is scrolled: the number of rows, and the height in CSS pixels of the view that shows some of them. */
export interface Extent {
  rows: number;
  view: number;
}

/** The height of the element that holds all rows, in CSS pixels. */
export function heightOf(rows: number): number {
  return Math.min(rows * ROW_HEIGHT, MOST_HEIGHT);
}

/** Pixels of rows that go by for each pixel that is scrolled: 1 unless the bar is shortened. */
function scaleOf({ rows, view }: Extent): number {
  const height = heightOf(rows);
  return height <= view ? 1 : (rows * ROW_HEIGHT - view) / (height - view);
}

/** Which rows to draw at a scroll position, `[first, end)`, and how far from the top of their holder in CSS pixels. */
export function windowAt(scrollTop: number, extent: Extent): { first: number; end: number; top: number } {
  const exact = (scrollTop * scaleOf(extent)) / ROW_HEIGHT;
  const first = Math.max(0, Math.floor(exact) - SPARE);
  const end = Math.min(extent.rows, Math.ceil(exact + extent.view / ROW_HEIGHT) + SPARE);
  return { first, end: Math.max(first, end), top: scrollTop + (first - exact) * ROW_HEIGHT };
}

/** The scroll position that brings a row into view: `nearest` by as little as is needed, `third` a third of the view down where it was out of view. Null where it is in view. */
export function scrollTopFor(
  row: number,
  scrollTop: number,
  extent: Extent,
  where: 'nearest' | 'third',
): number | null {
  const scale = scaleOf(extent);
  const seen = scrollTop * scale;
  const top = row * ROW_HEIGHT;
  const above = top < seen - 0.5;
  if (!above && top + ROW_HEIGHT <= seen + extent.view + 0.5) return null;
  const nearest = above ? top : top + ROW_HEIGHT - extent.view;
  const target = where === 'nearest' ? nearest : top - extent.view / 3;
  return Math.max(0, target) / scale;
}
