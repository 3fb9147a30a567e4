import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The parts of the page whose sizes a person can set: the widths of the left and the middle column, and the height of the key below the token; each a share from 0 to 1 of the whole. */
export type LayoutPart = 'left' | 'middle' | 'key';

/** What stays on this device between visits, and nothing else: how the page looks, and the leeway that it begins with. */
export interface Preferences {
  theme: 'system' | 'dark' | 'light';
  zone: 'UTC' | 'local';
  /** The leeway in seconds where the policy names none. */
  leeway: number;
  /** Sizes that were set; what is missing is the page's own. */
  layout: Partial<Record<LayoutPart, number>>;
}

/** The one key under which preferences are stored. */
const STORED_AS = 'assay.preferences';

/** What a page begins with on which nothing was chosen. */
export const defaultPreferences: Preferences = { theme: 'system', zone: 'UTC', leeway: 0, layout: {} };

/** The bounds (shares of the whole) within which a size makes sense. */
export const layoutBounds: Record<LayoutPart, { least: number; most: number }> = {
  left: { least: 0.2, most: 0.5 },
  middle: { least: 0.25, most: 0.6 },
  key: { least: 0.2, most: 0.8 },
};

/** The longest leeway (seconds) that is taken as a default: a day. */
export const MOST_LEEWAY = 86_400;

/** Reads stored preferences; anything unknown in them is the default. */
export function readPreferences(stored: string | null): Preferences {
  let value: unknown = null;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return defaultPreferences;
  }
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { theme, zone, leeway } = given;
  return {
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    zone: zone === 'local' ? 'local' : 'UTC',
    leeway: isWithin(leeway, 0, MOST_LEEWAY) ? leeway : 0,
    layout: readLayout(given.layout),
  };
}

function readLayout(stored: unknown): Preferences['layout'] {
  const layout: Preferences['layout'] = {};
  if (typeof stored !== 'object' || stored === null) return layout;
  for (const [part, share] of Object.entries(stored)) {
    if (!isLayoutPart(part)) continue;
    const { least, most } = layoutBounds[part];
    if (isWithin(share, least, most)) layout[part] = share;
  }
  return layout;
}

const isLayoutPart = (name: string): name is LayoutPart => Object.hasOwn(layoutBounds, name);

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

function load(): Preferences {
  try {
    return readPreferences(localStorage.getItem(STORED_AS));
  } catch {
    // Storage may be switched off: the page works without.
    return defaultPreferences;
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
    localStorage.setItem(STORED_AS, JSON.stringify(store.getState()));
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Takes all choices back, on the page and on the device. */
export function forgetPreferences(): void {
  store.setState(defaultPreferences, true);
  show(defaultPreferences);
  try {
    localStorage.removeItem(STORED_AS);
  } catch {
    // What can't be reached holds nothing of ours.
  }
}

/** The preferences as they are now. */
export function usePreferences(): Preferences {
  return useStore(store);
}
