import { expect, test } from 'vitest';
import { stateOf } from './words.ts';

test.each<[name: string, asked: Parameters<typeof stateOf>, tone: string]>([
  ['matches', ['pass', false, 'given', false], 'good'],
  ['was made here', ['pass', false, 'signed', false], 'good'],
  ['matches keys that the token named', ['pass', false, 'given', true], 'neutral'],
  ['is at work', ['pass', true, 'given', false], 'neutral'],
  ['does not match', ['fail', false, 'given', true], 'bad'],
  ['is none', ['na', false, 'given', false], 'bad'],
  ['is not known', ['unknown', false, 'stale', false], 'warn'],
])('the signature %s', (_, asked, tone) => {
  expect(stateOf(...asked).tone).toBe(tone);
});
