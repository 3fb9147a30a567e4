import { QUOTES, ZERO_WIDTH } from '../characters.ts';
import { SPACES } from './edges.ts';
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
  starts: string;
  pattern: RegExp;
}

const SPACE = `[${SPACES}]`;
const BREAK = '(?:\\r\\n?|[\\n\\u0085\\u2028\\u2029])';
/** `starts` lists the ASCII characters with which a match can begin. */
const row = (undone: Undone, strength: GapStrength, starts: string, source: string): GapRow => ({
  undone,
  strength,
  starts,
  pattern: new RegExp(source, 'iy'),
});

const ROWS: readonly GapRow[] = [
  row('zero-width', 'tied', '', `[${ZERO_WIDTH}]+`),
  row('backslash-folding', 'tied', '\\`^', `[\\\\\`^]${SPACE}*${BREAK}${SPACE}*(?:\\\\(?=[\\w.~-]))?`),
  row(
    'string-concatenation',
    'tied',
    '"\'`',
    `(["'\`])(?:${SPACE}{0,200}[+&]\\s{0,200}(?:_\\s{1,200})?|${SPACE}{1,200}\\.{1,2}\\s{1,200}|${SPACE}{0,200}[\\\\_]?${SPACE}{0,9}${BREAK}\\s{0,200}(?:(?:[+&]|\\.{1,2}(?=[\\s"']))\\s{0,200})?)[bfru@$]?\\1`,
  ),
  row('quoted-printable', 'line', '=', `=${BREAK}`),
  row(
    'mail-quotes',
    'line',
    '| \t\r\n',
    `(?:${SPACE}{0,9}[│┃|])?${SPACE}*${BREAK}${SPACE}*[>|│┃][>|│┃${SPACES}]*`,
  ),
  row(
    'line-prefixes',
    'line',
    ' \t\r\n',
    `${SPACE}*${BREAK}${SPACE}*(?:[#*+;]|//|\\d{1,5}${SPACE}?[|:│])${SPACE}*`,
  ),
  row('line-breaks', 'line', ' \t\r\n', `${SPACE}*${BREAK}\\s*`),
  row('html-tags', 'loose', '<', '</?(?:span|wbr|br|b|i|em|strong|code|font|mark)\\b[^<>]{0,200}>'),
  row('quotes', 'loose', '"\'`', `[${QUOTES}]`),
  row('spaces', 'loose', ' \t', `${SPACE}+`),
];

const ROWS_BY_ASCII = Array.from({ length: 128 }, (_, code) =>
  ROWS.filter((candidate) => candidate.starts.includes(String.fromCharCode(code))),
);

const TOKEN_CHARACTER = /[A-Za-z0-9_.~-]/;
const MOST_ROWS = 6;

/** The gap that begins at `at`, or null where none begins or no character of a token follows it. */
export function readGap(text: string, at: number): Gap | null {
  let end = at;
  let strength: GapStrength | null = null;
  let joined = false;
  const undone: Undone[] = [];
  for (let n = 0; n < MOST_ROWS; n++) {
    const found = gapRow(text, end);
    if (!found) break;
    end = found.end;
    undone.push(found.row.undone);
    strength = weaker(strength, found.row.strength);
    joined ||= found.row.strength === 'tied' && found.row.undone !== 'zero-width';
  }
  if (!strength || !TOKEN_CHARACTER.test(text.charAt(end))) return null;
  return { end, strength: joined ? 'tied' : strength, undone };
}

function gapRow(text: string, at: number): { row: GapRow; end: number } | null {
  if (at >= text.length) return null;
  for (const candidate of ROWS_BY_ASCII[text.charCodeAt(at)] ?? ROWS) {
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
