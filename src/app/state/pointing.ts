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

let latest: Pointing | null = null;
let scheduled = false;

/** Says where a person points at now. It is no part of the document: nothing of it is kept or undone. What follows from it is shown behind the frame of the key press, which it must not hold up. */
export function point(pointing: Pointing | null): void {
  latest = pointing;
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => setTimeout(show));
}

function show(): void {
  scheduled = false;
  const before = store.getState().pointing;
  const same =
    before?.in === latest?.in &&
    before?.start === latest?.start &&
    before?.end === latest?.end &&
    before?.text === latest?.text;
  if (!same) store.setState({ pointing: latest });
}

/** Where a person points at, null for nowhere. */
export function usePointing(): Pointing | null {
  return useStore(store, ({ pointing }) => pointing);
}
