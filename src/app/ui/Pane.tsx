import { type ReactNode, useId } from 'react';

/** A titled part of the page: a head with name, remark and controls, and the body below. */
export function Pane({
  title,
  remark,
  colour,
  actions,
  children,
  id,
  className = '',
}: {
  title: string;
  remark?: ReactNode;
  /** The class of the colour that marks the segment, such as `bg-tok-header`. */
  colour?: string;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
  className?: string;
}) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      id={id}
      className={`flex min-w-0 flex-col border-t border-border first:border-t-0 ${className}`}
    >
      <header className="flex min-h-[34px] flex-none flex-wrap items-center gap-x-2 gap-y-1 border-b border-border bg-panel px-3 py-1">
        {colour && <span aria-hidden="true" className={`size-2 flex-none rounded-[3px] ${colour}`} />}
        <h2 id={headingId} className="flex-none text-[13px] font-semibold">
          {title}
        </h2>
        <div className="min-w-0 flex-1 truncate text-xs text-faint">{remark}</div>
        {actions && <div className="ml-auto flex flex-wrap items-center justify-end gap-1.5">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
