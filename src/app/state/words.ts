import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CheckResult } from '../../core/index.ts';

type Headline = (result: CheckResult) => string;

const store = createStore<{ headline: Headline }>(() => ({ headline: ({ title }) => title }));

/** Loads the sentences, ahead of the first token. */
export async function loadWords(): Promise<void> {
  const { sentenceOf } = await import('../../core/words.ts');
  store.setState({ headline: (result) => sentenceOf(result).headline });
}

/** The headline of a result: its rule's title until the sentences have arrived, for which `wanted` asks. */
export function useHeadline(wanted: boolean): Headline {
  useEffect(() => {
    // Without them the titles stay: they name the rule as well.
    if (wanted) loadWords().catch(() => {});
  }, [wanted]);
  return useStore(store, ({ headline }) => headline);
}
