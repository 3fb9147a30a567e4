import type { ReactNode } from 'react';

/** How a chip or a finding reads: words say it, colour repeats it. */
export type Tone = 'good' | 'bad' | 'warn' | 'neutral';

const tones: Record<Tone, string> = {
  good: 'bg-good-bg text-good',
  bad: 'bg-bad-bg text-bad',
  warn: 'bg-warn-bg text-warn',
  neutral: 'bg-chip text-muted',
};

/** A short remark on a tinted ground. */
export function Chip({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded px-1.5 text-xs font-medium leading-5 ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
