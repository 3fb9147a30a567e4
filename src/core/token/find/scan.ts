import { BLANK, endWithout, QUOTES, unitIn } from '../characters.ts';
import { assemble, type Partial, type Scanned } from './assemble.ts';
import { readGap } from './gaps.ts';
import type { Allowance } from './reader.ts';
import { OPENS_OBJECT, USUAL_HEADER } from './shape.ts';

/** The tokens of a text in order, and where there is none the longest beginning of one. */
export interface Scan {
  tokens: Scanned[];
  partial: Partial | null;
}

/** Where a header may begin: `{` in base64url, not inside a word; its second and third characters may be on the next line. */
const ANCHORS =
  /(?<![A-Za-z0-9_-])(?<![A-Za-z0-9_-]\.)e(?:y[A-DI-L]|w[k-r0-3]|3[0-3]|[yw3]?(?![A-Za-z0-9_-]))/g;
/** Where one may begin inside a word or a dotted name, as in `tokeneyJhbGci…`: the usual first members only. */
const INNER_ANCHORS = new RegExp(`(?<=[A-Za-z0-9_-]\\.?)${USUAL_HEADER.source}`, 'g');
const isClean = unitIn(`\\w.~=+/\\-${BLANK}${QUOTES}>|\\\\`);

/** Finds compact tokens in running text; linear in its length. */
export function scan(text: string): Scan {
  return scanAt(text, ANCHORS);
}

/** Finds those that begin inside a word, as encodings make them: one of them is sure only where its last segment fits. */
export function scanWords(text: string): Scan {
  return scanAt(text, INNER_ANCHORS);
}

function scanAt(text: string, anchors: RegExp): Scan {
  const tokens: Scanned[] = [];
  let partial: Partial | null = null;
  let cleanFrom = -1;
  const allowance: Allowance = { left: text.length + 100_000 };
  anchors.lastIndex = 0;
  for (let m = anchors.exec(text); m; m = anchors.exec(text)) {
    if (m[0].length < 3 && !(allowance.left-- > 0 && opensAcrossGaps(text, m.index))) continue;
    if (cleanFrom < 0) cleanFrom = endWithout(text, isClean);
    const { found, partial: begun } = assemble(text, m.index, cleanFrom, allowance);
    if (found) {
      tokens.push(found);
      anchors.lastIndex = found.end;
    } else {
      if (begun.text.length > (partial?.text.length ?? 0)) partial = begun;
      // A word that came to nothing from one place in it comes to nothing from the next.
      if (anchors === INNER_ANCHORS) anchors.lastIndex = Math.max(anchors.lastIndex, begun.end);
    }
  }
  return { tokens, partial };
}

/** Where a text that is wrapped at one or two columns begins, the first three characters stand apart. */
function opensAcrossGaps(text: string, start: number): boolean {
  let opening = '';
  let at = start;
  while (opening.length < 3) {
    const run = /^[A-Za-z0-9_-]*/.exec(text.slice(at, at + 3))?.[0] ?? '';
    opening += run;
    at += run.length;
    if (opening.length >= 3) break;
    const gap = readGap(text, at);
    if (!gap || gap.strength === 'loose' || !run) return false;
    at = gap.end;
  }
  return OPENS_OBJECT.test(opening);
}
