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

const readClock = () => Date.now() / 1000;

/**
 * The instant of judgement. Another function is another thing to judge, for which the clock is read anew.
 */
export function useNow(nextChange: (now: number) => number | null): Now {
  const chosen = useDocument((state) => state.evaluateAt);
  const clock = useClock(chosen === null ? nextChange : null);
  return chosen === null ? { now: clock, fixed: false } : { now: chosen, fixed: true };
}

/**
 * The clock, in seconds since the epoch. The page wakes exactly when something on it changes by the clock: `nextChange` says when, in
 * seconds, null for never. There is no polling; a page that slept looks at the clock when it is shown again.
 */
export function useClock(nextChange: ((now: number) => number | null) | null): number {
  const [clock, setClock] = useState(readClock);
  const [read, setRead] = useState({ nextChange });
  if (read.nextChange !== nextChange) {
    // During the render: after an idle spell nothing must be judged, not even for a frame, by the clock of before.
    setRead({ nextChange });
    setClock(readClock());
  }
  const next = nextChange?.(clock) ?? null;

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setClock(readClock());
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  useEffect(() => {
    if (next === null) return;
    let timer = 0;
    const wait = () => {
      // Timers may fire a little early by the wall clock: the instant itself must have been reached.
      const now = readClock();
      if (now >= next) setClock(now);
      else timer = window.setTimeout(wait, Math.min(LONGEST, Math.ceil((next - now) * 1000)));
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [next]);

  return clock;
}
