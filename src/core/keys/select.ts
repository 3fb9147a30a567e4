import type { Algorithm } from '../alg/registry.ts';
import { type Purpose, servesAlg, type Unfit } from './serves.ts';
import type { KeyRing, ReadKey } from './types.ts';

/** A key that was not chosen. `kid`: it has another kid than the token; `not-chosen`: it has none while another key has the token's; `issuer`: it vouches for the token's certificate, whose key is tried in its place. */
export interface RejectedKey {
  index: number;
  reason: Unfit['code'] | 'kid' | 'not-chosen' | 'issuer';
  data: { have: string; need: string };
}

/** Which keys of a ring are to be tried, in order, and why each other one is not. */
export interface Selection {
  candidates: ReadKey[];
  /** What decided: there is only one key, the token's `kid`, which keys can serve the algorithm, or the certificate in `x5c` that a key of the ring vouches for. */
  by: 'only-key' | 'kid' | 'fit' | 'x5c';
  /** True when the token has a `kid` that no key has. */
  kidMiss: boolean;
  rejected: RejectedKey[];
}

/** What a token asks of its key: its `kid`, null where it has none, and its algorithm; `purpose` is `verify` unless said. */
export interface Wanted {
  kid: string | null;
  alg: Algorithm;
  purpose?: Purpose;
}

/**
 * Chooses the keys to try (RFC 7515 §4.1.4, RFC 7517 §4.5). Keys with the token's `kid` are the only ones where there are any; without a
 * match every key that serves the algorithm is tried; a lone key is used whatever its `kid`. The token's own key that a certificate of the ring
 * vouches for (`trustedBy`) comes first then, and takes the place of the key that vouches.
 */
export function selectKeys(
  ring: Pick<KeyRing, 'keys' | 'unread'>,
  { kid, alg, purpose = 'verify' }: Wanted,
): Selection {
  const matches = new Set(kid === null ? [] : ring.keys.filter(({ jwk }) => jwk.kid === kid));
  const leaf = matches.size === 0 ? ring.keys.find(({ trustedBy }) => trustedBy !== undefined) : undefined;
  const only = ring.keys.length + ring.unread.length === 1;
  const selection: Selection = {
    candidates: [],
    by: leaf ? 'x5c' : only ? 'only-key' : matches.size > 0 ? 'kid' : 'fit',
    kidMiss: kid !== null && matches.size === 0 && !leaf,
    rejected: [],
  };
  for (const key of leaf ? [leaf, ...ring.keys.filter((other) => other !== leaf)] : ring.keys) {
    const passedOver = matches.size > 0 && !matches.has(key) ? otherKid(key, kid) : null;
    const vouches: Rejection | null =
      leaf?.trustedBy === key.index ? { reason: 'issuer', data: { have: '', need: '' } } : null;
    const rejection = vouches ?? passedOver ?? unfit(key, alg, purpose);
    if (rejection) selection.rejected.push({ index: key.index, ...rejection });
    else selection.candidates.push(key);
  }
  return selection;
}

type Rejection = Omit<RejectedKey, 'index'>;

function otherKid({ jwk }: ReadKey, kid: string | null): Rejection {
  const data = { have: jwk.kid ?? '', need: kid ?? '' };
  return { reason: jwk.kid === undefined ? 'not-chosen' : 'kid', data };
}

function unfit(key: ReadKey, alg: Algorithm, purpose: Purpose): Rejection | null {
  const reason = servesAlg(key, alg, purpose);
  return reason && { reason: reason.code, data: reason.data };
}
