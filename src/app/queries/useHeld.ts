import { useEffect, useRef, useState } from 'react';

/**
 * Shows a value at once, except that a `pending` one waits `ms` milliseconds behind the last settled value: the worker mostly answers
 * within a frame, and what blinks with each key press tells nobody anything. `fresh` is another number for another token,
 * whose value is never held.
 */
export function useHeld<T>(value: T, pending: boolean, fresh: number, ms: number): T {
  const [late, setLate] = useState(false);
  const settled = useRef({ value, fresh });
  if (!pending || fresh !== settled.current.fresh) settled.current = { value, fresh };
  useEffect(() => {
    if (!pending) return;
    const timer = window.setTimeout(() => setLate(true), ms);
    return () => {
      window.clearTimeout(timer);
      setLate(false);
    };
  }, [pending, ms]);
  return pending && !late ? settled.current.value : value;
}
