import { algorithmOf } from '../../alg/registry.ts';
import { headerParameters } from '../../token/header.ts';
import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { withoutKeyNeed } from './support.ts';

/** The key is as long as its algorithm demands: HMAC at least the hash, RSA at least 2048 bits (RFC 7518 §3.2, §3.3, §3.5). A warning, unless the policy enforces it. */
export const strength: Check<'must' | 'should'> = {
  id: 'key.strength',
  title: 'The key is long enough',
  levels: ['must', 'should'],
  spec: { doc: 'RFC 7518', section: '3.2', strength: 'MUST' },
  anchor: { part: 'header', path: 'alg' },
  skips: (input) => {
    const need = withoutKeyNeed(input);
    if (need) return need;
    return input.key && !input.key.selection?.candidates.length ? 'no-key' : null;
  },
  run: ({ token, key, policy }) => {
    if (!key) return { status: 'unknown', reason: 'pending' };
    const row = algorithmOf(headerParameters(token).alg);
    const candidates = key.selection?.candidates ?? [];
    const used = candidates.find(({ index }) => index === key.signature.keyIndex) ?? candidates[0];
    if (!row || !used) return { status: 'na', reason: 'no-key' };
    const spec = `${row.spec.doc} §${row.spec.section}`;
    const data = { bits: used.bits, minimumBits: row.minimumBits, alg: row.alg, spec };
    if (used.bits >= row.minimumBits) return { status: 'pass', data };
    const level = policy.options.enforce_minimum_key_length ? 'must' : 'should';
    return found(level, row.kty === 'RSA' ? 'short-modulus' : 'short-secret', data);
  },
};
