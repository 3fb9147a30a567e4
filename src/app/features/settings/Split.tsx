import { type LayoutPart, prefer, usePreferences } from '../../state/preferences.ts';
import { type Extent, Splitter } from '../../ui/Splitter.tsx';
import { sizesOf } from './sizes.ts';
import { type Columns, rangeOf, resetPart, resized } from './splitting.ts';

const parts = {
  left: {
    label: 'Width of the left column',
    controls: 'left-column',
    orientation: 'vertical',
    grows: 1,
    className: '[grid-column:1/2]',
  },
  middle: {
    label: 'Width of the middle column',
    controls: 'middle-column',
    orientation: 'vertical',
    grows: 1,
    className: '[grid-column:2/3]',
  },
  key: {
    label: 'Height of the key',
    controls: 'key-rows',
    orientation: 'horizontal',
    grows: -1,
    className: '',
  },
} as const satisfies Record<LayoutPart, object>;

/** The grid of the three columns. */
const grid = () => document.getElementById('columns');

/** The columns as the grid has them; the middle one also where another part of the page lies over it. */
function drawn(): { columns: Columns; width: number } {
  const tracks = grid() ? getComputedStyle(grid() ?? document.body).gridTemplateColumns : '';
  const [left = 0, middle = 0, right = 0] = tracks.split(' ').map(Number.parseFloat);
  const width = left + middle + right || 1;
  return { columns: { left: left / width, middle: middle / width }, width };
}

function extentOf(part: LayoutPart): Extent {
  const { columns, width } = drawn();
  if (part !== 'key') return { now: columns[part], ...rangeOf(part, columns, width), room: width };
  const key = document.getElementById(parts.key.controls);
  const room = key?.parentElement?.clientHeight || 1;
  return { now: (key?.offsetHeight ?? 0) / room, ...rangeOf(part, columns, room), room };
}

/** The line by which a part of the page is sized. A drag changes the page's CSS variables alone; the size is kept when it ends. */
export function Split({ part }: { part: LayoutPart }) {
  const { layout } = usePreferences();
  const show = (next: typeof layout) => {
    for (const [name, value] of Object.entries(sizesOf(next))) grid()?.style.setProperty(name, String(value));
  };
  const at = (share: number | null) =>
    share === null ? resetPart(layout, part) : resized(layout, part, share, drawn().columns);
  return (
    <Splitter
      {...parts[part]}
      read={() => extentOf(part)}
      onMove={(share) => show(share === null ? layout : at(share))}
      onDone={(share) => {
        const next = at(share);
        // React leaves alone what it has set before, also where a drag has changed it since.
        show(next);
        prefer({ layout: next });
      }}
    />
  );
}
