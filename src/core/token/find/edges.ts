import { BLANK, endWithout, QUOTES, unitIn } from '../characters.ts';
import { matchAt } from './matchAt.ts';

/** White space within a line, as the inside of a character class. */
export const SPACES = ' \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

const SCHEME = /(?:authorization\s{0,9}:\s{0,9})?(?:bearer|dpop|jwt|token)[\s:]/iy;
const SIDES = {
  text: { isLeading: unitIn(BLANK + QUOTES), isTrailing: unitIn(`${BLANK}${QUOTES},;`) },
  brackets: {
    isLeading: unitIn(`${BLANK}${QUOTES}(<[{`),
    isTrailing: unitIn(`${BLANK}${QUOTES})>\\]},;`),
  },
};

/** Where a text begins and ends without white space, quotes, schemes before and a comma behind; `brackets` go too if wanted. UTF-16 units. */
export function withoutEdges(text: string, kind: keyof typeof SIDES): { start: number; end: number } {
  const { isLeading, isTrailing } = SIDES[kind];
  let start = 0;
  for (;;) {
    // One pattern for all of it would keep a state for each unit, and megabytes of them overflow the engine's stack.
    while (start < text.length && isLeading(text, start)) start++;
    const scheme = matchAt(SCHEME, text, start);
    if (scheme === '') break;
    start += scheme.length;
  }
  return { start, end: endWithout(text, isTrailing, start) };
}
