import { useEffect, useRef, useState } from 'react';

/**
 * Shows a value at once, except that a `pending` one waits `ms` milliseconds behind the last settled value: the worker mostly answers
 * within a frame, and a banner that blinks with each key press tells nobody anything. `fresh` ends the waiting: another token's verdict is never held.
 */
export function useHeld<T>(value: T, pending: boolean, fresh: unknown, ms: number): T {
  const [late, setLate] = useState<T | null>(null);
  const settled = useRef({ value, fresh });
  if (!pending || settled.current.fresh !== fresh) settled.current = { value, fresh };
  useEffect(() => {
    if (!pending) return;
    const timer = window.setTimeout(() => setLate(value), ms);
    return () => window.clearTimeout(timer);
  }, [pending, value, ms]);
  return !pending || late === value ? value : settled.current.value;
}
