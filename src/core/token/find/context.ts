import { BLANK, QUOTES } from '../characters.ts';
import type { FoundWhere } from './types.ts';
import type { Place, View } from './view.ts';

interface Row {
  where: FoundWhere;
  /** What stands before the token; the group is the name. */
  before: RegExp;
  /** What the line must look like. */
  line?: RegExp;
  name?: string;
}

const FAR = 4096;
const Q = '\\\\{0,3}["\'`\\u201c\\u201d\\u2018\\u2019]?';
const SCHEME = '(?:(?:bearer|dpop|jwt|token)[\\s+:]{1,99})?';
const row = (where: FoundWhere, before: string, rest: Partial<Row> = {}): Row => ({
  where,
  // Matched backwards from the token, so that a miss costs next to nothing.
  before: new RegExp(`(?<=${before})`, 'iy'),
  ...rest,
});
const URL_NAME = '([\\w.~%\\[\\]-]{1,64})=';

/** From the nearest and surest sign to the vaguest; the first that fits says where a token stands. */
const ROWS: readonly Row[] = [
  row(
    'authorization-header',
    `\\b((?:proxy-)?authorization)${Q}\\s{0,9}[:=,]\\s{0,9}${Q}\\s{0,9}${SCHEME}${Q}`,
  ),
  row('set-cookie', '([^\\s;=,:"\']{1,64})=["\']?', { line: /\bset-cookie2?\b["']?\s*:/i }),
  row('cookie', '([^\\s;=,:"\']{1,64})=["\']?', {
    line: /(?:\bcookie["']?\s*:|\s(?:-b|--cookie)\s|document\.cookie)/i,
  }),
  row(
    'http-header',
    '\\b(dpop|x-[\\w-]{1,60}|[a-z]{2,20}(?:-[a-z]{1,20}){1,5})["\']?\\s{0,9}:\\s{0,9}["\']?',
  ),
  row('bearer', `\\bbearer[\\s+:=]{1,99}${Q}`, { name: 'Bearer' }),
  row('dpop', `\\bdpop[\\s+]{1,99}${Q}`, { name: 'DPoP' }),
  row(
    'json-member',
    `["'\\u201c\\u201d]([\\w .:/-]{1,64})\\\\{0,3}["'\\u201c\\u201d]\\s{0,9}(?::|=>)\\s{0,40}\\\\{0,3}["'\\u201c\\u201d]?`,
  ),
  row('url-fragment', `#(?:[^\\s"'<>#]{0,140}[?&])?${URL_NAME}`),
  row('url-query', `\\?(?:[^\\s"'<>?#]{0,140}&)?${URL_NAME}`),
  row('html-attribute', '<[a-z][^<>]{0,140}\\s([\\w:-]{1,40})\\s?=\\s?["\']?'),
  row('element', '<([a-z][\\w:.-]{0,40})(?:\\s[^<>]{0,80})?>\\s{0,20}'),
  row('url-path', '(?:\\w|^)\\/(?:[^\\s"\'<>?#]{1,140}\\/)?'),
  row('form-field', `[&]${URL_NAME}`),
  row('env', '(?:^|\\n)\\s{0,9}(?:export |set |\\$env:|- )?([a-z_][\\w.-]{0,63})=["\']?'),
  row('variable', '\\b([a-z_$][\\w$.]{0,63})\\s{0,9}:?=\\s{0,9}[(]?\\s{0,9}[bfru@$]?["\'`]'),
  row('field', '(?:^|\\n)[ \\t>-]{0,20}([a-z_][\\w.]{0,40})\\s{0,9}:\\s{0,9}(?:[>|]-?\\s{1,20})?["\']?'),
  row('scheme', '\\b(jwt)\\s{1,99}', { name: 'JWT' }),
  row('text', '\\b([a-z_][\\w.-]{0,40})[=:][ \\t\\u00a0]?["\']?'),
];
/** The name of the member, cookie or variable around them says more than these do. */
const VAGUE: readonly FoundWhere[] = ['bearer', 'dpop', 'scheme', 'text'];
const AROUND = new RegExp(`^(?:[${BLANK}${QUOTES}.,;()[\\]{}<>|\\\\]|\`\`\`\\w{0,12})*$`);

/** Where the text from `start` to `end` stands in its view, and under which name; what the view knows of itself holds where nothing is nearer. */
export function contextOf(view: View, start: number, end: number): Place {
  const { text } = view;
  const far = text.slice(Math.max(0, start - FAR), start);
  const after = text.slice(end, end + FAR);
  if (far.length === start && AROUND.test(far) && AROUND.test(after)) {
    return view.place ?? { where: /```/.test(far) ? 'markdown-fence' : 'plain', name: null };
  }
  const line = far.slice(far.lastIndexOf('\n') + 1);
  for (const { where, before, line: needed, name } of ROWS) {
    before.lastIndex = start;
    const m = before.exec(text);
    if (!m || (needed && !needed.test(line))) continue;
    if (view.place && VAGUE.includes(where)) return view.place;
    const found = name ?? m[1] ?? null;
    return { where: settle(view, where, line, start), name: found };
  }
  return view.place ?? { where: settle(view, 'text', line, start), name: null };
}

const ADDRESS = /(?<=([^\s"'<>]{0,2000}))/y;

/** A command line is one place, whichever option carries the token; `&name=` belongs to what the line's URL says. */
function settle(view: View, where: FoundWhere, line: string, start: number): FoundWhere {
  const command = view.text.startsWith('curl') || line.includes('curl ') || line.includes('curl.exe ');
  if (command && /(?:^|[\s$>#%;|&(])curl(?:\.exe)?\s/i.test(`${view.text.slice(0, 40)}\n${line}`))
    return 'curl';
  if (where !== 'form-field') return where;
  ADDRESS.lastIndex = start;
  const address = String(ADDRESS.exec(view.text)?.[1]);
  if (address.includes('#')) return 'url-fragment';
  return address.includes('?') ? 'url-query' : where;
}
