import { useEffect, useState } from 'react';
import { useDocument } from '../state/store.ts';

/** setTimeout takes at most 2^31 − 1 ms: a later change is waited for in steps. */
const LONGEST = 2 ** 31 - 1;

/** The instant of judgement in seconds since the epoch: the clock, or the instant that the person chose. */
export interface Now {
  now: number;
  /** True while "Evaluate at" is on. */
  fixed: boolean;
}

/**
 * The instant of judgement. The page wakes exactly when something on it changes by the clock: `nextChange` says when, in seconds, null
 * for never. There is no polling; a page that slept looks at the clock when it is shown again.
 */
export function useNow(nextChange: (now: number) => number | null): Now {
  const chosen = useDocument((state) => state.evaluateAt);
  const [clock, setClock] = useState(() => Date.now() / 1000);
  const next = chosen === null ? nextChange(clock) : null;

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setClock(Date.now() / 1000);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  useEffect(() => {
    if (next === null) return;
    let timer = 0;
    const wait = () => {
      const ms = next * 1000 - Date.now();
      // Timers may fire a little early by the wall clock: the instant itself must have been reached.
      if (ms <= 0) setClock(Date.now() / 1000);
      else timer = window.setTimeout(wait, Math.min(LONGEST, Math.ceil(ms)));
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [next]);

  return chosen === null ? { now: clock, fixed: false } : { now: chosen, fixed: true };
}
