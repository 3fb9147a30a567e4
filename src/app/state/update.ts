import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** How this visit stands to the copy of the site that is kept in the browser. */
export interface Update {
  /**
   * The copy that serves without a network: `off` where the browser or the address allows none or the person saves data, `preparing`
   * while it is made, `failed` where a file could not be had; it is tried again at the next visit.
   */
  copy: 'off' | 'preparing' | 'ready' | 'failed';
  /** A newer version than the one that runs here is at hand. */
  newVersion: boolean;
}

const store = createStore<Update>(() => ({ copy: 'off', newVersion: false }));

/** Notes what has become of the copy. */
export function noteUpdate(change: Partial<Update>): void {
  store.setState(change);
}

/** A value selected from the state of the copy; the component renders again when it changes. */
export function useUpdate<T>(select: (state: Update) => T): T {
  return useStore(store, select);
}
