import type { Data } from '../verdict.ts';

/** What a person reads of a result: a headline, the values compared, and what to do. */
export interface Sentence {
  headline: string;
  detail?: string;
  advice?: string;
}

/** Sentences by reason code. */
export type Sentences = Record<string, (data: Data) => Sentence>;

/** A list as prose: `a`, `a or b`, `a, b or c`. */
export function listed(value: Data[string] | undefined, word = 'or'): string {
  const items = Array.isArray(value) ? value.map(String) : [String(value ?? '')];
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** A number from the facts, 0 where it is missing. */
export function number(value: Data[string] | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** The name of a segment as the panes call it. */
export function partName(value: Data[string] | undefined): string {
  return value === 'token' || value === undefined
    ? 'token'
    : String(value).replace('iv', 'initialization vector');
}
