import type { Check } from '../../verdict.ts';
import { claimsOf, found, withoutClaims } from '../support.ts';

/** Every claim that the policy requires is there; its value is for the claim's own rule (RFC 7519 §4: applications decide which are mandatory). */
export const required: Check<'must'> = {
  id: 'claims.required',
  title: 'Required claims are there',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4', strength: 'MUST' },
  anchor: { part: 'payload', path: null },
  skips: (input) => withoutClaims(input) ?? (input.policy.require.length === 0 ? 'not-constrained' : null),
  run: (input) => {
    const claims = claimsOf(input) ?? {};
    const missing = input.policy.require.filter((name) => !Object.hasOwn(claims, name));
    return missing.length > 0
      ? found('must', 'missing', { missing })
      : { status: 'pass', data: { required: input.policy.require } };
  },
};
