import { useEffect, useSyncExternalStore } from 'react';

/** A module that is loaded when somebody first wants it, once for all who do. */
export interface Late<T> {
  /** Loads it; rejects when it can't be had, and the next call tries again. */
  load(): Promise<T>;
  /** The module, null until it is there. */
  peek(): T | null;
  /** Calls back when it has arrived; the result stops that. */
  watch(arrived: () => void): () => void;
}

/** Makes a late module of a dynamic import. */
export function late<T>(get: () => Promise<T>): Late<T> {
  let module: T | null = null;
  let loading: Promise<T> | null = null;
  const watchers = new Set<() => void>();
  const start = async () => {
    try {
      module = await get();
    } catch (error) {
      loading = null;
      throw error;
    }
    for (const arrived of watchers) arrived();
    return module;
  };
  return {
    load: () => {
      loading ??= start();
      return loading;
    },
    peek: () => module,
    watch: (arrived) => {
      watchers.add(arrived);
      return () => watchers.delete(arrived);
    },
  };
}

/** A late module as soon as it is there; `wanted` asks for it. Null until then, and where it can't be had. */
export function useLate<T>({ load, peek, watch }: Late<T>, wanted: boolean): T | null {
  useEffect(() => {
    // What it would add is missing then; the page works without.
    if (wanted) load().catch(() => {});
  }, [wanted, load]);
  return useSyncExternalStore(watch, peek);
}
