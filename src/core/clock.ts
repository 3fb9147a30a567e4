import type { Policy } from './policy.ts';
import { isJsonObject, objectOf } from './token/json.ts';
import type { ParsedToken } from './token/types.ts';

/** The next instant after `now`, in seconds since the epoch, at which a verdict changes by the clock alone; null where none comes. */
export function nextTransition(token: ParsedToken, policy: Policy, now: number): number | null {
  const claims = objectOf(token.payload.json);
  if (!isJsonObject(claims)) return null;
  const seconds = (name: string) => {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const { leeway } = policy;
  const maxAge = policy.options.max_age ?? null;
  const instants: number[] = [];
  const add = (value: number | null, offset: number) => value !== null && instants.push(value + offset);
  add(seconds('exp'), leeway);
  add(seconds('nbf'), -leeway);
  add(seconds('iat'), -leeway);
  // A token of exactly the maximum age still passes: the change comes with the next tick of a millisecond clock.
  if (maxAge !== null) add(seconds('iat'), maxAge + leeway + 0.001);
  const coming = instants.filter((instant) => instant > now);
  return coming.length > 0 ? Math.min(...coming) : null;
}
