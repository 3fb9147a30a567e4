import { headerParameters, objectOf, type ParsedToken } from '../../core/index.ts';
import { readBody } from '../../core/keySets.ts';
import type { FetchedSet } from '../state/document.ts';
import { noteRun } from '../state/keySetRun.ts';
import { parsed } from '../state/parsed.ts';
import { getDocument, onDocumentChange } from '../state/store.ts';
import { isPermitted, onForget } from './keySetConsent.ts';

/** The least time between two requests that unknown `kid`s cause, for one address, in milliseconds: as verifiers do. */
const COOL_DOWN = 30_000;

/** When an address was last asked because of a `kid`. */
const askedAt = new Map<string, number>();
/** Addresses with the `kid`s that they were asked for in vain or not. */
const askedFor = new Set<string>();
/** The set that came last by a request, and the revision of the token at which it was asked for. */
let fetched: { set: FetchedSet; revision: number } | null = null;
let watching: (() => void) | null = null;

/** Notes that a set came by a request: for the token of that revision it is as new as can be. */
export function noteFetched(set: FetchedSet, revision: number): void {
  fetched = { set, revision };
}

onForget(() => {
  askedAt.clear();
  askedFor.clear();
  fetched = null;
  watching?.();
  watching = null;
});

/**
 * From now on a token whose `kid` is not in the set at hand has the set fetched anew, once for each `kid` and not within 30 seconds of the time
 * before: the issuer may have changed its keys. It takes the permission of the click that fetched the set, and asks no other address.
 */
export function watchKids(refresh: () => Promise<void>): void {
  watching ??= onDocumentChange(() => void look(refresh));
  void look(refresh);
}

async function look(refresh: () => Promise<void>): Promise<void> {
  const { key, keySetRequest, revision, signatureState, tokenText } = getDocument();
  const { set } = key;
  if (key.mode !== 'url' || set === null || keySetRequest !== null || key.address !== set.address) return;
  // What is edited here is no token of the issuer's.
  if (signatureState !== 'given' || (fetched?.set === set && fetched.revision === revision)) return;
  const kid = unknownKid(parsed(tokenText), set);
  const url = set.redirectedFrom ?? set.url;
  const wish = `${url} ${kid}`;
  if (kid === null || askedFor.has(wish) || !isPermitted(url)) return;
  const now = Date.now();
  const before = askedAt.get(url);
  if (before !== undefined && now - before < COOL_DOWN) {
    noteRun({ refetch: { kid, at: before, outcome: 'cooling-down' } });
    return;
  }
  askedFor.add(wish);
  askedAt.set(url, now);
  noteRun({ refetch: { kid, at: now, outcome: 'waiting' } });
  await refresh();
  const after = getDocument().key.set;
  const outcome = after === set || after === null ? 'failed' : kidsOf(after).has(kid) ? 'found' : 'missing';
  noteRun({ refetch: { kid, at: now, outcome } });
}

/** The token's `kid` where the set has none such; null where it has, where it tells keys by no `kid`, and for a token of another issuer. */
function unknownKid(token: ParsedToken, set: FetchedSet): string | null {
  const { kid } = headerParameters(token);
  if (kid === null) return null;
  const { iss } = objectOf(token.payload.json) ?? {};
  const isOthers =
    set.issuer !== null && !set.issuer.includes('{') && iss !== undefined && iss !== set.issuer;
  const kids = kidsOf(set);
  return isOthers || kids.size === 0 || kids.has(kid) ? null : kid;
}

const known = new WeakMap<FetchedSet, ReadonlySet<string>>();

function kidsOf(set: FetchedSet): ReadonlySet<string> {
  const before = known.get(set);
  if (before) return before;
  const read = readBody(set.text, set.url);
  const members = read.ok && read.value.is === 'keys' ? read.value.members : [];
  const kids = new Set(members.flatMap(({ kid }) => (kid === null ? [] : [kid])));
  known.set(set, kids);
  return kids;
}
