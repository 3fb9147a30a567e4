import { getDocument } from '../../state/store.ts';

let count = 0;

/** What one stay in a field, or one press of a button, is called in the history: all its changes are undone together. */
export function newGesture(): string {
  count += 1;
  return `table ${count}`;
}

/** The instant of judgement as it is at a click, in whole seconds since the epoch. */
export function nowSeconds(): number {
  return Math.floor(getDocument().evaluateAt ?? Date.now() / 1000);
}
