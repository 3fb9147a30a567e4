import { createScanner } from 'jsonc-parser';

/** How a one-line JSON text is spaced: what stands after `:` and `,`. */
export interface JsonSpacing {
  colon: string;
  comma: string;
}

const INLINE_ARRAY_LENGTH = 60;
/** Levels that are indented: without a bound, the white space of a deeply nested text would grow with the square of its depth. */
const DEEPEST_INDENT = 100;

/** The tokens of a JSON text as they stand; white space comes as tokens of its own unless it is skipped. */
function lexemes(text: string, skipTrivia: boolean): string[] {
  const scanner = createScanner(text, skipTrivia);
  const out: string[] = [];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    if (scanner.getTokenLength() > 0) out.push(text.slice(start, start + scanner.getTokenLength()));
  }
  return out;
}

const opens = (lexeme: string | undefined) => lexeme === '{' || lexeme === '[';
const closes = (lexeme: string | undefined) => lexeme === '}' || lexeme === ']';

/** Index after a short array of plain values that starts at `at`, or -1: such an array stays on its line. */
function inlineArrayEnd(tokens: readonly string[], at: number): number {
  if (tokens[at] !== '[') return -1;
  let length = 0;
  for (let i = at + 1; i < tokens.length && length <= INLINE_ARRAY_LENGTH; i++) {
    const token = tokens[i] as string;
    if (token === ']') return i + 1;
    if (opens(token) || closes(token)) return -1;
    length += token.length;
  }
  return -1;
}

/** JSON laid out over lines for reading. Only white space between tokens changes: numbers, escapes, order and duplicates stay as they are. */
export function formatJson(text: string): string {
  const tokens = lexemes(text, true);
  const out: string[] = [];
  let depth = 0;
  const line = () => `\n${'  '.repeat(Math.min(depth, DEEPEST_INDENT))}`;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const next = tokens[i + 1];
    const inlineEnd = inlineArrayEnd(tokens, i);
    if (inlineEnd > 0) {
      const inner = tokens.slice(i + 1, inlineEnd - 1);
      out.push(`[${inner.map((item) => (item === ',' ? ', ' : item)).join('')}]`);
      i = inlineEnd - 1;
    } else if (opens(token) && closes(next)) {
      out.push(token, next as string);
      i++;
    } else if (opens(token)) {
      depth++;
      out.push(token, line());
    } else if (closes(token)) {
      depth = Math.max(0, depth - 1);
      out.push(line(), token);
    } else if (token === ',') out.push(token, line());
    else out.push(token === ':' ? ': ' : token);
  }
  return out.join('');
}

/** The spacing of a one-line text, so that an edit made in the formatted view can be written back as its author writes. */
export function spacingOf(text: string): JsonSpacing {
  const spacing: JsonSpacing = { colon: '', comma: '' };
  let before = '';
  for (const token of lexemes(text, false)) {
    if (/^\s/.test(token) && before === ':') spacing.colon = ' ';
    if (/^\s/.test(token) && before === ',') spacing.comma = ' ';
    before = token;
  }
  return spacing;
}

/** JSON on one line with the given spacing. Only white space between tokens changes. */
export function compactJson(text: string, spacing: JsonSpacing): string {
  return lexemes(text, true)
    .map((token) => {
      if (token === ':') return `:${spacing.colon}`;
      return token === ',' ? `,${spacing.comma}` : token;
    })
    .join('');
}

/** True when a text is worth laying out: one line of JSON that formatting would spread over several. */
export function isOneLine(text: string): boolean {
  return !text.trim().includes('\n') && /^\s*[[{]/.test(text);
}
