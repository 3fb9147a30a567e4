import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';

/** A button that opens a panel below the top bar. Native popover: Escape and a click outside close it, focus returns. */
export function Popover({
  label,
  title,
  children,
  pressed = false,
}: {
  label: ReactNode;
  /** Accessible name of the panel. */
  title: string;
  children: (close: () => void) => ReactNode;
  /** Draws the button as being on. */
  pressed?: boolean;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={pressed ? 'primary' : 'plain'} popoverTarget={id} aria-haspopup="dialog">
        {label}
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="fixed inset-auto right-3 top-12 m-0 max-h-[calc(100dvh-4rem)] w-80 max-w-[calc(100vw-1.5rem)] overflow-auto rounded-lg border border-border bg-panel p-3 text-text shadow-xl shadow-black/30"
      >
        <h2 className="mb-2 text-[13px] font-semibold">{title}</h2>
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
