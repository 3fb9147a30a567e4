import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

/** A share (0 to 1) of the whole, the bounds it moves between, and the whole in CSS pixels. */
export interface Extent {
  now: number;
  least: number;
  most: number;
  room: number;
}

const STEP = 0.02;
const LARGE_STEP = 0.08;

const looks = {
  vertical:
    'inset-y-0 -right-1.5 w-[9px] cursor-col-resize after:inset-y-0 after:right-[5px] after:w-0.5 pointer-coarse:-right-3 pointer-coarse:w-6 pointer-coarse:after:right-[11px]',
  horizontal:
    'inset-x-0 -top-1.5 h-[9px] cursor-row-resize after:inset-x-0 after:top-[5px] after:h-0.5 pointer-coarse:-top-3 pointer-coarse:h-6 pointer-coarse:after:top-[11px]',
};

const percent = (share: number) => Math.round(share * 100);

/**
 * A line between two panes that can be moved (ARIA window splitter): by pointer, by arrow keys in steps of 2 % (8 % with Shift), Home and
 * End to its bounds; Enter and a double click give the page's own size back, Escape ends a drag without effect.
 */
export function Splitter({
  label,
  controls,
  orientation,
  grows,
  read,
  onMove,
  onDone,
  className = '',
}: {
  /** What is sized, such as "Width of the left column". */
  label: string;
  /** The id of the element that is sized. */
  controls: string;
  orientation: keyof typeof looks;
  /** 1 where the element grows to the right or downwards, -1 where it grows upwards. */
  grows: 1 | -1;
  /** The extent as it is drawn now. */
  read: () => Extent;
  /** Shows a share while it is being dragged; null takes it back. */
  onMove: (share: number | null) => void;
  /** Keeps a share; null for the page's own. */
  onDone: (share: number | null) => void;
  className?: string;
}) {
  const [{ now, least, most }, setExtent] = useState(read);
  const drag = useRef<{ at: number; from: Extent; share: number } | null>(null);
  const latest = useRef(read);
  latest.current = read;

  useEffect(() => {
    const sized = document.getElementById(controls);
    const observer = new ResizeObserver(() => setExtent(latest.current()));
    for (const element of [sized, sized?.parentElement]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [controls]);

  const vertical = orientation === 'vertical';
  const place = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);
  const within = (share: number, extent: Extent) => Math.min(Math.max(share, extent.least), extent.most);

  const move = (event: PointerEvent) => {
    if (!drag.current) return;
    const { at, from } = drag.current;
    drag.current.share = within(from.now + (grows * (place(event) - at)) / from.room, from);
    onMove(drag.current.share);
  };
  const end = (keep: boolean) => {
    const ended = drag.current;
    drag.current = null;
    if (!ended) return;
    if (keep && ended.share !== ended.from.now) onDone(ended.share);
    else onMove(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && drag.current) return end(false);
    const extent = read();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const [less, more] = vertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const shares: Record<string, number | null> = {
      [less]: extent.now - grows * step,
      [more]: extent.now + grows * step,
      Home: extent.least,
      End: extent.most,
      Enter: null,
    };
    const share = shares[event.key];
    if (share === undefined) return;
    event.preventDefault();
    onDone(share === null ? null : within(share, extent));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={orientation}
      aria-valuenow={percent(now)}
      aria-valuemin={percent(Math.min(least, now))}
      aria-valuemax={percent(Math.max(most, now))}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = read();
        drag.current = { at: place(event), from, share: from.now };
      }}
      onPointerMove={move}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onLostPointerCapture={() => end(false)}
      onDoubleClick={() => onDone(null)}
      onKeyDown={press}
      className={`absolute z-10 touch-none select-none outline-none after:absolute after:bg-accent after:opacity-0 hover:after:opacity-60 focus-visible:after:opacity-100 active:after:opacity-100 motion-safe:after:transition-opacity ${looks[orientation]} ${className}`}
    />
  );
}
