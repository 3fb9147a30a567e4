import { issuerMatches, speaksForItself } from '../../keySets/issuer.ts';
import { namedByToken } from '../../named.ts';
import { own } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { claimsOf, found, shown, withoutClaims } from '../support.ts';
import { withoutPublished } from './support.ts';

/**
 * The token names the issuer whose published keys verify it, character by character (OpenID Connect Core 1.0 §3.1.3.7, Discovery 1.0 §4.3).
 * While they do not verify it, another issuer is a hint at why.
 */
export const issuer: Check<'must' | 'should'> = {
  id: 'key.issuer',
  title: 'The keys are those of the token’s issuer',
  levels: ['must', 'should'],
  spec: { doc: 'OpenID Connect Core 1.0', section: '3.1.3.7', strength: 'MUST' },
  anchor: { part: 'payload', path: 'iss' },
  skips: (input) => {
    const unpublished = withoutPublished(input);
    if (unpublished) return unpublished;
    if (namedByToken(input.token, input.key?.ring.published) !== null) return null;
    const without = withoutClaims(input);
    if (without) return without;
    if (input.policy.options.verify_iss === false) return 'switched-off';
    if (input.key?.ring.published?.issuer == null) return 'no-issuer';
    return own(claimsOf(input), 'iss') === undefined ? 'absent' : null;
  },
  run: (input) => {
    const { discovery } = input.key?.ring.published ?? {};
    const published = input.key?.ring.published?.issuer ?? '';
    const iss = own(claimsOf(input), 'iss');
    const tid = own(claimsOf(input), 'tid');
    const data = { issuer: published, iss: shown(iss) };
    const level = input.key?.signature.answer === 'pass' ? 'must' : 'should';
    const named = namedByToken(input.token, input.key?.ring.published);
    if (named !== null) return found(level, 'named-by-token', { ...data, ...named });
    if (typeof iss !== 'string') return found(level, 'mismatch', data);
    const match = issuerMatches(published, iss, typeof tid === 'string' ? tid : null);
    switch (match) {
      case 'same':
      case 'template':
        if (discovery !== undefined && !speaksForItself(published, discovery))
          return found('should', 'elsewhere', { ...data, discovery });
        return { status: 'pass', ...(match === 'template' ? { reason: 'template' } : {}), data };
      case 'scheme':
        return found('should', 'scheme', data);
      case 'slash':
        return found(level, 'slash', data);
      case 'other':
        return found(level, 'mismatch', data);
    }
  },
};
