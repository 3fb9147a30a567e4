import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { claimsOf, found, shown, withoutClaims } from '../support.ts';

/** The token is no older than the policy's `max_age` in seconds, counted from `iat` (OpenID Connect Core §3.1.2.1 in spirit; verifiers call it maxAge). */
export const age: Check<'must'> = {
  id: 'claims.age',
  title: 'The token is young enough',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4.1.6' },
  anchor: { part: 'payload', path: 'iat' },
  skips: (input) =>
    withoutClaims(input) ?? ((input.policy.options.max_age ?? null) === null ? 'not-constrained' : null),
  run: (input) => {
    const maxAge = input.policy.options.max_age ?? 0;
    const issued = own(claimsOf(input), 'iat');
    if (issued === undefined) return found('must', 'no-iat', { maxAge });
    if (typeof issued !== 'number')
      return found('must', 'not-a-number', { type: typeOf(issued), value: shown(issued), maxAge });
    const ageSeconds = input.now - issued;
    const data = { ageSeconds, maxAge, leeway: input.policy.leeway };
    if (ageSeconds > maxAge + input.policy.leeway) {
      return found('must', 'too-old', { ...data, lateBySeconds: ageSeconds - maxAge - input.policy.leeway });
    }
    return { status: 'pass', data };
  },
};
