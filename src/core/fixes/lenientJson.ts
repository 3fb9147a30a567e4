import { createScanner } from 'jsonc-parser';
import { readJson } from '../token/json.ts';
import { partOf } from './support.ts';
import type { Repair } from './types.ts';

/** Takes out what JSON with comments allows and JSON does not (RFC 8259): comments, and commas before a closing bracket. Offered where that is all that is wrong. */
export const lenientJson: Repair = {
  id: 'json.lenient',
  reasons: ['structure.json/syntax', 'structure.json/trailing-text'],
  make: (result, { token }) => {
    const part = partOf(result);
    const before = part && token[part].text;
    if (!part || before === null) return [];
    const { text, comments, commas } = strict(before);
    if (readJson(text).value === undefined) return [];
    const what = [comments ? 'comments' : '', commas ? 'trailing commas' : ''].filter((word) => word !== '');
    return [{ part, title: `Remove ${what.join(' and ')}`, text }];
  },
};

function strict(text: string): { text: string; comments: boolean; commas: boolean } {
  const scanner = createScanner(text, false);
  const out: string[] = [];
  let comments = false;
  let commas = false;
  /** Where the last comma stands in `out`, if nothing but white space came after it. */
  let comma = -1;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const lexeme = text.slice(start, start + scanner.getTokenLength());
    if (/^\/[/*]/.test(lexeme)) {
      comments = true;
      continue;
    }
    if ((lexeme === '}' || lexeme === ']') && comma >= 0) {
      out[comma] = '';
      commas = true;
    }
    if (lexeme === ',') comma = out.length;
    else if (lexeme.trim() !== '') comma = -1;
    out.push(lexeme);
  }
  return { text: out.join(''), comments, commas };
}
