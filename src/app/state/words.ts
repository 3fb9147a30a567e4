import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CheckResult } from '../../core/index.ts';

/** The sentence in which a result is told. */
export type Headline = (result: CheckResult) => string;

const titles: Headline = ({ title }) => title;
const store = createStore<{ headline: Headline }>(() => ({ headline: titles }));

/** Loads the sentences, ahead of the first token. */
export async function loadWords(): Promise<void> {
  const { sentenceOf } = await import('../../core/words.ts');
  // One function for good: whatever is drawn with it would be drawn again for another.
  if (store.getState().headline === titles) {
    store.setState({ headline: (result) => sentenceOf(result).headline });
  }
}

/** The headline of a result: its rule's title until the sentences have arrived, for which `wanted` asks. */
export function useHeadline(wanted: boolean): Headline {
  useEffect(() => {
    // Without them the titles stay: they name the rule as well.
    if (wanted) loadWords().catch(() => {});
  }, [wanted]);
  return useStore(store, ({ headline }) => headline);
}
