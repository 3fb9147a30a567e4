import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { getDocument, useDocument } from './store.ts';

/** The state of the key in which the pane was asked to show how a key is made; null while it was not. */
const store = createStore<{ since: number | null }>(() => ({ since: null }));

/** Shows in the key pane how a new key is made, or again the key. */
export function showGenerate(shown: boolean): void {
  store.setState({ since: shown ? getDocument().keyRevision : null });
}

/** True while the key pane shows how a key is made. Whatever changes the key ends that, so that the new key is in sight. */
export function useGenerateShown(): boolean {
  const since = useStore(store, (state) => state.since);
  const revision = useDocument(({ keyRevision }) => keyRevision);
  return since === revision;
}
