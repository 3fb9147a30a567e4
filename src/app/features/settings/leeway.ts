import { MOST_LEEWAY } from '../../state/preferences.ts';

/** A default leeway as typed, in seconds; empty is none. Null for what is no number of seconds within a day. */
export function readLeeway(text: string): number | null {
  const typed = /^\s*(\d+(?:\.\d+)?)?\s*s?\s*$/.exec(text);
  const seconds = Number(typed?.[1] ?? 0);
  return typed && seconds <= MOST_LEEWAY ? seconds : null;
}
