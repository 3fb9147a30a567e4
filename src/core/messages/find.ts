import type { FoundToken, FoundWhere, Undone } from '../token/find/index.ts';
import { listed } from './sentence.ts';
import { clipped } from './shown.ts';

const MOST_NAMES = 4;

type Place = (name: string | null) => string;
/** A place that has its name for its own: `in the cookie session`. */
const called =
  (noun: string): Place =>
  (name) =>
    name === null ? `in a ${noun}` : `in the ${noun} ${clipped(name)}`;
/** A place that is one by itself, the name beside it: `in the URL’s query (access_token)`. */
const beside =
  (place: string): Place =>
  (name) =>
    name === null ? place : `${place} (${clipped(name)})`;
const header: Place = (name) => (name === null ? 'in an HTTP header' : `in the ${clipped(name)} header`);

const PLACES: Record<FoundWhere, Place> = {
  plain: () => 'a token',
  text: (name) => (name === null ? 'in the text' : `in the text, after ${clipped(name)}`),
  bearer: () => 'after the word Bearer',
  dpop: () => 'after the word DPoP',
  scheme: beside('after its scheme'),
  'authorization-header': header,
  'http-header': header,
  cookie: called('cookie'),
  'set-cookie': beside('in a Set-Cookie header'),
  'json-member': called('JSON member'),
  'url-fragment': beside('in the URL’s fragment'),
  'url-query': beside('in the URL’s query'),
  'url-path': () => 'in the URL’s path',
  'form-field': called('form field'),
  curl: beside('in the curl command'),
  env: called('environment variable'),
  variable: called('variable'),
  field: called('field'),
  'html-attribute': called('HTML attribute'),
  element: called('element'),
  'markdown-fence': () => 'in a Markdown code block',
  base64: beside('in base64 text'),
  'percent-encoded': () => 'in percent-encoded text',
};

const UNDONE: Record<Undone, readonly [what: string, how: string]> = {
  'byte-order-mark': ['byte order mark', 'removed'],
  'zero-width': ['invisible characters', 'removed'],
  quotes: ['quotes', 'removed'],
  spaces: ['spaces', 'removed'],
  'line-breaks': ['line breaks', 'removed'],
  'mail-quotes': ['mail quote marks', 'removed'],
  'backslash-folding': ['line continuations', 'removed'],
  'quoted-printable': ['quoted-printable', 'decoded'],
  'string-concatenation': ['string pieces', 'joined'],
  'html-tags': ['HTML tags', 'removed'],
  'string-escapes': ['string escapes', 'decoded'],
  'html-entities': ['HTML entities', 'decoded'],
  'percent-encoding': ['percent-encoding', 'decoded'],
  base64: ['base64', 'decoded'],
  'cookie-chunks': ['cookie parts', 'joined'],
  'http-chunks': ['HTTP chunks', 'joined'],
  'typographic-characters': ['typographic characters', 'replaced'],
  'line-prefixes': ['line prefixes', 'removed'],
  'terminal-codes': ['terminal colours', 'removed'],
};

/** What of a found token the line tells. */
type FoundLine = Pick<FoundToken, 'where' | 'name' | 'undone'>;

/** Where a token stood and under which name, as a sentence goes on: `in the cookie session`. */
export function placeInWords({ where, name }: Pick<FoundToken, 'where' | 'name'>): string {
  return PLACES[where](name);
}

/** One line on what a paste held: of one token where it stood and what was undone, of several how many and their names. */
export function foundSentence(tokens: readonly FoundLine[]): string {
  const [only] = tokens;
  if (only === undefined) return 'Found no token.';
  if (tokens.length > 1) return `Found ${tokens.length} tokens${namesOf(tokens)}.`;
  const undone = inWords(only.undone);
  return `Found ${placeInWords(only)}${undone && `; ${undone}`}.`;
}

/** `line breaks and quotes removed, base64 decoded`; empty where nothing was undone. */
function inWords(undone: readonly Undone[]): string {
  const byHow = new Map<string, string[]>();
  for (const code of undone) {
    const [what, how] = UNDONE[code];
    byHow.set(how, [...(byHow.get(how) ?? []), what]);
  }
  return [...byHow].map(([how, whats]) => `${listed(whats, 'and')} ${how}`).join(', ');
}

function namesOf(tokens: readonly FoundLine[]): string {
  const times = new Map<string, number>();
  for (const { name } of tokens) if (name !== null) times.set(name, (times.get(name) ?? 0) + 1);
  if (times.size === 0) return '';
  const shown = [...times]
    .slice(0, MOST_NAMES)
    .map(([name, count]) => (count > 1 ? `${clipped(name)} (${count} times)` : clipped(name)));
  const all = times.size <= MOST_NAMES && tokens.every(({ name }) => name !== null);
  return `${all ? ': ' : ', among them '}${shown.join(', ')}`;
}
