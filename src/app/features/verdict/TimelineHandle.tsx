import type { KeyboardEvent, PointerEvent } from 'react';
import type { Movable } from './timelineMoves.ts';

/** What a handle reports. */
export interface HandleEvents {
  onPress(what: Movable, event: PointerEvent<HTMLElement>): void;
  onDrag(event: PointerEvent): void;
  onRelease(event: PointerEvent): void;
  onBreakOff(event: PointerEvent): void;
  onKey(what: Movable, event: KeyboardEvent): void;
  onNear(): void;
  onLeave(): void;
  onLetGo(what: Movable): void;
}

/** How far a handle can be grabbed on both sides of its place, in shares of its width: less where another one is near. */
export interface Reach {
  left: number;
  right: number;
}

const words: Record<Movable, { label: string; hint: string }> = {
  now: { label: 'Evaluate at', hint: 'Drag to judge at another time; double-click for now' },
  nbf: { label: 'nbf', hint: 'Drag to change nbf' },
  exp: { label: 'exp', hint: 'Drag to change exp' },
};

const date =
  'top-[calc(var(--mid)-5px)] bottom-0 z-2 after:top-0 after:size-2.5 after:rounded-full after:-translate-x-1/2 hover:after:scale-140 focus-visible:after:scale-140 pointer-coarse:after:scale-140';
const cursor =
  'inset-y-0 z-1 after:top-[calc(var(--mid)-10px)] after:h-5 after:w-0.5 after:-translate-x-1/2 after:rounded-full after:bg-text hover:after:w-1.5 focus-visible:after:w-1.5 pointer-coarse:after:w-1.5';

/** A grip on the line (ARIA slider): dragged by mouse, pen or touch, moved by keys. Its reach is larger than what is drawn of it. */
export function TimelineHandle({
  what,
  place,
  reach,
  value,
  valueText,
  holds,
  held,
  easing,
  events,
}: {
  what: Movable;
  /** From 0 to 1. */
  place: number;
  reach: Reach;
  /** The instant and the ends of the line, in whole seconds. */
  value: { now: number; min: number; max: number };
  valueText: string;
  /** False where the check of this date fails. */
  holds: boolean;
  /** True while it is being moved. */
  held: boolean;
  easing: string;
  events: HandleEvents;
}) {
  const tone = what === 'now' ? '' : holds ? 'after:bg-good' : 'after:bg-bad';
  const grown = what === 'now' ? 'after:w-1.5' : 'after:scale-140';
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={words[what].label}
      // It would come up over what is being dragged.
      title={held ? undefined : words[what].hint}
      aria-valuenow={value.now}
      aria-valuemin={Math.min(value.min, value.now)}
      aria-valuemax={Math.max(value.max, value.now)}
      aria-valuetext={valueText}
      onPointerDown={(event) => events.onPress(what, event)}
      onPointerMove={events.onDrag}
      onPointerUp={events.onRelease}
      onPointerCancel={events.onBreakOff}
      onLostPointerCapture={events.onBreakOff}
      onPointerEnter={events.onNear}
      onFocus={events.onNear}
      onBlur={events.onLeave}
      onKeyDown={(event) => events.onKey(what, event)}
      onDoubleClick={() => events.onLetGo(what)}
      style={{
        left: `calc(${(place * 100).toFixed(3)}% - var(--reach) * ${reach.left})`,
        width: `calc(var(--reach) * ${reach.left + reach.right})`,
        ['--grip' as string]: `calc(var(--reach) * ${reach.left})`,
      }}
      className={`absolute touch-none select-none outline-none after:absolute after:left-(--grip) after:outline-accent after:outline-offset-2 focus-visible:after:outline-2 motion-safe:after:transition-[scale,width] ${held ? `cursor-grabbing ${grown}` : 'cursor-grab'} ${what === 'now' ? cursor : date} ${tone} ${easing}`}
    />
  );
}
