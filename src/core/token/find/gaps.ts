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
const QUOTE = '["\'`]';
/** A letter that says which kind of literal follows: `b"…"`, `@"…"`. */
const PREFIX = '[bflrsu@$]{0,2}';
const COMMENT = `(?:(?://|#|--)[^\\r\\n]{0,200}${BREAK}\\s{0,200}|/\\*[^*]{0,200}\\*/\\s{0,200})`;
const BETWEEN = `\\s{0,200}${COMMENT}{0,3}`;
/** What puts two literals together; a dot does so only apart from the quotes, next to them it is the token's. */
const OPERATOR = `${BETWEEN}(?:\\+\\+?|&|\\|\\||<>|(?<=\\s)\\.{1,2}(?=\\s)|(?<=\\n\\s{0,99})\\.(?=["']))${BETWEEN}(?:_\\s{1,200})?`;
/** `t = "…"` and on the next line `t += "…"`. */
const STATEMENT = `${SPACE}{0,9};?${SPACE}{0,9}${BREAK}\\s{0,200}[$\\w]{1,60}${SPACE}{0,9}(?:[+.&]=|<<)${SPACE}{0,9}`;
const CALL = '\\s{0,9}\\)\\s{0,200}\\.(?:append|concat)\\(\\s{0,9}';

/** `starts` lists the ASCII characters with which a match can begin. */
const row = (undone: Undone, strength: GapStrength, starts: string, source: string): GapRow => ({
  undone,
  strength,
  starts,
  pattern: new RegExp(source, 'iy'),
});

const ROWS: readonly GapRow[] = [
  row('zero-width', 'tied', '', `[${ZERO_WIDTH}]+`),
  row(
    'backslash-folding',
    'tied',
    '\\`^',
    `[\\\\\`^↩⏎¬]${SPACE}*${BREAK}${SPACE}*(?:\\\\(?=[\\w.~-])|↪${SPACE}*)?`,
  ),
  row(
    'string-concatenation',
    'tied',
    '"\'`',
    `${QUOTE}(?:${OPERATOR}|${STATEMENT}|${CALL})${PREFIX}${QUOTE}`,
  ),
  row(
    'string-concatenation',
    'tied',
    '"\'`',
    `(${QUOTE})${SPACE}{0,200}[\\\\_]?${SPACE}{0,9}(?:${COMMENT}|${BREAK}\\s{0,200}${COMMENT}?)${PREFIX}\\1`,
  ),
  row(
    'string-concatenation',
    'loose',
    '"\'`',
    `${QUOTE}(?:\\s{0,200},${BETWEEN}${PREFIX}|${SPACE}{1,9}[bflrsu@$]{1,2})${QUOTE}`,
  ),
  row('quoted-printable', 'line', '=', `=${BREAK}`),
  row(
    'mail-quotes',
    'line',
    '| \t\r\n',
    `(?:${SPACE}{0,9}[│┃|])?${SPACE}*${BREAK}${SPACE}*[>|│┃↪][>|│┃${SPACES}]*`,
  ),
  row(
    'line-prefixes',
    'line',
    ' \t\r\n',
    `${SPACE}*${BREAK}${SPACE}*(?:[#*+;]|//|\\d{1,5}(?:${SPACE}?[|:│]|\\t))${SPACE}*`,
  ),
  row('line-prefixes', 'line', '| \t', `${SPACE}{0,9}[│┃|]${SPACE}*${BREAK}\\s*`),
  row('line-breaks', 'line', ' \t\r\n', `${SPACE}*${BREAK}\\s*`),
  row(
    'html-tags',
    'loose',
    '<',
    '</?(?:span|wbr|br|div|p|li|a|b|i|u|s|em|strong|code|tt|kbd|samp|font|mark)\\b[^<>]{0,200}>',
  ),
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
