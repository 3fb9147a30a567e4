import { createScanner, type SyntaxKind } from 'jsonc-parser';
import type { Colouring } from './types.ts';

// jsonc-parser declares its token kinds as an ambient const enum, whose values isolated modules can't read.
const STRING = 10 satisfies SyntaxKind.StringLiteral;
const COLON = 6 satisfies SyntaxKind.ColonToken;
const END = 17 satisfies SyntaxKind.EOF;

const classOf = new Map<SyntaxKind, string>([
  [1 satisfies SyntaxKind.OpenBraceToken, 'json-bracket'],
  [2 satisfies SyntaxKind.CloseBraceToken, 'json-bracket'],
  [3 satisfies SyntaxKind.OpenBracketToken, 'json-bracket'],
  [4 satisfies SyntaxKind.CloseBracketToken, 'json-bracket'],
  [7 satisfies SyntaxKind.NullKeyword, 'json-literal'],
  [8 satisfies SyntaxKind.TrueKeyword, 'json-literal'],
  [9 satisfies SyntaxKind.FalseKeyword, 'json-literal'],
  [STRING, 'json-string'],
  [11 satisfies SyntaxKind.NumericLiteral, 'json-number'],
]);

/**
 * The coloured stretches of a JSON text (UTF-16 offsets, sorted, without overlaps), token by token, so
 * that a text which is not valid JSON is coloured as far as its tokens go. A string is a key when a
 * colon follows it.
 */
export function jsonColouring(text: string): Colouring[] {
  const scanner = createScanner(text, true);
  const result: Colouring[] = [];
  let previous: SyntaxKind | undefined;
  for (let kind = scanner.scan(); kind !== END; kind = scanner.scan()) {
    const last = result.at(-1);
    if (kind === COLON && previous === STRING && last) {
      last.className = 'json-key';
    }
    previous = kind;
    const className = classOf.get(kind);
    if (!className) continue;
    const start = scanner.getTokenOffset();
    result.push({ start, end: start + scanner.getTokenLength(), className });
  }
  return result;
}
