import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A dialog of the page: the command palette, the sheet of keys, the settings, and what the page stores and sends. */
export type DialogName = 'commands' | 'keys' | 'settings' | 'privacy';

const store = createStore<{ open: DialogName | null }>(() => ({ open: null }));

/** Opens a dialog in place of the one that is open; null closes it. */
export function openDialog(open: DialogName | null): void {
  store.setState({ open });
}

/** The dialog that is open now, null for none. */
export function useDialog(): DialogName | null {
  return useStore(store, ({ open }) => open);
}
