import type { CheckResult } from '../../core/index.ts';
import { late, useLate } from './late.ts';

/** The sentence in which a result is told. */
export type Headline = (result: CheckResult) => string;

const words = late(() => import('../../core/words.ts'));

// Two functions for good: whatever is drawn with one would be drawn again for another.
const titles: Headline = ({ title }) => title;
const sentences: Headline = (result) => words.peek()?.sentenceOf(result).headline ?? result.title;

/** Loads the sentences, ahead of the first token. */
export const loadWords = words.load;

/** The headline of a result: its rule's title until the sentences have arrived, for which `wanted` asks. */
export function useHeadline(wanted: boolean): Headline {
  return useLate(words, wanted) ? sentences : titles;
}
