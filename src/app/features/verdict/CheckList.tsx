import { useEffect, useRef } from 'react';
import type { CheckResult } from '../../../core/index.ts';
import { CheckRow } from './CheckRow.tsx';

/**
 * Checks in order. `settled` is the number of the token once its verdict stands, null until then: for another token the list scrolls in
 * its own box to the first check that fails, unless the reader has scrolled it. The page itself never scrolls.
 */
export function CheckList({ checks, settled }: { checks: readonly CheckResult[]; settled: number | null }) {
  const list = useRef<HTMLOListElement>(null);
  const placed = useRef({ top: 0, settled: -1 });
  useEffect(() => {
    const box = list.current?.parentElement;
    if (!box || settled === null || settled === placed.current.settled) return;
    placed.current.settled = settled;
    if (box.scrollTop !== placed.current.top) return;
    const row = list.current?.querySelector<HTMLElement>('[data-status="fail"]');
    box.scrollTop = row ? Math.min(row.offsetTop, row.offsetTop + row.offsetHeight - box.clientHeight) : 0;
    placed.current.top = box.scrollTop;
  }, [settled]);
  return (
    <ol ref={list}>
      {checks.map((check) => (
        <CheckRow key={check.id} check={check} />
      ))}
    </ol>
  );
}
