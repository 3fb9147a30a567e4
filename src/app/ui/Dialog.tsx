import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/**
 * A modal window on the native dialog: mounted is open. Escape, the close button and a click beside it ask for `onClose`; when it goes,
 * focus returns to where it was. Focus begins on the element marked `data-first-focus`, without one on the window itself, so that its
 * title is heard first.
 */
export function Dialog({
  title,
  onClose,
  children,
  className = '',
}: {
  /** The heading, and the accessible name. */
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Classes of the window, such as its width. */
  className?: string;
}) {
  const titleId = useId();
  const window = useRef<HTMLDialogElement>(null);
  const pressedBeside = useRef(false);
  const leaving = useRef(false);
  useLayoutEffect(() => {
    const dialog = window.current;
    if (!dialog) return;
    leaving.current = false;
    dialog.showModal();
    (dialog.querySelector<HTMLElement>('[data-first-focus]') ?? dialog).focus();
    return () => {
      leaving.current = true;
      dialog.close();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by keyboard what a click beside the window does.
    <dialog
      ref={window}
      aria-labelledby={titleId}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        // The browser closes it by itself at a second Escape. The event comes late: the window may be open again, or have left.
        if (!currentTarget.open && !leaving.current) onClose();
      }}
      onPointerDown={({ target, currentTarget }) => {
        pressedBeside.current = target === currentTarget;
      }}
      onClick={({ target, currentTarget }) => {
        // A selection that is dragged out of the window ends beside it as well.
        if (pressedBeside.current && target === currentTarget) onClose();
      }}
      className={`fixed inset-x-0 top-[max(0.75rem,8dvh)] m-0 mx-auto max-h-[calc(100dvh-max(1.5rem,16dvh))] w-[calc(100%-1.5rem)] max-w-xl flex-col overflow-hidden rounded-lg border border-border bg-panel p-0 text-text shadow-xl shadow-black/30 outline-none backdrop:bg-black/50 open:flex ${className}`}
    >
      <div className="flex min-h-0 flex-1 flex-col">
        <header className="flex flex-none items-center gap-2 border-b border-border py-1.5 pl-4 pr-2">
          <h2 id={titleId} className="min-w-0 flex-1 text-[13px] font-semibold">
            {title}
          </h2>
          <button
            type="button"
            aria-label="Close"
            onClick={onClose}
            className="grid size-7 flex-none place-items-center rounded-md text-muted hover:bg-hover hover:text-text pointer-coarse:size-9"
          >
            <svg
              aria-hidden="true"
              viewBox="0 0 16 16"
              className="size-4 fill-none stroke-current stroke-[1.5]"
            >
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        </header>
        <div className="flex min-h-0 flex-1 flex-col overflow-auto overscroll-contain">{children}</div>
      </div>
    </dialog>
  );
}
