import { memo } from 'react';
import type { CheckResult } from '../../../core/index.ts';
import { sentenceOf, skippedBecause } from '../../../core/words.ts';
import { dispatch } from '../../state/store.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { FixButtons } from './FixButtons.tsx';

const grounds: Partial<Record<CheckResult['status'], string>> = {
  fail: 'bg-bad-bg',
  warn: 'bg-warn-bg',
};

/** Goes to the place in the token that a result is about. */
function reveal({ anchor, at, id, data }: CheckResult): void {
  const part = id.startsWith('key.') && anchor.part !== 'signature' ? 'key' : anchor.part;
  if (at !== null && /^structure\.(?:segments|base64url|canonical|utf8)$/.test(id)) {
    dispatch({ type: 'revealed', target: { part: 'encoded', path: null, offset: at.offset } });
  } else if (part === 'header' || part === 'payload') {
    dispatch({ type: 'revealed', target: { part, path: anchor.path, offset: 0 } });
  } else if (id.startsWith('structure.') && (data.part === 'header' || data.part === 'payload')) {
    const path = typeof data.name === 'string' ? data.name : null;
    dispatch({ type: 'revealed', target: { part: data.part, path, offset: 0 } });
  } else if (part === 'key' || part === 'signature') {
    const target = document.getElementById(part)?.querySelector<HTMLElement>('textarea, button');
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  } else dispatch({ type: 'revealed', target: { part: 'encoded', path: null, offset: at?.offset ?? 0 } });
}

/** True where two results of one check say the same: each keystroke judges anew, and mostly to the same effect. */
function isSame(a: CheckResult, b: CheckResult): boolean {
  return (
    a.id === b.id &&
    a.status === b.status &&
    a.reason === b.reason &&
    a.at?.offset === b.at?.offset &&
    JSON.stringify(a.data) === JSON.stringify(b.data)
  );
}

/** One check: its status, what was compared, what to do, and the rule's source, with repairs where there are some. A click goes to its place. */
export const CheckRow = memo(
  function CheckRow({ check }: { check: CheckResult }) {
    const { status, spec } = check;
    const { headline, detail, advice } = sentenceOf(check);
    const skipped = skippedBecause(check);
    const quiet = status === 'na';
    return (
      <li data-status={status} className={`border-b border-border ${grounds[status] ?? ''}`}>
        <button
          type="button"
          onClick={() => reveal(check)}
          className="flex w-full items-start gap-2.5 px-3.5 py-2 text-left hover:bg-hover/50 focus-visible:-outline-offset-2"
        >
          <StatusMark status={status} />
          <span className="min-w-0 flex-1">
            <span
              className={`block break-words ${quiet ? 'text-faint' : 'text-text'} ${status === 'fail' ? 'font-semibold' : ''}`}
            >
              {headline}
            </span>
            {detail && (
              <span className="mt-0.5 block break-words text-xs leading-[18px] text-muted">{detail}</span>
            )}
            {advice && status !== 'pass' && (
              <span className="mt-0.5 block break-words text-xs leading-[18px] text-soft">→ {advice}</span>
            )}
          </span>
          <span className="w-24 flex-none text-right text-[11px] leading-5 text-faint">
            {skipped ?? `${spec.doc} §${spec.section}`}
          </span>
        </button>
        {(status === 'fail' || status === 'warn') && <FixButtons check={check} />}
      </li>
    );
  },
  (before, after) => isSame(before.check, after.check),
);
