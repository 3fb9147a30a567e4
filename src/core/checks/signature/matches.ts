import { algorithmOf } from '../../alg/registry.ts';
import { headerParameters } from '../../token/header.ts';
import type { Check } from '../../verdict.ts';
import { signatureLength } from '../../verify.ts';
import { withoutKeyNeed } from '../key/support.ts';
import { found } from '../support.ts';

/** The signature is that of the header and payload under the key (RFC 7515 §5.2). */
export const matches: Check<'must'> = {
  id: 'signature.matches',
  title: 'The signature is genuine',
  levels: ['must'],
  spec: { doc: 'RFC 7515', section: '5.2', strength: 'MUST' },
  anchor: { part: 'signature', path: null },
  skips: withoutKeyNeed,
  run: ({ token, key }) => {
    if (!key) return { status: 'unknown', reason: 'pending' };
    const { answer, reason, keyIndex, tried, detail } = key.signature;
    const { alg, kid } = headerParameters(token);
    const used = key.ring.keys.find(({ index }) => index === keyIndex) ?? null;
    const data = { alg, kid, tried: tried.length, detail, keyKid: used?.jwk.kid ?? null };
    if (answer === 'pass' && key.named)
      return { status: 'unknown', reason: 'named-by-token', data: { ...data, ...key.named } };
    if (answer === 'pass') return { status: 'pass', data, ...(reason ? { reason } : {}) };
    if (answer === 'na') return { status: 'na', reason: reason ?? 'unsecured' };
    if (answer === 'unknown') return { status: 'unknown', reason: reason ?? 'no-key', data };
    const row = algorithmOf(alg);
    const candidates = key.selection?.candidates ?? [];
    const lengths = row ? candidates.map((candidate) => signatureLength(row, candidate)) : [];
    const have = token.signature?.length ?? 0;
    if (lengths.length > 0 && !lengths.includes(have)) {
      return found('must', 'wrong-length', { ...data, have, need: [...new Set(lengths)].map(String) });
    }
    return found('must', 'mismatch', data);
  },
};
