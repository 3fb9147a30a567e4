import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HoverPlace } from './hoverIntent.ts';

/** The free space (CSS pixels) between the card, its line and the edges of the viewport. */
const GAP = 6;

/** A card below the line of a place, or above it where there is no room. It says to the pointer what the pane says to the caret in other ways, so it takes no focus. */
export function HoverCard({
  place,
  children,
  onEnter,
  onLeave,
  onDismiss,
}: {
  place: HoverPlace;
  children: ReactNode;
  onEnter: () => void;
  onLeave: () => void;
  /** Called for Escape, scrolling, and a press elsewhere. */
  onDismiss: () => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect();
    if (!box) return;
    const below = place.bottom + GAP;
    const fits = below + box.height + GAP <= innerHeight;
    setAt({
      left: Math.max(GAP, Math.min(place.x, innerWidth - box.width - GAP)),
      top: fits ? below : Math.max(GAP, place.top - GAP - box.height),
    });
  }, [place]);
  useEffect(() => {
    const press = (event: Event) => {
      if (event instanceof KeyboardEvent && ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
      if (event.target instanceof Node && card.current?.contains(event.target)) return;
      onDismiss();
    };
    const names = ['keydown', 'pointerdown', 'wheel', 'blur'] as const;
    for (const name of names) window.addEventListener(name, press, { capture: true, passive: true });
    return () => {
      for (const name of names) window.removeEventListener(name, press, { capture: true });
    };
  }, [onDismiss]);
  return (
    <div
      ref={card}
      role="tooltip"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      style={at ?? { left: 0, top: 0, visibility: 'hidden' }}
      className="fixed z-40 flex max-h-[50dvh] w-max max-w-[min(26rem,calc(100vw-1rem))] flex-col gap-2 overflow-auto rounded-lg border border-border bg-panel px-3 py-2 text-[13px] leading-5 text-text shadow-xl shadow-black/30"
    >
      {children}
    </div>
  );
}
