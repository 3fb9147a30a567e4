import { objectOf, own } from '../token/json.ts';
import { meantDate } from './dates.ts';
import { memberName, setting } from './support.ts';
import type { Repair } from './types.ts';

/** Writes a date that is a string as the NumericDate that it means (RFC 7519 §2): digits as they stand, an instant of RFC 3339 as whole seconds. */
export const dateAsNumber: Repair = {
  id: 'dates.as-number',
  reasons: [
    'claims.exp/not-a-number',
    'claims.nbf/not-a-number',
    'claims.iat/not-a-number',
    'claims.age/not-a-number',
  ],
  make: (result, { token }) => {
    const name = memberName(result);
    const meant = meantDate(own(objectOf(token.payload.json), name));
    if (!meant) return [];
    const title = meant.as === 'digits' ? `Write ${name} as a number` : `Write ${name} as seconds since 1970`;
    return setting(token, 'payload', [[name, meant.raw]], title);
  },
};
