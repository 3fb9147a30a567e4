import type { Undone } from './types.ts';

/**
 * How strongly a gap says that the token goes on behind it: `tied` marks say so themselves (folding, concatenation,
 * characters without width), a `line` break leaves it open, and a `loose` gap (spaces, a quote, a tag) speaks against it.
 */
export type GapStrength = 'tied' | 'line' | 'loose';

/** Something between two characters of a token that is not of the token. `end` is one past it, in UTF-16 units. */
export interface Gap {
  end: number;
  strength: GapStrength;
  undone: Undone[];
}

interface GapRow {
  undone: Undone;
  strength: GapStrength;
  pattern: RegExp;
}

const SPACE = '[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const BREAK = '(?:\\r\\n?|[\\n\\u0085\\u2028\\u2029])';
const QUOTE = '["\'`\\u2018-\\u201f\\u00ab\\u00bb]';
const row = (undone: Undone, strength: GapStrength, source: string): GapRow => ({
  undone,
  strength,
  pattern: new RegExp(source, 'iy'),
});

const ROWS: readonly GapRow[] = [
  row(
    'zero-width',
    'tied',
    '[\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]+',
  ),
  row('backslash-folding', 'tied', `[\\\\\`^]${SPACE}*${BREAK}${SPACE}*(?:\\\\(?=[\\w.~-]))?`),
  row(
    'string-concatenation',
    'tied',
    `(["'\`])(?:${SPACE}{0,200}[+&]\\s{0,200}|${SPACE}{1,200}\\.{1,2}\\s{1,200}|${SPACE}{0,200}[\\\\_]?${SPACE}{0,9}${BREAK}\\s{0,200}(?:(?:[+&]|\\.{1,2}(?=[\\s"']))\\s{0,200})?)[bfru@$]?\\1`,
  ),
  row('quoted-printable', 'line', `=${BREAK}`),
  row('mail-quotes', 'line', `(?:${SPACE}{0,9}[│┃|])?${SPACE}*${BREAK}(?:${SPACE}*[>|│┃])+${SPACE}*`),
  row('line-breaks', 'line', `${SPACE}*${BREAK}\\s*`),
  row('html-tags', 'loose', '</?(?:span|wbr|br|b|i|em|strong|code|font|mark)\\b[^<>]{0,200}>'),
  row('quotes', 'loose', QUOTE),
  row('spaces', 'loose', `${SPACE}+`),
];

const TOKEN_CHARACTER = /[A-Za-z0-9_.~-]/;
const MOST_ROWS = 6;

/** The gap that begins at `at`, or null where none begins or no character of a token follows it. */
export function readGap(text: string, at: number): Gap | null {
  let end = at;
  let strength: GapStrength | null = null;
  const undone: Undone[] = [];
  for (let n = 0; n < MOST_ROWS; n++) {
    const found = gapRow(text, end);
    if (!found) break;
    end = found.end;
    undone.push(found.row.undone);
    if (strength !== 'tied') strength = weaker(strength, found.row.strength);
    if (found.row.undone === 'string-concatenation' || found.row.undone === 'backslash-folding')
      strength = 'tied';
  }
  if (!strength || !TOKEN_CHARACTER.test(text.charAt(end))) return null;
  return { end, strength, undone };
}

function gapRow(text: string, at: number): { row: GapRow; end: number } | null {
  // Most calls come right before plain punctuation, where no row can match.
  if (at >= text.length) return null;
  for (const candidate of ROWS) {
    candidate.pattern.lastIndex = at;
    if (candidate.pattern.test(text)) return { row: candidate, end: candidate.pattern.lastIndex };
  }
  return null;
}

function weaker(a: GapStrength | null, b: GapStrength): GapStrength {
  if (a === null) return b;
  if (a === 'line' || b === 'line') return 'line';
  return a === 'loose' || b === 'loose' ? 'loose' : 'tied';
}
