import { getLocation, type Location } from 'jsonc-parser';
import { algorithms, readJson } from '../../../core/index.ts';
import type { Term } from '../../../core/terms.ts';
import type { Completion } from '../../editor/types.ts';
import type { JsonPartName } from '../../state/document.ts';
import { firstValue } from './firstValue.ts';

/** What proposals are made from. */
export interface Sources {
  part: JsonPartName;
  /** The names that are explained, in the order in which they are proposed. */
  terms: readonly Term[];
  /** Seconds since the epoch. */
  now: number;
  /** An identifier that was never used. */
  newId: () => string;
  /** Values of `kid` of the keys at hand. */
  kids: readonly string[];
}

interface Value {
  label: string;
  detail: string;
  raw: string;
}

/** Proposals for a header or payload with the caret at an offset (UTF-16 units): names that are not there yet, and values where a few make sense. */
export function completionsAt(text: string, offset: number, sources: Sources): Completion[] {
  const location = getLocation(text, offset);
  const [name] = location.path;
  if (location.path.length !== 1 || typeof name !== 'string') return [];
  const range = rangeOf(text, location, offset);
  if (location.isAtPropertyKey) return names(text, range, sources);
  return valuesOf(name, sources).map(({ label, detail, raw }) => ({
    label,
    detail,
    about: '',
    insert: raw,
    ...range,
  }));
}

/** The literal that the caret stands in, or the caret. A string without an end is taken up to the caret: what follows may be no part of it. */
function rangeOf(
  text: string,
  { previousNode: node }: Location,
  offset: number,
): { start: number; end: number } {
  const end = node ? node.offset + node.length : offset;
  if (!node || node.offset > offset || end < offset) return { start: offset, end: offset };
  const isOpen = text[node.offset] === '"' && !/^"(?:[^"\\]|\\.)*"$/s.test(text.slice(node.offset, end));
  return { start: node.offset, end: isOpen ? offset : end };
}

function names(text: string, range: { start: number; end: number }, sources: Sources): Completion[] {
  const here = text.slice(range.start, range.end).replaceAll('"', '');
  const present = new Set(readJson(text).members.map(({ name }) => name));
  present.delete(here);
  const hasValue = /^\s*:/.test(text.slice(range.end));
  return sources.terms
    .filter(({ name }) => !present.has(name) && !name.includes('*'))
    .map((term) => ({
      label: term.name,
      detail: term.title,
      about: term.meaning,
      insert: hasValue
        ? JSON.stringify(term.name)
        : `${JSON.stringify(term.name)}: ${firstValue(term.name, term, sources)}`,
      ...range,
    }));
}

/** Types that a JWT is given (RFC 7519 §5.1, RFC 9068 §2.1, RFC 9449 §4.2, RFC 8417 §2.3, OpenID Connect Back-Channel Logout §2.4). */
const types = ['JWT', 'at+jwt', 'dpop+jwt', 'secevent+jwt', 'logout+jwt'] as const;

const text = (value: string, detail = ''): Value => ({ label: value, detail, raw: JSON.stringify(value) });

type Values = (sources: Sources) => Value[];

const parameters: [string, Values][] = [
  ['alg', () => algorithms.map(({ alg, title }) => text(alg, title))],
  ['typ', () => types.map((type) => text(type))],
  ['kid', ({ kids }) => kids.map((kid) => text(kid, 'a key at hand'))],
];
const claims: [string, Values][] = [
  [
    'exp',
    (sources) => [
      instant(sources, 3600, 'in 1 hour'),
      instant(sources, 86_400, 'in 1 day'),
      instant(sources, 300, 'in 5 minutes'),
      instant(sources, 0, 'now'),
    ],
  ],
  ['nbf', (sources) => [instant(sources, 0, 'now'), instant(sources, 3600, 'in 1 hour')]],
  ['iat', (sources) => [instant(sources, 0, 'now'), instant(sources, -3600, '1 hour ago')]],
  ['auth_time', (sources) => [instant(sources, 0, 'now'), instant(sources, -3600, '1 hour ago')]],
  ['jti', ({ newId }) => [text(newId(), 'a new identifier')]],
];
const valuesByName: Record<JsonPartName, ReadonlyMap<string, Values>> = {
  header: new Map(parameters),
  payload: new Map(claims),
};

function instant({ now }: Sources, away: number, label: string): Value {
  const seconds = String(Math.floor(now) + away);
  return { label, detail: seconds, raw: seconds };
}

function valuesOf(name: string, sources: Sources): Value[] {
  return valuesByName[sources.part].get(name)?.(sources) ?? [];
}
