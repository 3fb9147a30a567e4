/** Characters without width, as the inside of a character class: joiners, marks of direction, soft hyphen, byte order mark. */
export const ZERO_WIDTH = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
/** White space within a line, as the inside of a character class. */
export const SPACES = ' \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** Straight and typographic quotes, as the inside of a character class. */
export const QUOTES = '"\'`\\u2018-\\u201f\\u00ab\\u00bb';

const scheme = '(?:authorization\\s{0,9}:\\s{0,9})?(?:bearer|dpop|jwt|token)[\\s:]\\s{0,9}';
const SIDES = {
  text: {
    leading: new RegExp(`^(?:[\\s${ZERO_WIDTH}${QUOTES}]|${scheme})*`, 'i'),
    trailing: new RegExp(`[\\s${ZERO_WIDTH}${QUOTES},;]`),
  },
  brackets: {
    leading: new RegExp(`^(?:[\\s${ZERO_WIDTH}${QUOTES}(<[{]|${scheme})*`, 'i'),
    trailing: new RegExp(`[\\s${ZERO_WIDTH}${QUOTES})>\\]},;]`),
  },
};

/** Where a text begins and ends without white space, quotes, a scheme before and a comma behind; `brackets` go too if wanted. UTF-16 units. */
export function withoutEdges(text: string, kind: keyof typeof SIDES): { start: number; end: number } {
  const { leading, trailing } = SIDES[kind];
  const start = text.length - text.replace(leading, '').length;
  let end = text.length;
  while (end > start && trailing.test(text.charAt(end - 1))) end--;
  return { start, end };
}
