import { caught, EDGE, extended, instantAt, placeOf, type Stretch, withinEdges } from './scale.ts';

/** What a drag needs of its surroundings. */
export interface DragSurroundings {
  /** Where the line is drawn now, in CSS pixels of the window. */
  line(): { left: number; width: number };
  /** The next frame; the number takes it back. */
  frame(callback: (at: number) => void): number;
  unframe(id: number): void;
  /** Draws the instant (s) on a stretch. */
  show(seconds: number, drawn: Stretch): void;
  /** Puts the instant (s) into the document; false where that must wait for another frame. */
  write(seconds: number): boolean;
}

/** What is dragged: its instant (s), the stretch that is drawn, and what catches it. */
export interface Dragged {
  seconds: number;
  drawn: Stretch;
  others: readonly number[];
  offset: number;
}

/** A drag from press to release. All `x` in CSS pixels of the window; `free` leaves out what would catch it. */
export interface Drag {
  move(x: number, free: boolean): void;
  /** Ends it. The instant that is to be kept, null where nothing was moved or it is in the document already. */
  release(): number | null;
  /** Ends it and says whether anything was moved. */
  cancel(): boolean;
}

/** So far (px) a press may tremble without being a drag. */
const TREMBLE = 3;

/** Held at an end of the line for so long (ms) the stretch begins to grow, and doubles in that time (ms). */
const REST = 200;
const DOUBLING = 600;

/** Begins a drag at `x`. The stretch stays as it is drawn, and grows while the handle is held at an end: so every date can be reached. */
export function beginDrag(
  x: number,
  { seconds, others, offset, ...before }: Dragged,
  to: DragSurroundings,
): Drag {
  const { left, width } = to.line();
  const grab = x - (left + withinEdges(placeOf(seconds, before.drawn)) * width);
  const pointer = { x, free: false };
  let drawn = before.drawn;
  let held = seconds;
  let written = seconds;
  let moved = false;
  let frame: number | null = null;
  let atEnd: { side: 'earlier' | 'later'; since: number; grown: number } | null = null;

  const place = (line: { left: number; width: number }) => (pointer.x - grab - line.left) / line.width;

  /** The stretch grows in proportion to itself: seconds or centuries are as far. */
  const grow = (at: number, where: number) => {
    const side = where >= 1 - EDGE ? 'later' : where <= EDGE ? 'earlier' : null;
    if (side === null) {
      atEnd = null;
      return;
    }
    if (atEnd?.side !== side) atEnd = { side, since: at, grown: at };
    if (at - atEnd.since >= REST) {
      drawn = extended(drawn, side, 2 ** (Math.min(at - atEnd.grown, 100) / DOUBLING));
    }
    atEnd.grown = at;
  };

  const instant = (line: { left: number; width: number }, where: number): number => {
    const raw = instantAt(withinEdges(where), drawn);
    // What stands at an end because it lies beyond stays what it is until it is pulled inwards, or the end has reached it.
    if (where >= 1 - EDGE && seconds > raw) return seconds;
    if (where <= EDGE && seconds < raw) return seconds;
    return pointer.free ? Math.round(raw) : caught(raw, drawn, { width: line.width, others, offset });
  };

  const update = () => {
    const line = to.line();
    held = instant(line, place(line));
    to.show(held, drawn);
  };

  const step = (at: number) => {
    frame = null;
    grow(at, place(to.line()));
    update();
    if (held !== written && to.write(held)) written = held;
    if (atEnd || held !== written) schedule();
  };
  const schedule = () => {
    frame ??= to.frame(step);
  };
  const stop = () => {
    if (frame !== null) to.unframe(frame);
    frame = null;
  };

  return {
    move: (at, free) => {
      moved ||= Math.abs(at - x) >= TREMBLE;
      if (!moved) return;
      pointer.x = at;
      pointer.free = free;
      schedule();
    },
    release: () => {
      stop();
      if (!moved) return null;
      update();
      return held === written ? null : held;
    },
    cancel: () => {
      stop();
      return moved;
    },
  };
}
