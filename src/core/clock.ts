import { dateClaims } from './dates.ts';
import type { Policy } from './policySchema.ts';
import type { ParsedToken } from './token/types.ts';

/** The next instant after `now`, in seconds since the epoch, at which a verdict changes by the clock alone; null where none comes. */
export function nextTransition(token: ParsedToken, policy: Policy, now: number): number | null {
  const { leeway } = policy;
  const maxAge = policy.options.max_age ?? null;
  const instants = dateClaims(token.payload.json).flatMap(({ name, seconds }) => {
    if (name === 'exp') return [seconds + leeway];
    if (name === 'nbf') return [seconds - leeway];
    if (name !== 'iat') return [];
    // A token of exactly the maximum age still passes: the change comes with the next tick of a millisecond clock.
    return [seconds - leeway, ...(maxAge === null ? [] : [seconds + maxAge + leeway + 0.001])];
  });
  const coming = instants.filter((instant) => instant > now);
  return coming.length > 0 ? Math.min(...coming) : null;
}
