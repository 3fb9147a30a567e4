import { leewayOf } from './dates.ts';
import { memberName, setting } from './support.ts';
import type { Repair } from './types.ts';

/** Sets `nbf` or `iat` to now, in whole seconds and never ahead of the clock. */
export const dateNow: Repair = {
  id: 'dates.now',
  reasons: [
    'claims.nbf/not-yet-valid',
    'claims.nbf/not-a-number',
    'claims.iat/in-the-future',
    'claims.iat/not-a-number',
    'claims.age/not-a-number',
    'claims.age/too-old',
  ],
  make: (result, { token, now }) => {
    const { data, reason } = result;
    const name = memberName(result);
    const leeway = leewayOf(data);
    const seconds = Math.floor(now + Math.min(0, leeway));
    // A greatest age of less than a second leaves no room for whole seconds.
    if (reason === 'claims.age/too-old' && now - seconds > Number(data.maxAge) + leeway) return [];
    return setting(token, 'payload', [[name, String(seconds)]], `Set ${name} to now`);
  },
};
