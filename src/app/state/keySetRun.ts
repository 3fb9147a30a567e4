import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Failure, FailureCode } from '../../core/keySets.ts';

/** A request of a fetch, and what came of it: `kept` was answered from the memory of this page, without a request. `probed`: it was sent once more, to see whether anybody answers. */
export interface AskedUrl {
  url: string;
  outcome: 'waiting' | 'answered' | 'kept' | FailureCode;
  probed?: true;
}

/** The one request that an unknown `kid` may cause by itself. `at` in milliseconds since the epoch. */
export interface Refetch {
  kid: string;
  at: number;
  outcome: 'waiting' | 'found' | 'missing' | 'failed' | 'cooling-down';
}

/** How the last fetch of keys went, or goes. It is not kept, and not undone. */
export interface KeySetRun {
  /** What was asked for, as it was typed; null before the first. */
  address: string | null;
  via: 'direct' | 'relay';
  /** Whether the keys must be at this very address. */
  exact: boolean;
  asked: readonly AskedUrl[];
  failure: Failure | null;
  /** Whether the server of this page can ask in its place; it is looked for after a failure. */
  relay: 'unknown' | 'there' | 'none';
  refetch: Refetch | null;
}

const blank: KeySetRun = {
  address: null,
  via: 'direct',
  exact: false,
  asked: [],
  failure: null,
  relay: 'unknown',
  refetch: null,
};

const store = createStore<KeySetRun>(() => blank);

/** Notes how the fetch goes on. */
export function noteRun(change: Partial<KeySetRun>): void {
  store.setState(change);
}

/** The fetch as it is now, for event handlers. */
export function getRun(): KeySetRun {
  return store.getState();
}

/** Forgets the last fetch. */
export function forgetRun(): void {
  store.setState(blank);
}

/** The last fetch of keys; the component renders again when it goes on. */
export function useRun(): KeySetRun {
  return useStore(store);
}
