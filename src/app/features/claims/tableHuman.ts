import {
  algorithmOf,
  durationInWords,
  formatJson,
  instantInWords,
  isJsonObject,
} from '../../../core/index.ts';
import type { Term } from '../../../core/terms.ts';
import type { Preferences } from '../../state/preferences.ts';
import { kindOf } from './tableValue.ts';

/** A value in human form. A date has its instant in seconds since the epoch, and the same in words; a list its items; a tree its size in words and its JSON laid out. */
export type Human =
  | { form: 'date'; seconds: number; text: string }
  | { form: 'words'; text: string }
  | { form: 'list'; items: readonly string[] }
  | { form: 'tree'; text: string; json: string };

/** Names whose numbers are seconds: RFC 9200 §5.10.3, RFC 6749 §5.1, OpenID Connect Core §3.1.2.1, Token Status List §5.1, RFC 9711 §4.2.11. */
const DURATIONS: ReadonlySet<string> = new Set(['exi', 'expires_in', 'max_age', 'ttl', 'uptime']);

/** Strings that are lists with spaces between the items (RFC 8693 §4.2). */
const SPACED: ReadonlySet<string> = new Set(['scope', 'scp']);

const MOST_ITEMS = 12;
const LONGEST_ITEM = 24;

/** What a raw value says to a person beyond its own characters; null where it says no more. */
export function humanOf(
  name: string,
  raw: string,
  { kind, zone }: { kind: Term['kind'] | null; zone: Preferences['zone'] },
): Human | null {
  switch (kindOf(raw)) {
    case 'number':
      return ofNumber(name, raw, kind, zone);
    case 'boolean':
      return { form: 'words', text: raw === 'true' ? 'Yes' : 'No' };
    case 'null':
      return { form: 'words', text: 'No value' };
    case 'string':
      return ofString(name, String(JSON.parse(raw)));
    case 'array':
    case 'object':
      return ofTree(raw);
  }
}

function ofNumber(
  name: string,
  raw: string,
  kind: Term['kind'] | null,
  zone: Preferences['zone'],
): Human | null {
  const value = Number(raw);
  if (kind === 'NumericDate') {
    const text = instantInWords(value, zone);
    return text === null
      ? { form: 'words', text: 'Beyond the calendar' }
      : { form: 'date', seconds: value, text };
  }
  if (DURATIONS.has(name)) return { form: 'words', text: durationInWords(value) };
  // By its digits: as a double a long number would be another one.
  if (/^-?\d{5,}$/.test(raw)) return { form: 'words', text: raw.replace(/\B(?=(?:\d{3})+$)/g, ',') };
  return null;
}

function ofString(name: string, text: string): Human | null {
  if (text === '') return { form: 'words', text: 'Empty text' };
  if (name === 'alg') {
    const title = algorithmOf(text)?.title;
    return title === undefined ? null : { form: 'words', text: title };
  }
  return SPACED.has(name) && text.includes(' ')
    ? listOf(text.split(' ').filter((item) => item !== ''))
    : null;
}

function ofTree(raw: string): Human {
  const value: unknown = JSON.parse(raw);
  // Of strings only: as a double a long number would be another one.
  const strings = Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : [];
  const list = strings.length > 0 ? listOf(strings) : null;
  if (list) return list;
  const size = Array.isArray(value) ? value.length : isJsonObject(value) ? Object.keys(value).length : 0;
  const unit = Array.isArray(value) ? 'item' : 'member';
  const text = size === 0 ? `No ${unit}s` : `${size.toLocaleString('en')} ${unit}${size === 1 ? '' : 's'}`;
  return size === 0 ? { form: 'words', text } : { form: 'tree', text, json: formatJson(raw) };
}

function listOf(items: readonly string[]): Human | null {
  const fits = items.length <= MOST_ITEMS && items.every(({ length }) => length <= LONGEST_ITEM);
  return fits ? { form: 'list', items } : null;
}
