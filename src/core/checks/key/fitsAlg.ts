import { algorithmOf } from '../../alg/registry.ts';
import type { KeyFacts } from '../../examine.ts';
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
    if (!algorithmOf(headerParameters(input.token).alg)) return 'unknown-algorithm';
    return input.key && input.key.ring.keys.length === 0 ? 'no-key' : null;
  },
  run: ({ token, key }) => {
    if (!key) return { status: 'unknown', reason: 'pending' };
    const { alg } = headerParameters(token);
    const [chosen] = key.selection?.candidates ?? [];
    if (chosen) return { status: 'pass', data: { alg, kind: kindOf(chosen) } };
    const row = algorithmOf(alg);
    const first = key.selection?.rejected.find(({ reason }) => reason !== 'kid');
    const unfit = key.ring.keys.find(({ index }) => index === first?.index) ?? key.ring.keys[0];
    const needed = row ? `${row.kty}${row.crvs.length > 0 ? ` ${row.crvs.join(' or ')}` : ''}` : null;
    const data: Data = {
      alg,
      needed,
      kind: unfit ? kindOf(unfit) : null,
      keys: key.ring.keys.length,
      ...first?.data,
    };
    return found('must', first?.reason ?? 'kid', data);
  },
};

/** A key in words: `RSA 2048`, `EC P-256`, `oct 256`. */
function kindOf({ jwk, bits }: KeyFacts['ring']['keys'][number]): string {
  return `${jwk.kty} ${jwk.crv ?? bits}`;
}
