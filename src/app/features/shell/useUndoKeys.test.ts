import { expect, test } from 'vitest';
import { wayOf } from './useUndoKeys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each<[name: string, press: Partial<Parameters<typeof wayOf>[0]> & { key: string }, way: string | null]>([
  ['Ctrl Z', { key: 'z', ctrlKey: true }, 'undo'],
  ['⌘ Z', { key: 'z', metaKey: true }, 'undo'],
  ['Ctrl Z with caps lock', { key: 'Z', ctrlKey: true }, 'undo'],
  ['Ctrl Shift Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  ['⌘ Shift Z', { key: 'z', metaKey: true, shiftKey: true }, 'redo'],
  ['Ctrl Y', { key: 'y', ctrlKey: true }, 'redo'],
  ['Z', { key: 'z' }, null],
  ['Ctrl Alt Z, which types a letter on some keyboards', { key: 'z', ctrlKey: true, altKey: true }, null],
  ['Ctrl ⌘ Z', { key: 'z', ctrlKey: true, metaKey: true }, null],
  ['Ctrl Shift Y', { key: 'Y', ctrlKey: true, shiftKey: true }, null],
  ['Ctrl K', { key: 'k', ctrlKey: true }, null],
])('%s', (_name, press, way) => {
  expect(wayOf({ ...none, ...press })).toBe(way);
});
