import { listed } from '../messages/sentence.ts';
import { anHourAfter } from './dates.ts';
import { setting, stringsOf } from './support.ts';
import type { FixInput, Repair } from './types.ts';

const now = (input: FixInput) => String(Math.floor(input.now));

/** Claims whose values can be made up; of others only a person knows what to write. */
const COMPUTED = new Map<string, (input: FixInput) => string>([
  ['exp', (input) => String(anHourAfter(input.now))],
  ['nbf', now],
  ['iat', now],
  ['auth_time', now],
  ['updated_at', now],
  ['jti', ({ newId }) => JSON.stringify(newId())],
]);

/** Adds the claims that are required and missing: dates and ids with a value, others empty, and it says so. */
export const addMissing: Repair = {
  id: 'claims.add',
  reasons: ['claims.required/missing', 'claims.age/no-iat'],
  make: ({ reason, data }, input) => {
    const names = reason === 'claims.age/no-iat' ? ['iat'] : [...new Set(stringsOf(data.missing))];
    const words = names.map((name) => (COMPUTED.has(name) ? name : `an empty ${name}`));
    return setting(
      input.token,
      'payload',
      names.map((name) => [name, COMPUTED.get(name)?.(input) ?? '""']),
      `Add ${listed(words, 'and')}`,
    );
  },
};
