import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { claimsOf, found, shown } from '../support.ts';
import { acceptable, skipsClaim } from './support.ts';

/** The token comes from an issuer that the policy accepts: compared character by character (RFC 7519 §4.1.1, RFC 8725 §3.8). */
export const iss: Check<'must'> = {
  id: 'claims.iss',
  title: 'iss is an accepted issuer',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4.1.1' },
  anchor: { part: 'payload', path: 'iss' },
  skips: (input) => skipsClaim('iss')(input) ?? (input.policy.issuer === null ? 'not-constrained' : null),
  run: (input) => {
    const expected = acceptable(input.policy.issuer) ?? [];
    const value = own(claimsOf(input), 'iss');
    if (value === undefined) return found('must', 'missing', { expected });
    if (typeof value !== 'string')
      return found('must', 'not-a-string', { type: typeOf(value), iss: shown(value), expected });
    if (expected.includes(value)) return { status: 'pass', data: { iss: shown(value) } };
    const slashOnly = expected.some((name) => name.replace(/\/$/, '') === value.replace(/\/$/, ''));
    return found('must', 'mismatch', { iss: shown(value), expected, slashOnly });
  },
};
