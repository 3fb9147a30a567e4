import { matches, vendorOf } from './issuers.ts';
import { SOURCES } from './sources.ts';
import { type Row, rowsOf } from './table.ts';
import type { Part, Term } from './types.ts';

const ROWS: readonly Row[] = SOURCES.flatMap(rowsOf);

/** Names may contain any character, so they are joined by one that JSON escapes and no row contains. */
const keyOf = (part: Part, names: readonly string[]) => [part, ...names].join('\u0000');

const EXACT: ReadonlyMap<string, readonly Term[]> = ROWS.filter((row) => !row.pattern).reduce(
  (map, { part, path, term }) => map.set(keyOf(part, path), [...(map.get(keyOf(part, path)) ?? []), term]),
  new Map<string, Term[]>(),
);

/** The rows with `*`, the most particular (that with the longest names) first. */
const PATTERNS: readonly Row[] = ROWS.filter((row) => row.pattern).sort(
  (one, other) => other.path.join('').length - one.path.join('').length,
);

/** Whether the names are what a row with `*` describes; a first `**` stands for any number of names. */
function describes(path: readonly string[], names: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === '**')
    return names.length >= rest.length && describes(rest, names.slice(names.length - rest.length));
  return path.length === names.length && path.every((pattern, at) => matches(pattern, names[at] ?? ''));
}

/** The terms for exactly these names: those written out, else those of the patterns that fit. */
function candidates(part: Part, names: readonly string[]): readonly Term[] {
  return (
    EXACT.get(keyOf(part, names)) ??
    PATTERNS.filter((row) => row.part === part && describes(row.path, names)).map((row) => row.term)
  );
}

/** What stands for a private name of several vendors, while nothing tells whose token it is (RFC 7519 §4.3). */
function shared(terms: readonly Term[], first: Term): Term {
  const vendors = terms.map((term) => term.vendor);
  const titles = new Set(terms.map((term) => term.title));
  const last = vendors.length - 1;
  return {
    ...first,
    title: titles.size === 1 ? first.title : 'Private claim',
    meaning: `Used by ${vendors.slice(0, last).join(', ')} and ${vendors[last]}, by each in its own way, and registered nowhere. Look at iss to learn whose token this is before you rely on the value.`,
    spec: { doc: 'RFC 7519', section: '4.3', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.3' },
    vendor: null,
  };
}

/**
 * The term that is meant, of those for one name: the issuer's own where it has one; else the registered one; else that
 * of the only vendor who uses the name; else one that names the vendors.
 */
function meant(terms: readonly Term[], vendor: string | null): Term | null {
  const [first] = terms;
  if (!first) return null;
  const fitting =
    (vendor === null ? undefined : terms.find((term) => term.vendor === vendor)) ??
    terms.find((term) => term.vendor === null);
  if (fitting) return fitting;
  return new Set(terms.map((term) => term.vendor)).size === 1 ? first : shared(terms, first);
}

/**
 * The explanation of the innermost explained name on a path of a part, or null when no name on it is explained. Indexes
 * count for nothing, and a name directly inside itself means the same as outside (`act.act.sub` is `act.sub`, RFC 8693
 * §4.1). `issuer` is the token's `iss`: it decides where vendors use one name differently.
 */
export function termOf(part: Part, path: readonly (string | number)[], issuer: string | null): Term | null {
  const names = path
    .filter((step) => typeof step === 'string')
    .filter((name, at, all) => at === 0 || name !== all[at - 1]);
  const vendor = vendorOf(issuer);
  for (let length = names.length; length > 0; length -= 1) {
    const term = meant(candidates(part, names.slice(0, length)), vendor);
    if (term) return term;
  }
  return null;
}

/**
 * The terms that can stand at the top of a part, each name once and none with a pattern: first the registered names,
 * then those of the issuer's vendor, then those of other vendors, each in the order of the tables.
 */
export function termsFor(part: Part, issuer: string | null): readonly Term[] {
  const vendor = vendorOf(issuer);
  const ranks: [Term[], Term[], Term[]] = [[], [], []];
  for (const [key, terms] of EXACT) {
    const [of, ...names] = key.split('\u0000');
    const term = meant(terms, vendor);
    if (of !== part || names.length !== 1 || !term) continue;
    const registered = terms.some((one) => one.vendor === null);
    ranks[registered ? 0 : term.vendor !== null && term.vendor === vendor ? 1 : 2].push(term);
  }
  return ranks.flat();
}
