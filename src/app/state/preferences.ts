import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What stays on this device between visits, and nothing else: how the page looks. */
export interface Preferences {
  theme: 'system' | 'dark' | 'light';
  zone: 'UTC' | 'local';
}

const KEY = 'assay.preferences';
const defaults: Preferences = { theme: 'system', zone: 'UTC' };

/** Reads stored preferences; anything unknown in them is the default. */
export function readPreferences(stored: string | null): Preferences {
  let value: unknown = null;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return defaults;
  }
  const { theme, zone } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Preferences>;
  return {
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    zone: zone === 'local' ? 'local' : 'UTC',
  };
}

function load(): Preferences {
  try {
    return readPreferences(localStorage.getItem(KEY));
  } catch {
    // Storage may be switched off: the page works without.
    return defaults;
  }
}

const store = createStore<Preferences>(load);

const light = () => matchMedia('(prefers-color-scheme: light)');

function show({ theme }: Preferences): void {
  document.documentElement.dataset.theme = theme === 'system' ? (light().matches ? 'light' : 'dark') : theme;
}

/** Puts the stored theme on the page, and follows the system's where none was chosen; to be called before the first paint. */
export function applyPreferences(): void {
  show(store.getState());
  light().addEventListener('change', () => show(store.getState()));
}

/** Changes preferences, shows them and keeps them. */
export function prefer(change: Partial<Preferences>): void {
  store.setState(change);
  show(store.getState());
  try {
    localStorage.setItem(KEY, JSON.stringify(store.getState()));
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** The preferences as they are now. */
export function usePreferences(): Preferences {
  return useStore(store);
}
