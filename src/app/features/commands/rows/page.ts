import type { DialogName } from '../../../state/dialogs.ts';
import { type Preferences, prefer } from '../../../state/preferences.ts';
import { always, type Command, done, type Shortcut } from '../types.ts';

const looks: readonly {
  id: string;
  title: string;
  change: Partial<Preferences>;
  keywords: readonly string[];
}[] = [
  { id: 'theme-system', title: 'Theme: as the system', change: { theme: 'system' }, keywords: ['auto'] },
  { id: 'theme-dark', title: 'Theme: dark', change: { theme: 'dark' }, keywords: ['night', 'black'] },
  { id: 'theme-light', title: 'Theme: light', change: { theme: 'light' }, keywords: ['day', 'white'] },
  { id: 'zone-utc', title: 'Dates in UTC', change: { zone: 'UTC' }, keywords: ['time zone', 'gmt'] },
  { id: 'zone-local', title: 'Dates in local time', change: { zone: 'local' }, keywords: ['time zone'] },
];

const dialogs: readonly {
  dialog: DialogName;
  title: string;
  keywords: readonly string[];
  shortcut?: Shortcut;
}[] = [
  { dialog: 'keys', title: 'Keyboard shortcuts', keywords: ['keys', 'help', 'hotkeys'], shortcut: ['?'] },
  { dialog: 'settings', title: 'Settings', keywords: ['preferences', 'options', 'leeway', 'forget'] },
  {
    dialog: 'privacy',
    title: 'What this page stores and sends',
    keywords: ['privacy', 'security', 'requests', 'storage', 'forget'],
  },
];

/** What concerns the page as a whole: how it looks, and its other dialogs. */
export const pageRows: readonly Command[] = [
  ...looks.map(
    ({ id, title, change, keywords }): Command => ({
      id: `appearance.${id}`,
      group: 'Appearance',
      title,
      keywords: ['show', 'colour', ...keywords],
      available: ({ preferences }) =>
        Object.entries({ ...preferences, ...change }).some(
          ([name, value]) => preferences[name as keyof Preferences] !== value,
        ),
      run: () => {
        prefer(change);
        return done();
      },
    }),
  ),
  {
    id: 'appearance.layout',
    group: 'Appearance',
    title: 'Reset the layout',
    keywords: ['columns', 'sizes', 'widths', 'default'],
    available: ({ preferences }) => Object.keys(preferences.layout).length > 0,
    run: () => {
      prefer({ layout: {} });
      return done();
    },
  },
  ...dialogs.map(
    ({ dialog, title, keywords, shortcut }): Command => ({
      id: `help.${dialog}`,
      group: 'Help',
      title,
      keywords,
      ...(shortcut ? { shortcut } : {}),
      available: always,
      run: () => ({ kind: 'opens', dialog }),
    }),
  ),
];
