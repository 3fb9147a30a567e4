import type { ReactNode } from 'react';
import type { Tone } from './Chip.tsx';

const tones: Record<Tone, string> = {
  good: 'bg-good-bg',
  bad: 'bg-bad-bg',
  warn: 'bg-warn-bg',
  neutral: 'bg-info-bg',
};

/** A remark that belongs to the pane above or below it, with what can be done about it. What should be heard goes into a live region that stands before it does. */
export function Notice({
  tone = 'neutral',
  children,
  actions,
}: {
  tone?: Tone;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div
      className={`flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b border-border px-3 py-1.5 text-xs leading-5 ${tones[tone]}`}
    >
      <div className="min-w-0 flex-1 basis-52 break-words text-soft">{children}</div>
      {actions && <div className="flex flex-wrap gap-1.5">{actions}</div>}
    </div>
  );
}
