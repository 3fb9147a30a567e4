import type { Undone } from '../../token/find/types.ts';
import { htmlEntities } from '../../token/find/unwrap/htmlEntities.ts';
import type { Unwrapper } from '../../token/find/unwrap/index.ts';
import { linePrefixes } from '../../token/find/unwrap/linePrefixes.ts';
import { quotedPrintable } from '../../token/find/unwrap/quotedPrintable.ts';
import { rewriting } from '../../token/find/unwrap/rewriting.ts';
import { stringEscapes } from '../../token/find/unwrap/stringEscapes.ts';
import { terminalCodes } from '../../token/find/unwrap/terminalCodes.ts';
import { rootView, type View } from '../../token/find/view.ts';
import { decodeUtf8 } from '../../token/utf8.ts';

/** `%2B` → `+`, and octets beyond ASCII where they are UTF-8 (RFC 3986 §2.1, §2.5): a byte order mark may be among them. */
const percentEncoding = rewriting('percent-encoding', /(?:%[0-9a-f]{2})+/gi, ([run]) => {
  const octets = Uint8Array.from(run.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
  return decodeUtf8(octets);
});
/** Form encoding writes a plus for a space (WHATWG URL §5.1); in the lines of PEM it stands between words alone. */
const formSpaces = rewriting('percent-encoding', /\+(?=[A-Z]{2,11}\+?[A-Z+]{0,60}-)/g, () => ' ', /-BEGIN\+/);
/** Mail quotes alone: base64 may begin a line with the plus that diffs put there. */
const mailQuotes = rewriting('mail-quotes', /^[ \t]{0,8}(?:>[ \t]?){1,40}/gm, () => '');
/** A line break where a page breaks lines, so that words do not run together. */
const htmlTags = rewriting(
  'html-tags',
  /<\/?[a-z][^<>]{0,200}>/gi,
  () => '\n',
  /<(?:br|p|div|pre|span|code|td|li)\b/i,
);
/** The parts of a text that source code puts together: quote, operator, line break, quote. */
const concatenation = rewriting(
  'string-concatenation',
  /["'`][ \t]{0,40}(?:(?:[+.&,\\]|<>)?[ \t]{0,40}(?:\/\/[^\n]{0,200})?\r?\n\s{0,200}(?:[+.&][ \t]{0,40})?|[+,][ \t]{0,40})[bfru@$]{0,2}["'`]/g,
  () => '',
);

/** What can be undone of a text, what is surest first. */
const UNDO: readonly Unwrapper[] = [
  terminalCodes,
  htmlEntities,
  formSpaces,
  percentEncoding,
  quotedPrintable,
  concatenation,
  stringEscapes,
  mailQuotes,
  linePrefixes,
  htmlTags,
];
const DEEPEST = 4;
const MOST_VIEWS = 24;

/** A text as it reads once something around its characters is undone. */
export interface Text {
  text: string;
  undone: readonly Undone[];
}

/** The text itself and what it reads as when wrapping is undone, one kind after another and together, the least undone first. At most 24 texts, each once; what they hold counts against the allowance. */
export function* textsIn(text: string, allowance: { left: number }): Generator<Text> {
  const seen = new Set([text]);
  let views: View[] = [rootView(text)];
  yield { text, undone: [] };
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: View[] = [];
    for (const view of views) {
      for (const undo of UNDO) {
        if (allowance.left < view.text.length || seen.size >= MOST_VIEWS) return;
        for (const child of undo(view).views) {
          if (seen.has(child.text)) continue;
          allowance.left -= child.text.length;
          seen.add(child.text);
          next.push(child);
          yield { text: child.text, undone: child.undone };
        }
      }
    }
    views = next;
  }
}
