import { dateClaims } from './dates.ts';
import type { KeyFacts } from './examine.ts';
import type { Policy } from './policySchema.ts';
import type { ParsedToken } from './token/types.ts';

/** What comes right after an instant that still counts, for a clock of milliseconds; in seconds. */
const TICK = 0.001;

/** The next instant after `now`, in seconds since the epoch, at which a verdict changes by the clock alone; null where none comes. `key` as `examine` gives it. */
export function nextTransition(
  token: ParsedToken,
  policy: Policy,
  now: number,
  key: KeyFacts | null = null,
): number | null {
  const { leeway } = policy;
  const maxAge = policy.options.max_age ?? null;
  const instants = dateClaims(token.payload.json).flatMap(({ name, seconds }) => {
    if (name === 'exp') return [seconds + leeway];
    if (name === 'nbf') return [seconds - leeway];
    if (name !== 'iat') return [];
    // A token of exactly the maximum age still passes.
    return [seconds - leeway, ...(maxAge === null ? [] : [seconds + maxAge + leeway + TICK])];
  });
  // A certificate is valid at both ends of its time.
  const path = key?.embedded?.trust?.path ?? [];
  instants.push(...path.flatMap(({ notBefore, notAfter }) => [notBefore, notAfter + TICK]));
  const coming = instants.filter((instant) => instant > now);
  return coming.length > 0 ? Math.min(...coming) : null;
}
