import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JsonPartName } from './document.ts';

/** Where a person points at: the caret or the selection of a pane, in UTF-16 units of the text that the pane shows. */
export interface Pointing {
  in: 'encoded' | JsonPartName;
  /** The shown text that the offsets count in. */
  text: string;
  start: number;
  /** Equals `start` for a caret. */
  end: number;
}

const store = createStore<{ pointing: Pointing | null }>(() => ({ pointing: null }));

/** Says where a person points at now. It is no part of the document: nothing of it is kept or undone. */
export function point(pointing: Pointing | null): void {
  const before = store.getState().pointing;
  const same =
    before?.in === pointing?.in &&
    before?.start === pointing?.start &&
    before?.end === pointing?.end &&
    before?.text === pointing?.text;
  if (!same) store.setState({ pointing });
}

/** Where a person points at, null for nowhere. */
export function usePointing(): Pointing | null {
  return useStore(store, ({ pointing }) => pointing);
}
