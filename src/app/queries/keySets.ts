import { CancelledError } from '@tanstack/react-query';
import { type Failure, freshness, type Had, MOST_BYTES } from '../../core/keySets.ts';
import type { FetchedSet } from '../state/document.ts';
import { type AskedUrl, getRun, type KeySetRun, noteRun, useRun } from '../state/keySetRun.ts';
import { dispatch, getDocument, onDocumentChange, useDocument } from '../state/store.ts';
import { queryClient } from './client.ts';
import { isPermitted, permit } from './keySetConsent.ts';
import { findAgain, findKeys, findKeysAt, type Means } from './keySetFind.ts';
import { type Answer, getText } from './keySetGet.ts';
import { noteFetched, watchKids } from './keySetKid.ts';
import { findRelay, getByRelay } from './keySetRelay.ts';

const KEY = 'key-set';

/** A request that gave nothing: an error, so that the query keeps no answer. */
class NotHad extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * Fetches the keys of an issuer or an address; those of `jku` and `x5u` from exactly that address. Only ever called for a click, which permits what it
 * names.
 */
export async function fetchKeys(
  address: string,
  { via = 'direct', exact = false }: Partial<Pick<Wish, 'via' | 'exact'>> = {},
): Promise<void> {
  const find = exact ? findKeysAt : findKeys;
  noteRun({ refetch: null });
  await run({ address, via, exact, fresh: via === 'relay' }, (means) => find(address, means));
}

/** Fetches the keys of the set at hand anew, at the address that gave them. Only ever called for a click. */
export async function refreshKeys(): Promise<void> {
  noteRun({ refetch: null });
  await fetchAgain();
}

async function fetchAgain(): Promise<void> {
  const { set } = getDocument().key;
  if (set)
    await run({ address: set.address, via: set.via, exact: getRun().exact, fresh: true }, (means) =>
      findAgain(set, means),
    );
}

/** Ends the fetch that is under way. */
export function cancelFetch(): void {
  const { keySetRequest } = getDocument();
  if (keySetRequest === null) return;
  dispatch({ type: 'keySetGivenUp', request: keySetRequest });
  noteRun({ failure: { code: 'keyset/aborted', data: {} } });
}

interface Wish {
  address: string;
  via: FetchedSet['via'];
  /** True where the keys must be at this very address. */
  exact: boolean;
  /** True where only a request will do, not the memory of this page. */
  fresh: boolean;
}

type Find = (means: Means) => Promise<Had<FetchedSet>>;

/** One fetch from the wish to the document. Whatever is done to the document meanwhile that makes it needless ends it. */
async function run({ address, via, exact, fresh }: Wish, find: Find): Promise<void> {
  dispatch({ type: 'keySetAsked', address });
  const { keySetRequest: request, revision } = getDocument();
  if (request === null) return;
  noteRun({ address, via, exact, asked: [], failure: null });
  await queryClient.cancelQueries({ queryKey: [KEY] });
  let over = false;
  const isCurrent = () => !over && getDocument().keySetRequest === request;
  const stopWatching = onDocumentChange(({ keySetRequest }) => {
    if (keySetRequest === request) return;
    // The next fetch may have the same number.
    over = true;
    if (keySetRequest !== null) return;
    noteRun({ asked: withLast({ outcome: 'keyset/aborted' }) });
    void queryClient.cancelQueries({ queryKey: [KEY] });
  });
  try {
    let mayProbe = true;
    let requested = false;
    const get = async (url: string) => {
      if (!isPermitted(url)) throw new Error(`No click has permitted ${url}`);
      if (!isCurrent()) return aborted(url);
      noteRun({ asked: [...getRun().asked, { url, outcome: 'waiting' }] });
      requested = false;
      const had = await kept(url, {
        fresh,
        get: async (signal) => {
          requested = true;
          if (via === 'relay') return getByRelay(url, signal);
          const probe = () => {
            mayProbe = false;
            if (isCurrent()) noteRun({ asked: withLast({ probed: true }) });
          };
          return getText(url, { signal, mostBytes: MOST_BYTES, probe: mayProbe ? probe : null });
        },
      });
      if (isCurrent())
        noteRun({
          asked: withLast({ outcome: had.ok ? (requested ? 'answered' : 'kept') : had.failure.code }),
        });
      return had;
    };
    const found = await find({ get, permit, via });
    if (!isCurrent()) return;
    if (found.ok) {
      // The keys are what came last.
      if (requested) noteFetched(found.value, revision);
      dispatch({ type: 'keySetArrived', request, set: found.value });
      watchKids(fetchAgain);
      return;
    }
    // What gave no keys is asked anew with the next click.
    for (const { url } of getRun().asked) queryClient.removeQueries({ queryKey: [KEY, url] });
    noteRun({ failure: found.failure });
    dispatch({ type: 'keySetGivenUp', request });
    if (HELPED.has(found.failure.code) && getRun().relay === 'unknown') {
      const relay = (await findRelay()) ? 'there' : 'none';
      noteRun({ relay });
    }
  } finally {
    stopWatching();
    if (isCurrent()) dispatch({ type: 'keySetGivenUp', request });
  }
}

/** Failures behind which a server may get what a page does not. */
const HELPED: ReadonlySet<string> = new Set(['keyset/cors', 'keyset/mixed-content', 'keyset/policy']);

const aborted = (url: string): Had<never> => ({
  ok: false,
  failure: { code: 'keyset/aborted', data: { url } },
});

/** The requests of the fetch, with what came of the one that was under way. */
function withLast(change: Partial<AskedUrl>): AskedUrl[] {
  return getRun().asked.map((one) => (one.outcome === 'waiting' ? { ...one, ...change } : one));
}

/** How long an answer counts as fresh, in milliseconds from when it came. */
function lifetime({ fetchedAt, ...told }: Answer): number {
  const { until } = freshness({ ...told, fetchedAt: fetchedAt / 1000 });
  return until === null ? 0 : until * 1000 - fetchedAt;
}

interface Asking {
  fresh: boolean;
  get(signal: AbortSignal): Promise<Had<Answer>>;
}

/** The answer of an address: from the memory of this page while it is fresh, else by a request. The URL alone is the key of the query. */
async function kept(url: string, { fresh, get }: Asking): Promise<Had<Answer>> {
  const queryKey = [KEY, url];
  const before = queryClient.getQueryData<Answer>(queryKey);
  try {
    const value = await queryClient.query({
      queryKey,
      gcTime: Number.POSITIVE_INFINITY,
      staleTime: fresh || !before ? 0 : lifetime(before),
      queryFn: async ({ signal }): Promise<Answer> => {
        const had = await get(signal);
        if (had.ok) return had.value;
        throw new NotHad(had.failure);
      },
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof NotHad) return { ok: false, failure: error.failure };
    if (error instanceof CancelledError) return aborted(url);
    throw error;
  }
}

/** The fetch of keys as the page shows it. */
export interface KeySetFetch extends KeySetRun {
  /** True while a request is under way. */
  busy: boolean;
  set: FetchedSet | null;
}

/** The set at hand, and how the last fetch went or goes. */
export function useKeySet(): KeySetFetch {
  const busy = useDocument((state) => state.keySetRequest !== null);
  const set = useDocument(({ key }) => key.set);
  return { ...useRun(), busy, set };
}
