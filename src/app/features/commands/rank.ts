import { defaultFilter } from 'cmdk';

/** A text that can be searched for, and other words by which it is found. */
interface Findable {
  title: string;
  keywords: readonly string[];
}

/** Scores go from 0 to 1. A match below the least, or below this share of the best one, is a few letters strewn over a sentence. */
const LEAST = 0.02;
const SHARE_OF_BEST = 0.2;

/** Words that belong together count for more than letters that jump from one to the next. */
const OTHER_WORD = 0.9;
const ACROSS_WORDS = 0.1;

function scoreOf({ title, keywords }: Findable, search: string): number {
  return Math.max(
    defaultFilter(title, search),
    ...keywords.map((word) => defaultFilter(word, search) * OTHER_WORD),
    defaultFilter(title, search, [...keywords]) * ACROSS_WORDS,
  );
}

/** What a search finds, the best first; letters may be left out. An empty search finds all, in their order. */
export function ranked<T extends Findable>(rows: readonly T[], search: string): T[] {
  const wanted = search.trim();
  if (wanted === '') return [...rows];
  const scored = rows.map((row) => ({ row, score: scoreOf(row, wanted) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= Math.max(LEAST, best * SHARE_OF_BEST))
    .sort((a, b) => b.score - a.score)
    .map(({ row }) => row);
}
