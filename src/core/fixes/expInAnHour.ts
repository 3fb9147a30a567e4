import { likelyUnit } from '../checks/claims/milliseconds.ts';
import { objectOf, own } from '../token/json.ts';
import { anHourAfter, leewayOf } from './dates.ts';
import { setting } from './support.ts';
import type { Repair } from './types.ts';

/** Lets the token expire an hour from now, or an hour after `nbf` where the token is valid from later than that (RFC 7519 §4.1.4). */
export const expInAnHour: Repair = {
  id: 'exp.in-an-hour',
  reasons: ['claims.exp/expired', 'claims.exp/not-a-number'],
  make: ({ data }, { token, now }) => {
    const fromNow = anHourAfter(now);
    const start = own(objectOf(token.payload.json), 'nbf');
    const later =
      typeof start === 'number' && start >= fromNow && likelyUnit(start) === null ? anHourAfter(start) : null;
    const exp = later !== null && Number.isSafeInteger(later) ? later : fromNow;
    if (exp + leewayOf(data) <= now) return [];
    const title = exp === fromNow ? 'Set exp to 1 hour from now' : 'Set exp to 1 hour after nbf';
    return setting(token, 'payload', [['exp', String(exp)]], title);
  },
};
