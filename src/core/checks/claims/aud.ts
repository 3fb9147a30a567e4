import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { claimsOf, found, shown } from '../support.ts';
import { acceptable, skipsClaim } from './support.ts';

/** The token is meant for the policy's audience: `aud`, a string or a list of strings, holds one of its values (RFC 7519 §4.1.3). */
export const aud: Check<'must'> = {
  id: 'claims.aud',
  title: 'aud names this audience',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4.1.3', strength: 'MUST' },
  anchor: { part: 'payload', path: 'aud' },
  skips: (input) => skipsClaim('aud')(input) ?? (input.policy.audience === null ? 'not-constrained' : null),
  run: (input) => {
    const expected = acceptable(input.policy.audience) ?? [];
    const value = own(claimsOf(input), 'aud');
    if (value === undefined) return found('must', 'missing', { expected });
    const strict = input.policy.options.strict_aud === true;
    if (strict && (typeof value !== 'string' || typeof input.policy.audience !== 'string')) {
      return found('must', 'not-a-single-string', { aud: shown(value), expected });
    }
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const odd = values.find((item) => typeof item !== 'string');
    if (odd !== undefined)
      return found('must', 'not-a-string', { type: typeOf(odd), aud: shown(value), expected });
    const match = expected.find((name) => values.includes(name));
    if (match !== undefined) return { status: 'pass', data: { aud: shown(value), match } };
    return found('must', 'mismatch', { aud: shown(value), expected });
  },
};
