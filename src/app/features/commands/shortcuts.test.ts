import { describe, expect, test } from 'vitest';
import { dialogAskedBy, type Press } from './shortcuts.ts';

const press = (key: string, change: Partial<Press> = {}): Press => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

const elsewhere = { apple: false, typing: false };
const apple = { apple: true, typing: false };
const typing = { apple: false, typing: true };

describe('the dialog that a key press asks for', () => {
  test.each<[string, Press, { apple: boolean; typing: boolean }, string | null]>([
    ['Ctrl K', press('k', { ctrlKey: true }), elsewhere, 'commands'],
    ['Ctrl K in a field', press('k', { ctrlKey: true }), typing, 'commands'],
    ['Ctrl K with caps lock', press('K', { ctrlKey: true }), elsewhere, 'commands'],
    ['Ctrl K on a Cyrillic layout', press('л', { ctrlKey: true, code: 'KeyK' }), elsewhere, 'commands'],
    ['Ctrl T where K is on QWERTY', press('t', { ctrlKey: true, code: 'KeyK' }), elsewhere, null],
    ['⌘ K on a Mac', press('k', { metaKey: true }), apple, 'commands'],
    ['Ctrl K on a Mac, where it cuts a line', press('k', { ctrlKey: true }), apple, null],
    ['the Windows key with K', press('k', { metaKey: true }), elsewhere, null],
    ['both', press('k', { ctrlKey: true, metaKey: true }), apple, null],
    ['Ctrl Shift K', press('K', { ctrlKey: true, shiftKey: true }), elsewhere, null],
    ['Ctrl Alt K', press('k', { ctrlKey: true, altKey: true }), elsewhere, null],
    ['k', press('k'), elsewhere, null],
    ['?', press('?', { shiftKey: true, code: 'Slash' }), elsewhere, 'keys'],
    ['? by AltGr', press('?', { ctrlKey: true, altKey: true, code: 'Minus' }), elsewhere, 'keys'],
    ['? in a field', press('?', { shiftKey: true, code: 'Slash' }), typing, null],
    ['Ctrl ?', press('?', { ctrlKey: true, shiftKey: true, code: 'Slash' }), elsewhere, null],
    ['⌘ ?', press('?', { metaKey: true, shiftKey: true, code: 'Slash' }), apple, null],
    ['/', press('/', { code: 'Slash' }), elsewhere, null],
  ])('%s', (_, pressed, { apple: onApple, typing: inField }, asked) => {
    expect(dialogAskedBy(pressed, onApple, inField)).toBe(asked);
  });
});
