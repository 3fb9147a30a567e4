import {
  dateClaims,
  type KeyFacts,
  nextRelativeChange,
  nextTransition,
  type ParsedToken,
  type Policy,
} from '../../core/index.ts';

const MINUTE = 60;

/** The resolution of the clock, in seconds. */
const TICK = 0.001;

/**
 * The next instant after `now`, both in seconds since the epoch, at which something on the page changes by the clock alone: the verdict,
 * a relative date, the time of day, or the whole minutes since and until a date. `key` is what the worker said. Null where nothing will.
 */
export function nextChange(
  token: ParsedToken,
  policy: Policy,
  now: number,
  key: KeyFacts | null = null,
): number | null {
  const dates = dateClaims(token.payload.json);
  const transition = nextTransition(token, policy, now, key);
  if (dates.length === 0) return transition;
  const instants = [
    ...(transition === null ? [] : [transition]),
    (Math.floor(now / MINUTE) + 1) * MINUTE,
    ...dates.flatMap(({ name, seconds }) => [
      nextRelativeChange(seconds, now),
      nextMinute(seconds, now),
      // What is left of a token's time is counted with the leeway.
      ...(name === 'exp' ? [nextMinute(seconds + policy.leeway, now)] : []),
    ]),
  ];
  // Beyond the calendar the distance is too large for fractions of a second, and the sum may not lie ahead.
  return Math.min(...instants.filter((instant) => instant > now));
}

/** When the whole minutes between now and a date change: behind it at each full one, ahead of it as soon as a full one is broken. */
function nextMinute(seconds: number, now: number): number {
  const minutes = Math.floor(Math.abs(seconds - now) / MINUTE);
  return now < seconds ? seconds - minutes * MINUTE + TICK : seconds + (minutes + 1) * MINUTE;
}
