import { BLANK, QUOTES, ZERO_WIDTH } from '../characters.ts';
import type { Partial, Scanned } from './assemble.ts';
import { contextOf } from './context.ts';
import { SPACES } from './edges.ts';
import { loneToken } from './lone.ts';
import { nameText } from './notToken.ts';
import { type Scan, scan, scanWords } from './scan.ts';
import { decodeJson } from './shape.ts';
import type { Found, FoundToken, Undone } from './types.ts';
import { UNWRAPPERS } from './unwrap/index.ts';
import { type Place, rootView, toPasted, type View } from './view.ts';

export type { Found, FoundToken, FoundWhere, NotToken, NotTokenCode, Undone } from './types.ts';

/** Twice encoded JSON in a cookie in a HAR file is five deep. */
const DEEPEST = 6;
/** What a beginning inside a word adds to the rank: any reading in which it stands apart explains the text better. */
const INSIDE_A_WORD = 30;

interface Candidate extends FoundToken {
  /** Breaks ties between two readings of the same characters: the lower one wins. */
  rank: number;
  fits: boolean;
}

interface Search {
  candidates: Candidate[];
  partial: Partial | null;
  /** UTF-16 units that derived views may still add up to. */
  allowance: number;
  /** Texts that were searched: two ways of undoing in either order give the same. */
  searched: Set<string>;
}

/**
 * Finds JWTs in whatever text a person pastes, wrapped, quoted, encoded or amid other text, or says what the text is
 * instead. Offsets count UTF-16 units of `text`. Never throws; time is linear in the text's length.
 */
export function findTokens(text: string): Found {
  if (text === '') return { tokens: [], notToken: null };
  const search: Search = {
    candidates: [],
    partial: null,
    allowance: 8 * text.length + 10_000,
    searched: new Set(),
  };
  const root = rootView(text);
  explore(root, search);
  const { tokens: inner, partial } = scanWords(text);
  const sure = search.candidates.length === 0 ? inner : inner.filter(({ fits }) => fits);
  collect(root, { tokens: sure, partial }, search, INSIDE_A_WORD);
  const tokens = unique(withoutOverlaps(search.candidates));
  if (tokens.length > 0) return { tokens, notToken: null };
  return { tokens, notToken: nameText(text, search.partial) };
}

function explore(view: View, search: Search): void {
  if (search.searched.has(view.text)) return;
  search.searched.add(view.text);
  const scanned = scan(view.text);
  const lone = loneToken(view.text);
  const faulty = lone && (scanned.tokens.length === 0 || (lone.opens && !scanned.tokens.some((t) => t.fits)));
  const better = faulty && !scanned.tokens.some((t) => t.token === lone.token);
  collect(view, better ? { ...scanned, tokens: [lone] } : scanned, search);
  if (view.depth >= DEEPEST) return;
  for (const unwrap of UNWRAPPERS) {
    const { views, tokens = [], exhaustive } = unwrap(view);
    for (const token of tokens) add(search, view, { ...token, fits: true }, token.place);
    for (const inner of views) {
      search.allowance -= inner.text.length;
      if (search.allowance < 0) return;
      explore(inner, search);
    }
    if (exhaustive) return;
  }
}

function collect(view: View, { tokens, partial }: Scan, search: Search, doubt = 0): void {
  for (const { token, start, end, undone, form, fits } of tokens) {
    const around = edges(view.text, start, end);
    add(
      search,
      view,
      { token, start, end, undone: [...around, ...undone], form, fits },
      contextOf(view, start, end),
      doubt,
    );
  }
  if (partial && (search.partial?.text.length ?? 0) < partial.text.length) {
    search.partial = { ...partial, ...toPasted(view, partial.start, partial.end) };
  }
}

function add(search: Search, view: View, found: Scanned, place: Place, doubt = 0): void {
  const undone = [...new Set([...view.undone, ...found.undone])];
  const coded = view.undone.at(-1) === 'percent-encoding' && place.where === 'plain';
  search.candidates.push({
    token: found.token,
    form: found.form,
    where: coded ? 'percent-encoded' : place.where,
    name: place.name,
    ...toPasted(view, found.start, found.end),
    undone,
    rank: rank(view, place) + doubt,
    fits: found.fits,
  });
}

/** A whole JSON member with its path says more than the same characters in running text, a name more than none. */
function rank(view: View, place: Place): number {
  let members = 0;
  for (let v: View | null = view; v; v = v.parent) if (v.place?.where === 'json-member') members++;
  return view.depth - 3 * members - (place === view.place ? 10 : 0) + (place.name === null ? 20 : 0);
}

const AROUND: readonly [Undone, RegExp][] = [
  ['byte-order-mark', /^\ufeff/],
  ['zero-width', new RegExp(`(?!^\\ufeff)[${ZERO_WIDTH}]`)],
  ['quotes', new RegExp(`[${QUOTES}]`)],
  ['spaces', new RegExp(`[${SPACES}]`)],
];
const FOREIGN = new RegExp(`[^${BLANK}${QUOTES},;.]`);

/** What was around a token that is the whole text: reported only there, because elsewhere it is not the token's. */
function edges(text: string, start: number, end: number): Undone[] {
  if (start > 64 || text.length - end > 64) return [];
  const around = text.slice(0, start) + text.slice(end);
  if (FOREIGN.test(around)) return [];
  return AROUND.filter(([, pattern]) => pattern.test(around)).map(([code]) => code);
}

/** Of readings that share characters the soundest stays, of equally sound ones the one that explains most of the text. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const next of candidates.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)) {
    const before = kept.at(-1);
    if (!before || before.end <= next.start) kept.push(next);
    else if (isBetter(next, before)) kept[kept.length - 1] = next;
  }
  return kept;
}

function isBetter(next: Candidate, before: Candidate): boolean {
  const sounder = next.token === before.token ? 0 : soundness(next) - soundness(before);
  return sounder > 0 || (sounder === 0 && next.end - next.start > before.end - before.start);
}

/** A last segment of the right length speaks for a reading, and so does a payload that is JSON. */
function soundness({ token, form, fits }: Candidate): number {
  if (form === 'jws-json' || form === 'jwe-json') return 3;
  const [, second = ''] = token.split('.', 2);
  return (fits ? 2 : 0) + (decodeJson(second) === undefined ? 0 : 1);
}

function unique(candidates: Candidate[]): FoundToken[] {
  const seen = new Set<string>();
  const tokens: FoundToken[] = [];
  for (const { rank: _, fits: __, ...token } of candidates) {
    if (seen.has(token.token)) continue;
    seen.add(token.token);
    tokens.push(token);
  }
  return tokens;
}
