import { type LayoutPart, layoutBounds, type Preferences } from '../../state/preferences.ts';

/** What the columns need (CSS pixels) to stay of use; the same numbers stand in the page's grid. */
const LEAST_PX = { left: 290, middle: 300, right: 260, token: 160, key: 80 };

/** The shares (0 to 1) that the two columns have now, as they are drawn. */
export interface Columns {
  left: number;
  middle: number;
}

/** The shares between which a part may be sized where the whole has `room` CSS pixels. The left column grows at the cost of the middle one, the middle one at the cost of the right one. */
export function rangeOf(
  part: LayoutPart,
  { left, middle }: Columns,
  room: number,
): { least: number; most: number } {
  const px = (count: number) => count / room;
  const bounds = layoutBounds[part];
  const limits: Record<LayoutPart, { least: number; most: number }> = {
    left: {
      least: Math.max(px(LEAST_PX.left), left + middle - layoutBounds.middle.most),
      most: left + middle - Math.max(px(LEAST_PX.middle), layoutBounds.middle.least),
    },
    middle: { least: px(LEAST_PX.middle), most: 1 - left - px(LEAST_PX.right) },
    key: { least: px(LEAST_PX.key), most: 1 - px(LEAST_PX.token) },
  };
  const least = Math.max(bounds.least, limits[part].least);
  return { least, most: Math.max(least, Math.min(bounds.most, limits[part].most)) };
}

const rounded = (share: number) => Math.round(share * 1e4) / 1e4;

/** The layout once a part has this share. Both columns are set together, so that the line that was not moved stays where it is. */
export function resized(
  layout: Preferences['layout'],
  part: LayoutPart,
  share: number,
  { left, middle }: Columns,
): Preferences['layout'] {
  if (part === 'key') return { ...layout, key: rounded(share) };
  if (part === 'middle') return { ...layout, left: rounded(left), middle: rounded(share) };
  return { ...layout, left: rounded(share), middle: rounded(left + middle - share) };
}

/** The layout in which a part has the page's own size again; of the columns only both together have one. */
export function resetPart(layout: Preferences['layout'], part: LayoutPart): Preferences['layout'] {
  const { key, ...columns } = layout;
  if (part === 'key') return columns;
  return key === undefined ? {} : { key };
}
