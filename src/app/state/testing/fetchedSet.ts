import type { FetchedSet } from '../document.ts';

/** For tests: a set of keys as it is fetched by its address, of no issuer and fresh for ever, where `change` does not say otherwise. */
export function fetchedSet(change: Partial<FetchedSet> = {}): FetchedSet {
  return {
    address: 'https://a.test',
    url: 'https://a.test/jwks',
    issuer: null,
    discovery: null,
    text: '{"keys":[]}',
    kind: 'jwks',
    fetchedAt: 1000,
    freshUntil: null,
    redirectedFrom: null,
    via: 'direct',
    ...change,
  };
}
