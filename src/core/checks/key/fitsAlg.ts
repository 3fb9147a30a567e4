import { algorithmOf } from '../../alg/registry.ts';
import type { KeyFacts } from '../../examine.ts';
import type { UnreadKey } from '../../keys/types.ts';
import { headerParameters } from '../../token/header.ts';
import type { Check, Data } from '../../verdict.ts';
import { found } from '../support.ts';
import { withoutKeyNeed } from './support.ts';

/** The key's type, curve, `use`, `key_ops` and `alg` allow the header's algorithm (RFC 7517 §4.2–4.4, RFC 7518 §3.1). */
export const fitsAlg: Check<'must'> = {
  id: 'key.fits-alg',
  title: 'The key fits the algorithm',
  levels: ['must'],
  spec: { doc: 'RFC 7518', section: '3.1', strength: 'MUST' },
  anchor: { part: 'header', path: 'alg' },
  skips: (input) => {
    const need = withoutKeyNeed(input);
    if (need) return need;
    return algorithmOf(headerParameters(input.token).alg) ? null : 'unknown-algorithm';
  },
  run: ({ token, key }) => {
    if (!key) return { status: 'unknown', reason: 'pending' };
    const { alg } = headerParameters(token);
    const [chosen] = key.selection?.candidates ?? [];
    if (chosen) return { status: 'pass', data: { alg, kind: kindOf(chosen) } };
    const row = algorithmOf(alg);
    const [torn] = key.ring.keys.length === 0 ? key.ring.unread.filter(isTorn) : [];
    if (torn) return found('must', 'alg-contradicts-key', { ...torn.problem.data, token: alg });
    // Of keys that the kid passed over nothing is known but their kid: where none serves, a key that was asked says why.
    const first = key.selection?.rejected.find(({ reason }) => reason !== 'kid' && reason !== 'not-chosen');
    const unfit = key.ring.keys.find(({ index }) => index === first?.index);
    if (!row || !first || !unfit) return { status: 'na', reason: 'no-key' };
    const needed = `${row.kty}${row.crvs.length > 0 ? ` ${row.crvs.join(' or ')}` : ''}`;
    const data: Data = { ...first.data, alg, needed, kind: kindOf(unfit), keys: key.ring.keys.length };
    return found('must', first.reason, data);
  },
};

/** True for a JWK that was refused because its own `alg` does not fit it: it serves no algorithm, whatever the token says. */
function isTorn({ problem }: UnreadKey): boolean {
  return problem.code === 'key/alg-contradicts-key';
}

/** A key in words: `RSA 2048`, `EC P-256`, `oct 256`. */
function kindOf({ jwk, bits }: KeyFacts['ring']['keys'][number]): string {
  return `${jwk.kty} ${jwk.crv ?? bits}`;
}
