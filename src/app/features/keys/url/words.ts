import { durationInShort, nextRelativeChange, relativeInShort } from '../../../../core/index.ts';
import type { FetchedSet } from '../../../state/document.ts';
import type { AskedUrl, Refetch } from '../../../state/keySetRun.ts';

/** How old a set is and for how long it is fresh: `fetched 40 s ago · fresh for 9 min`. `now` in seconds since the epoch. */
export function ageInWords({ fetchedAt, freshUntil }: FetchedSet, now: number): string {
  const ago = relativeInShort(fetchedAt / 1000, now);
  const fetched = `fetched ${ago === 'now' ? 'just now' : ago}`;
  if (freshUntil === null) return `${fetched} · to be fetched anew each time, says the host`;
  const left = Math.floor(freshUntil / 1000) - Math.floor(now);
  return `${fetched} · ${left > 0 ? `fresh for ${durationInShort(left)}` : 'no longer fresh'}`;
}

/** When `ageInWords` reads differently, in seconds since the epoch. */
export function nextAgeChange({ fetchedAt, freshUntil }: FetchedSet, now: number): number {
  const fetched = nextRelativeChange(fetchedAt / 1000, now);
  if (freshUntil === null || freshUntil / 1000 <= now) return fetched;
  return Math.min(fetched, nextRelativeChange(freshUntil / 1000, now));
}

const outcomes: Partial<Record<AskedUrl['outcome'], string>> = {
  waiting: 'under way',
  answered: 'answered',
  kept: 'still fresh in the memory of this page, not asked',
  'keyset/cors': 'answered, but not to pages',
  'keyset/timeout': 'no answer in time',
  'keyset/aborted': 'cancelled',
  'keyset/status': 'an error status',
};

/** What came of a request, in a few words. */
export function outcomeInWords({ outcome }: AskedUrl): string {
  return outcomes[outcome] ?? 'not reached';
}

/** What became of the one request that an unknown `kid` causes. */
export function refetchInWords({ kid, outcome }: Refetch): string {
  switch (outcome) {
    case 'waiting':
      return `The set has no kid ${kid}: it is fetched once more, as verifiers do.`;
    case 'found':
      return `The set had no kid ${kid}, and was fetched once more: now it has.`;
    case 'missing':
      return `The set had no kid ${kid}, and was fetched once more: it still has none.`;
    case 'failed':
      return `The set has no kid ${kid}, and could not be fetched once more.`;
    case 'cooling-down':
      return `The set has no kid ${kid}. It was fetched because of another less than 30 s ago, so it is not asked again by itself.`;
  }
}

/** The host of an address, as a person knows it; the text itself where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
