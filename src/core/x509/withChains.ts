import { ok } from '../keys/result.ts';
import type { Candidate, Found } from '../keys/ring.ts';
import { thumbprint } from '../keys/thumbprint.ts';
import { chainOf, pathsIn } from './chain.ts';
import { chainNotes, described } from './describe.ts';
import { derOf, readCertificateFacts } from './read.ts';
import type { CertificateFacts } from './types.ts';

/** A certificate that stands in the text as a key of its own, and where. */
interface Lone {
  at: number;
  found: Found;
  facts: CertificateFacts;
}

/**
 * Reads the certificates that came with keys. Certificates that stand one after another and issued each other become one key, the leaf's, with its chain; a
 * certificate of a private key that stands beside it belongs to that key; unrelated ones stay keys of their own. A key's `x5c` is compared with the key.
 */
export async function withChains(candidates: readonly Candidate[]): Promise<Candidate[]> {
  const lone: Lone[] = [];
  const kept: (Candidate | null)[] = [];
  for (const [at, candidate] of candidates.entries()) {
    const { result } = candidate;
    const single = result.ok && result.value.source === 'certificate' && candidate.kid === undefined;
    const facts = single ? await readCertificateFacts(derOf(result.value.x5c?.[0] ?? '')) : null;
    if (single && facts?.ok) lone.push({ at, found: result.value, facts: facts.value });
    kept.push(facts?.ok ? null : await withOwn(candidate));
  }
  const seen = new Set<string>();
  const distinct = lone.filter(({ facts }) => !seen.has(facts.sha256) && seen.add(facts.sha256));
  const owners = await privateKeys(kept);
  for (const path of await pathsIn(distinct.map(({ facts }) => facts))) {
    await placeChain(
      path.flatMap((place) => distinct[place] ?? []),
      kept,
      owners,
    );
  }
  return kept.filter((candidate) => candidate !== null);
}

async function withOwn(candidate: Candidate): Promise<Candidate> {
  const { result } = candidate;
  return result.ok && result.value.x5c
    ? { ...candidate, result: ok(await described(result.value)) }
    : candidate;
}

/** Puts a chain where its leaf stood, or to the private key whose certificate the leaf is. */
async function placeChain(
  chain: readonly Lone[],
  kept: (Candidate | null)[],
  owners: Map<string, number>,
): Promise<void> {
  const [leaf] = chain;
  if (!leaf) return;
  const certificates = chain.map(({ facts }) => facts);
  const linked = await chainOf(certificates);
  const inOrder = chain.every(({ at }, i) => i === 0 || at > (chain[i - 1]?.at ?? 0));
  const facts = inOrder ? linked : { ...linked, order: 'reordered' as const };
  const print = await thumbprint(leaf.found.jwk);
  const place = owners.get(print) ?? leaf.at;
  // A key has one chain: another certificate of the same key stays a key of its own.
  owners.delete(print);
  const owner = kept[place]?.result;
  const { problems, ...found } = owner?.ok ? owner.value : leaf.found;
  const value = { ...found, certificates, chain: facts, problems: [...problems, ...chainNotes(facts)] };
  kept[place] = { ...kept[place], result: ok(value) };
}

/** Places of the private keys without certificates, by thumbprint. */
async function privateKeys(kept: readonly (Candidate | null)[]): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for (const [at, candidate] of kept.entries()) {
    if (!candidate?.result.ok) continue;
    const { jwk, certificates } = candidate.result.value;
    const isPrivate = jwk.d !== undefined || jwk.priv !== undefined;
    if (isPrivate && !certificates) places.set(await thumbprint(jwk), at);
  }
  return places;
}
