import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { getDocument, useDocument } from '../../state/store.ts';
import { EDGE, including, instantAt, type Stretch } from './scale.ts';
import type { HandleEvents } from './TimelineHandle.tsx';
import { beginDrag, type Drag } from './timelineDrag.ts';
import { type KeyMove, keyMove } from './timelineKeys.ts';
import {
  backToNow,
  instantOf,
  loadEdits,
  type Movable,
  newGesture,
  takeBack,
  write,
  writeSoon,
} from './timelineMoves.ts';

/** What is being moved. */
export interface Held {
  what: Movable;
  /** The instant (s) at the pointer, ahead of the document while that waits for a signature; null where the document has it. */
  seconds: number | null;
  /** The stretch that stays drawn meanwhile. */
  drawn: Stretch;
  by: 'pointer' | 'touch' | 'keys';
  /** False while a press may still be a click. */
  moved: boolean;
  /** The clock when it was moved last, in seconds. */
  clock: number;
}

/** What can be moved, as it is drawn. */
export interface Drawn {
  line: RefObject<HTMLElement | null>;
  drawn: Stretch;
  /** Instants (s) of all that stands on the line. */
  instants: Partial<Record<Movable | 'iat', number>>;
  /** The zone's lead over UTC at an instant, in seconds. */
  offset: number;
}

/** After so long (ms) without a key press the line fits itself to what was moved, and another press begins another step of the history. */
const KEY_PAUSE = 1200;

/** So long (ms) a change waits at most for the signature of the one before: each would push the other out of the queue otherwise. */
const PATIENCE = 100;

/** As long as the line takes to its new scale, and some frames more, in milliseconds. */
const EASE = 300;

/** Moves the handles of the timeline. Null for `held` while nothing is moved; `easing` is true while the line goes to another scale after a move. */
export function useTimelineMoves({ line, drawn, instants, offset }: Drawn): {
  held: Held | null;
  easing: boolean;
  events: HandleEvents;
} {
  const [held, setHeld] = useState<Held | null>(null);
  const [easing, setEasing] = useState(false);
  const drag = useRef<{
    drag: Drag;
    pointer: number;
    token: number;
    end: (how: 'keep' | 'undo') => void;
  } | null>(null);
  const run = useRef<{ what: Movable; gesture: string; drawn: Stretch } | null>(null);
  const timers = useRef({ ease: 0, keys: 0 });

  const settle = () => {
    setHeld(null);
    setEasing(true);
    window.clearTimeout(timers.current.ease);
    timers.current.ease = window.setTimeout(() => setEasing(false), EASE);
  };

  const press = (what: Movable, event: PointerEvent<HTMLElement>) => {
    const seconds = instants[what];
    if (event.button !== 0 || drag.current || seconds === undefined) return;
    endRun();
    loadEdits();
    const { currentTarget: handle, pointerId, clientX, pointerType } = event;
    handle.setPointerCapture(pointerId);
    const gesture = newGesture();
    const before = getDocument();
    const by = pointerType === 'touch' ? 'touch' : 'pointer';
    let written = 0;
    const others = Object.entries(instants).flatMap(([name, other]) => (name === what ? [] : [other]));
    const going = beginDrag(
      clientX,
      { seconds, drawn, others, offset },
      {
        line: () => line.current?.getBoundingClientRect() ?? { left: 0, width: 1 },
        frame: (callback) => window.requestAnimationFrame(callback),
        unframe: (id) => window.cancelAnimationFrame(id),
        show: (at, stretch) =>
          setHeld({ what, seconds: at, drawn: stretch, by, moved: true, clock: Date.now() / 1000 }),
        write: (at) => {
          const busy = what !== 'now' && getDocument().signRequest !== null;
          if (busy && performance.now() - written < PATIENCE) return false;
          written = performance.now();
          return write(what, at, gesture);
        },
      },
    );
    const onEscape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end('undo');
    };
    const end = (how: 'keep' | 'undo') => {
      drag.current = null;
      window.removeEventListener('keydown', onEscape, true);
      if (handle.hasPointerCapture(pointerId)) handle.releasePointerCapture(pointerId);
      // Another token may have come meanwhile, which this drag has nothing to do with.
      const same = getDocument().tokenNumber === before.tokenNumber;
      if (!same) going.cancel();
      else if (how === 'undo') {
        if (going.cancel()) takeBack(before);
      } else {
        const last = going.release();
        // Where it can't be written, the handle goes back to what the token says.
        if (last !== null && !write(what, last, gesture))
          writeSoon(what, gesture, () => last).catch(() => {});
      }
      settle();
    };
    window.addEventListener('keydown', onEscape, true);
    drag.current = { drag: going, pointer: pointerId, token: before.tokenNumber, end };
    setHeld({ what, seconds: null, drawn, by, moved: false, clock: 0 });
  };

  const endRun = () => {
    window.clearTimeout(timers.current.keys);
    if (run.current) settle();
    run.current = null;
  };

  const step = async (what: Movable, move: Exclude<KeyMove, 'let-go'>) => {
    if (run.current?.what !== what) endRun();
    run.current ??= { what, gesture: newGesture(), drawn };
    const mine = run.current;
    window.clearTimeout(timers.current.keys);
    timers.current.keys = window.setTimeout(endRun, KEY_PAUSE);
    await writeSoon(what, mine.gesture, (from) => {
      if ('by' in move) return Math.round(from) + move.by;
      const [place, whole] = move.to === 'start' ? [EDGE, Math.ceil] : [1 - EDGE, Math.floor];
      return whole(instantAt(place, mine.drawn));
    });
    const seconds = instantOf(what);
    if (seconds === null || run.current !== mine) return;
    mine.drawn = including(mine.drawn, seconds);
    setHeld({ what, seconds: null, drawn: mine.drawn, by: 'keys', moved: true, clock: Date.now() / 1000 });
  };

  // What is being moved may go: by an undo meanwhile, or with the whole token.
  const gone = held !== null && instants[held.what] === undefined;
  useEffect(() => {
    if (gone) drag.current?.end('keep');
  }, [gone]);
  const tokenNumber = useDocument((state) => state.tokenNumber);
  useEffect(() => {
    if (drag.current && drag.current.token !== tokenNumber) drag.current.end('keep');
  }, [tokenNumber]);
  useEffect(
    () => () => {
      drag.current?.end('keep');
      window.clearTimeout(timers.current.ease);
      window.clearTimeout(timers.current.keys);
    },
    [],
  );

  const ofDrag = (event: PointerEvent) => (drag.current?.pointer === event.pointerId ? drag.current : null);
  const events: HandleEvents = {
    onPress: press,
    onDrag: (event) => ofDrag(event)?.drag.move(event.clientX, event.altKey),
    onRelease: (event) => ofDrag(event)?.end('keep'),
    onBreakOff: (event) => ofDrag(event)?.end('undo'),
    onKey: (what, event) => {
      const move = drag.current ? null : keyMove(event);
      if (move === null || (move === 'let-go' && what !== 'now')) return;
      event.preventDefault();
      if (move === 'let-go') backToNow();
      // Without the edits, which could not be loaded, nothing moves.
      else step(what, move).catch(() => {});
    },
    onNear: loadEdits,
    onLeave: endRun,
    onLetGo: (what) => {
      if (what === 'now') backToNow();
    },
  };
  return { held: gone ? null : held, easing, events };
}
