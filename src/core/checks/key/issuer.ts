import { issuerMatches, speaksForItself } from '../../keySets/issuer.ts';
import { objectOf, own } from '../../token/json.ts';
import type { Check, JudgeInput } from '../../verdict.ts';
import { claimsOf, found, shown, withoutClaims } from '../support.ts';
import { withoutPublished } from './support.ts';

/** Header parameters that name an address of keys (RFC 7515 §4.1.2, §4.1.5). */
const ADDRESSES = ['jku', 'x5u'] as const;

/**
 * The address of the keys where the token itself named it by `jku` or `x5u`, at a host that is not its issuer's: whoever wrote the token then
 * also made the keys (RFC 7515 §10.4, RFC 8725 §3.10). Null for any other set.
 */
function namedByToken({ token, key }: JudgeInput): { name: string; url: string } | null {
  const { published } = key?.ring ?? {};
  if (!published || (published.discovery ?? published.url) !== published.url) return null;
  const asked = requested(published.asked ?? published.url);
  const header = objectOf(token.header.json);
  const name = ADDRESSES.find((parameter) => asked !== null && requested(own(header, parameter)) === asked);
  if (asked === null || name === undefined) return null;
  const iss = own(objectOf(token.payload.json), 'iss');
  const isIssuers = typeof iss === 'string' && URL.canParse(iss) && new URL(iss).host === new URL(asked).host;
  return isIssuers ? null : { name, url: asked };
}

/** An address as a request has it: normalised, without its fragment; null for what is no address. */
function requested(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

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
    if (namedByToken(input) !== null) return null;
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
    const named = namedByToken(input);
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
