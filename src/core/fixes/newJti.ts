import { setting } from './support.ts';
import type { Repair } from './types.ts';

/** Replaces a `jti` that is no string by a new id: all that it has to be is unique (RFC 7519 §4.1.7). */
export const newJti: Repair = {
  id: 'jti.new',
  reasons: ['claims.jti/not-a-string'],
  make: (_result, { token, newId }) =>
    setting(token, 'payload', [['jti', JSON.stringify(newId())]], 'Set jti to a new id'),
};
