import { matchAt } from '../../token/find/matchAt.ts';

/** Words of Python, and of JavaScript where JSON has none, as JSON has them. */
const WORDS = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['undefined', 'null'],
  ['nil', 'null'],
]);
/** Opening quotes with what closes them: straight ones, backticks and those of word processors. */
const CLOSING = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['\u201c', '\u201c\u201d'],
  ['\u201d', '\u201d'],
  ['\u201e', '\u201c\u201d'],
  ['\u2018', '\u2018\u2019'],
  ['\u2019', '\u2019'],
  ['\u201a', '\u2018\u2019'],
]);
const WORD = /[A-Za-z_$][\w$]*/y;

/** The JSON text of a literal of JavaScript or Python that is not JSON: unquoted names, single or typographic quotes, comments, trailing commas, values wrapped over lines. Null where it is none. */
export async function readLiteral(text: string): Promise<string | null> {
  const { default: json5 } = await import('json5');
  try {
    return JSON.stringify(json5.parse(asJson5(text))) ?? null;
  } catch {
    return null;
  }
}

/** The literal as JSON5: what Python, Ruby and word processors write otherwise is put right outside of strings; line breaks within strings go, and strings side by side are joined. */
function asJson5(text: string): string {
  const out: string[] = [];
  /** Where the closing quote of the last string stands in `out`, while another string may go on with it. */
  let closed = -1;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const closing = CLOSING.get(char);
    if (closing !== undefined) {
      const string = readString(text, at + 1, closing);
      if (closed < 0) out.push('"');
      else out.length = closed;
      out.push(string.content);
      closed = out.push('"') - 1;
      at = string.end;
      continue;
    }
    const comment = commentEnd(text, at);
    if (comment > at) {
      at = comment;
      continue;
    }
    const word = matchAt(WORD, text, at);
    if (word === '') {
      const arrow = text.startsWith('=>', at);
      if (!/[\s+]/.test(char)) closed = -1;
      if (char !== '+') out.push(arrow ? ':' : char);
      at += arrow ? 2 : 1;
      continue;
    }
    at += word.length;
    // `b"…"` and `u'…'` are strings of Python all the same.
    if (word.length <= 2 && CLOSING.has(text.charAt(at))) continue;
    closed = -1;
    out.push(WORDS.get(word) ?? word);
  }
  return out.join('');
}

/** Where the comment at `at` ends; `at` where there is none. */
function commentEnd(text: string, at: number): number {
  const isBlock = text.startsWith('/*', at);
  if (!isBlock && !text.startsWith('//', at) && text.charAt(at) !== '#') return at;
  const end = text.indexOf(isBlock ? '*/' : '\n', at);
  return end === -1 ? text.length : end + (isBlock ? 2 : 0);
}

/** The inside of a string as it stands between double quotes, and where the string ends. */
function readString(text: string, start: number, closing: string): { content: string; end: number } {
  const parts: string[] = [];
  let end = start;
  while (end < text.length && !closing.includes(text.charAt(end))) {
    const char = text.charAt(end);
    const escaped = char === '\\' ? text.slice(end, end + 2) : '';
    if (escaped !== '') parts.push(escaped === "\\'" ? "'" : escaped);
    else if (char === '"') parts.push('\\"');
    else if (!/[\r\n\u2028\u2029]/.test(char)) parts.push(char);
    end += escaped.length || 1;
  }
  return { content: parts.join(''), end: end + 1 };
}
