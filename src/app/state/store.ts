import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DocumentState } from './document.ts';
import { emptyHistory, type History, moved, recorded } from './history.ts';
import { type Action, initialState, reduce } from './reducer.ts';

/** The document with its history. */
interface Kept {
  document: DocumentState;
  history: History;
  /** What the last undo or redo did, until something else is done. */
  move: { way: 'undo' | 'redo'; label: string } | null;
}

const store = createStore<Kept>(() => ({ document: initialState, history: emptyHistory, move: null }));

/** Applies an action to the document, and keeps what it takes to undo it. */
export function dispatch(action: Action): void {
  const { document: before, history, move } = store.getState();
  const after = reduce(before, action);
  const next = recorded(history, action, { before, after, at: performance.now() });
  store.setState({ document: after, history: next, move: next === history ? move : null });
}

/** Undoes the last edit, or does the last undone one again: one history across all panes. False where there is none. */
export function travel(way: 'undo' | 'redo'): boolean {
  const { document, history } = store.getState();
  const there = moved(history, document, way);
  if (!there) return false;
  store.setState({ document: there.state, history: there.history, move: { way, label: there.label } });
  return true;
}

/** The document as it is now, for event handlers. */
export function getDocument(): DocumentState {
  return store.getState().document;
}

/** Calls back after each change of the document; the result stops that. */
export function onDocumentChange(listener: (state: DocumentState) => void): () => void {
  return store.subscribe(({ document }) => listener(document));
}

/** A value selected from the document; the component renders again when it changes. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(store, ({ document }) => select(document));
}

/** What would be undone and done again, null for nothing. */
export function useTravel(): { undo: string | null; redo: string | null } {
  const undo = useStore(store, ({ history }) => history.past.at(-1)?.label ?? null);
  const redo = useStore(store, ({ history }) => history.future.at(-1)?.label ?? null);
  return { undo, redo };
}

/** What the last undo or redo did; null as soon as something else is done. */
export function useLastMove(): Kept['move'] {
  return useStore(store, ({ move }) => move);
}
