import { type MouseEvent, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { CheckResult } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { late, useLate } from '../../state/late.ts';
import { dispatch } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';

const repairs = late(() => import('../../../core/fixes.ts'));
// Ahead of the first finding: buttons that come late would move the rows below them.
repairs.load().catch(() => {});

/** For the offers as they are drawn: only the one that is taken needs a new id. */
const anyId = () => 'id';
const newId = () => crypto.randomUUID();

/** What can be done about a finding by one click, below its text. A click rewrites the part, or the encoded token. */
export function FixButtons({ check }: { check: CheckResult }) {
  const fixes = useLate(repairs, true);
  const { token, now, fixed } = useJudged();
  const offered = useMemo(
    () => fixes?.fixesFor(check, { token, now, newId: anyId }) ?? [],
    [fixes, check, token, now],
  );
  if (!fixes || offered.length === 0) return null;
  const apply = (id: string) => {
    // Seconds may have passed since the page last looked at the clock.
    const at = fixed ? now : Date.now() / 1000;
    const fix = fixes.fixesFor(check, { token, now: at, newId }).find((offer) => offer.id === id);
    if (!fix) return;
    const { part, text } = fix;
    dispatch(part === 'encoded' ? { type: 'encodedChanged', text } : { type: 'partRewritten', part, text });
  };
  return (
    <div className="flex flex-wrap gap-1.5 pr-3.5 pb-2.5 pl-10">
      {offered.map(({ id, title }) => (
        <Button key={id} className="max-w-full" onClick={(event) => keepingFocus(event, () => apply(id))}>
          <span className="min-w-0 whitespace-normal break-words text-left">{title}</span>
        </Button>
      ))}
    </div>
  );
}

/** Does something that may take the clicked button away, and then moves the focus to its row, or to the chosen tab where the row is gone too. */
function keepingFocus({ currentTarget }: MouseEvent<HTMLElement>, act: () => void): void {
  const row = currentTarget.closest('li');
  const tabs = currentTarget.closest('[role="tabpanel"]')?.parentElement;
  flushSync(act);
  if (currentTarget.isConnected) return;
  const next = row?.isConnected
    ? row.querySelector('button')
    : tabs?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  next?.focus({ preventScroll: true });
}
