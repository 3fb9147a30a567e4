import type { Shortcut } from './types.ts';

/** A line of the sheet of shortcuts that is no command: what is pressed (any one of several) and what it does. */
export interface ShortcutLine {
  keys: readonly Shortcut[];
  does: string;
}

/** The keys that belong to a place and not to a command, under the name of the place. */
export const fixedShortcuts: readonly { place: string; lines: readonly ShortcutLine[] }[] = [
  {
    place: 'Anywhere',
    lines: [
      { keys: [['Mod', 'K']], does: 'Find and run a command' },
      { keys: [['Esc']], does: 'Close what is open: a dialog, a panel, a card' },
      {
        keys: [['Tab'], ['Shift', 'Tab']],
        does: 'Go to the next control, or the one before; an editor is one of them',
      },
    ],
  },
  {
    place: 'In an editor',
    lines: [
      { keys: [['Mod', 'F']], does: 'Find in this text' },
      { keys: [['Ctrl', 'Space']], does: 'Propose claims, header parameters and values' },
    ],
  },
  {
    place: 'In the table',
    lines: [
      { keys: [['Enter']], does: 'Go to the next row; with Shift to a new line' },
      { keys: [['Esc']], does: 'Take back what was typed into this value' },
    ],
  },
  {
    place: 'In the bytes',
    lines: [
      { keys: [['←'], ['→'], ['↑'], ['↓']], does: 'Go to another byte' },
      { keys: [['Home'], ['End']], does: 'Go to the ends of the row; with Ctrl to the ends of the text' },
    ],
  },
  {
    place: 'On the timeline',
    lines: [
      { keys: [['←'], ['→']], does: 'Move by a minute; with Shift by an hour, with Alt by a second' },
      { keys: [['Page Up'], ['Page Down']], does: 'Move by an hour; with Shift by a day' },
      { keys: [['Delete']], does: 'Judge at the present time again' },
    ],
  },
  {
    place: 'On a choice or on tabs',
    lines: [{ keys: [['←'], ['→']], does: 'Choose the one beside it' }],
  },
  {
    place: 'On the line between two panes',
    lines: [
      { keys: [['←'], ['→'], ['↑'], ['↓']], does: 'Move it; with Shift further' },
      { keys: [['Enter']], does: 'Put it back where it began' },
    ],
  },
];
