import { likelyUnit } from '../checks/claims/milliseconds.ts';
import { dateClaims } from '../dates.ts';
import { listed } from '../messages/sentence.ts';
import { leewayOf } from './dates.ts';
import { memberName, setting } from './support.ts';
import type { Repair } from './types.ts';

const DIVISORS = { milliseconds: '1000', microseconds: '1,000,000', nanoseconds: '1,000,000,000' };

/** Divides all dates that were written in a smaller unit, down to whole seconds (RFC 7519 §2). */
export const inSeconds: Repair = {
  id: 'dates.in-seconds',
  reasons: [
    'claims.milliseconds/milliseconds',
    'claims.milliseconds/microseconds',
    'claims.milliseconds/nanoseconds',
    'claims.nbf/not-yet-valid',
    'claims.iat/in-the-future',
  ],
  make: (result, { token, now }) => {
    const wrong = dateClaims(token.payload.json).flatMap(({ name, seconds }) => {
      const likely = likelyUnit(seconds);
      return likely ? [{ name, unit: likely.unit, seconds: Math.floor(likely.seconds) }] : [];
    });
    // In place of a date that lies ahead, the division must give one that is reached.
    const helps = wrong.some(
      ({ name, seconds }) => name === memberName(result) && seconds - leewayOf(result.data) <= now,
    );
    if (result.id !== 'claims.milliseconds' && !helps) return [];
    const units = new Set(wrong.map(({ unit }) => unit));
    const [unit] = units;
    const names = listed(
      wrong.map(({ name }) => name),
      'and',
    );
    const title =
      unit && units.size === 1 ? `Divide ${names} by ${DIVISORS[unit]}` : `Write ${names} in seconds`;
    return setting(
      token,
      'payload',
      wrong.map(({ name, seconds }) => [name, String(seconds)]),
      title,
    );
  },
};
