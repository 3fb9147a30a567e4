import type { ButtonHTMLAttributes } from 'react';

/** A button's weight on the screen: `plain` in panel heads and forms, `primary` for the one thing to do next, `quiet` beside text. */
export type ButtonKind = 'plain' | 'primary' | 'quiet';

const looks: Record<ButtonKind, string> = {
  plain: 'border border-border bg-raised hover:bg-hover text-text font-medium',
  primary: 'border border-accent bg-info-bg hover:bg-hover text-text font-medium',
  quiet: 'border border-transparent text-muted hover:text-text hover:bg-hover',
};

/** A native button in the page's clothes. While it is `busy` a press does nothing; unlike a disabled button it keeps the focus. */
export function Button({
  kind = 'plain',
  className = '',
  busy = false,
  onClick,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind; busy?: boolean }) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap rounded-md px-2.5 py-0.5 text-xs leading-5 disabled:opacity-50 aria-disabled:opacity-50 pointer-coarse:min-h-9 ${looks[kind]} ${className}`}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    />
  );
}
