import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DocumentState } from './document.ts';
import { type Action, initialState, reduce } from './reducer.ts';

const store = createStore<DocumentState>(() => initialState);

/** Applies an action to the document. */
export function dispatch(action: Action): void {
  store.setState(reduce(store.getState(), action), true);
}

/** The document as it is now, for event handlers. */
export function getDocument(): DocumentState {
  return store.getState();
}

/** Calls back after each change of the document. */
export function onDocumentChange(listener: (state: DocumentState) => void): void {
  store.subscribe(listener);
}

/** A value selected from the document; the component renders again when it changes. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(store, select);
}
