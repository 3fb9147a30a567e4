import type { ReadKey } from '../../keys/types.ts';
import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { keysOf, matchedKey, withoutSeveralKeys } from './support.ts';

/** Each `kid` of a set names one key (RFC 7517 §4.5). Two that fit the token under its `kid` are a choice that libraries make differently: that warns. */
export const duplicateKid: Check<'should' | 'info'> = {
  id: 'key.duplicate-kid',
  title: 'Each kid of the set names one key',
  levels: ['should', 'info'],
  spec: { doc: 'RFC 7517', section: '4.5', strength: 'SHOULD' },
  anchor: { part: 'header', path: 'kid' },
  skips: withoutSeveralKeys,
  run: (input) => {
    const groups = sameKid(keysOf(input));
    const { by, candidates = [] } = input.key?.selection ?? {};
    const chosen =
      by === 'kid' && differ(candidates)
        ? groups.find(([first]) => first?.jwk.kid === candidates[0]?.jwk.kid)
        : undefined;
    const worst = chosen ?? groups.find(differ) ?? groups[0];
    if (!worst) return { status: 'pass' };
    const data = { kid: worst[0]?.jwk.kid ?? null, keys: worst.length, groups: groups.length };
    if (chosen) return found('should', 'different', { ...data, ...matchedKey(input) });
    return found('info', differ(worst) ? 'told-apart' : 'repeated', data);
  },
};

/** The keys of each `kid` that more than one has. */
function sameKid(keys: readonly ReadKey[]): ReadKey[][] {
  const groups = new Map<string, ReadKey[]>();
  for (const key of keys) {
    const { kid } = key.jwk;
    if (kid === undefined) continue;
    const group = groups.get(kid);
    if (group) group.push(key);
    else groups.set(kid, [key]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

const differ = (keys: readonly ReadKey[]) => new Set(keys.map(({ thumbprint }) => thumbprint)).size > 1;
