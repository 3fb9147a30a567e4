import { loadAsn1 } from '../keys/asn1.ts';
import { foldedName } from './names.ts';
import { bySubject, issuerAmong } from './step.ts';
import type { CertificateFacts, TrustFacts } from './types.ts';

/** A certificate that a person gave, and the key of the ring that it came with, by index. */
export interface Anchor {
  ringIndex: number;
  certificate: CertificateFacts;
  /** False where it vouches for itself alone. */
  issues: boolean;
}

/**
 * Whether one of the given certificates vouches for the first one of a chain (RFC 5280 §6.1): it is the very same, or the chain leads to it, each step signed and
 * allowed. Dates are judged by rules. The chain must not be empty.
 */
export async function trustIn(
  chain: readonly CertificateFacts[],
  anchors: readonly Anchor[],
): Promise<TrustFacts> {
  const path = chain.slice(0, 1);
  const pinned = anchors.find(({ certificate }) => certificate.der === path[0]?.der);
  if (pinned) return { by: 'identity', ringIndex: pinned.ringIndex, path, problem: null };
  const asn1 = await loadAsn1();
  const issuers = anchors.filter(({ issues }) => issues);
  const given = bySubject(issuers.map(({ certificate }) => certificate));
  const brought = bySubject(chain);
  for (let current = path[0]; current; current = path.at(-1)) {
    const below = path.length - 1;
    const issuer = foldedName(current.issuer);
    const above = (given.get(issuer) ?? []).flatMap((place) => issuers[place] ?? []);
    const step = await issuerAmong(
      asn1,
      current,
      above.map(({ certificate }) => certificate),
      below,
    );
    const anchor = step?.problem === null ? above[step.at] : undefined;
    if (anchor) {
      path.push(anchor.certificate);
      return { by: 'ca', ringIndex: anchor.ringIndex, path, problem: null };
    }
    const rest = (brought.get(issuer) ?? []).flatMap((place) => chain[place] ?? []);
    const others = rest.filter((certificate) => !path.includes(certificate));
    const onward = await issuerAmong(asn1, current, others, below);
    const next = onward?.problem === null ? others[onward.at] : undefined;
    if (!next) {
      const problem = step?.problem ?? onward?.problem ?? 'no-anchor';
      return { by: null, ringIndex: null, path, problem };
    }
    path.push(next);
  }
  return { by: null, ringIndex: null, path, problem: 'no-anchor' };
}
