import { expect, test } from 'vitest';
import { keyMove } from './timelineKeys.ts';

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

test.each<[key: string, with_: Partial<typeof plain>, move: ReturnType<typeof keyMove>]>([
  ['ArrowRight', {}, { by: 60 }],
  ['ArrowUp', {}, { by: 60 }],
  ['ArrowLeft', {}, { by: -60 }],
  ['ArrowDown', {}, { by: -60 }],
  ['ArrowRight', { shiftKey: true }, { by: 3600 }],
  ['ArrowLeft', { altKey: true }, { by: -1 }],
  ['PageUp', {}, { by: 3600 }],
  ['PageDown', { shiftKey: true }, { by: -86_400 }],
  ['Home', {}, { to: 'start' }],
  ['End', {}, { to: 'end' }],
  ['Delete', {}, 'let-go'],
  ['Backspace', {}, 'let-go'],
  ['ArrowRight', { ctrlKey: true }, null],
  ['ArrowLeft', { metaKey: true }, null],
  ['Home', { altKey: true }, null],
  ['a', {}, null],
  ['constructor', {}, null],
])('%s with %j', (key, held, move) => {
  expect(keyMove({ ...plain, ...held, key })).toEqual(move);
});
