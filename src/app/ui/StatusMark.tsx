import type { CheckResult } from '../../core/index.ts';

const marks: Record<CheckResult['status'], { sign: string; word: string; className: string }> = {
  pass: { sign: '✓', word: 'passed', className: 'text-good' },
  fail: { sign: '✕', word: 'failed', className: 'text-bad' },
  warn: { sign: '!', word: 'warning', className: 'text-warn' },
  info: { sign: 'i', word: 'note', className: 'text-accent' },
  na: { sign: '–', word: 'does not apply', className: 'text-faint' },
  unknown: { sign: '?', word: 'not known', className: 'text-warn' },
};

/** The sign of a check's status, with the word for those who don't see it. */
export function StatusMark({ status }: { status: CheckResult['status'] }) {
  const { sign, word, className } = marks[status];
  return (
    <span className={`w-4 flex-none text-center font-bold ${className}`}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{word}: </span>
    </span>
  );
}
