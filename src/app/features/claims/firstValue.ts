import type { Term } from '../../../core/terms.ts';

/** Seconds from now to the end of a token's life, where a person gave none. */
const LIFE = 3600;

/** The raw value that an added member begins with: for a date now, for `exp` an hour later, for `jti` a new identifier, else the example of its term; a free name gets an empty text. `now` is seconds since the epoch. */
export function firstValue(
  name: string,
  term: Term | null,
  { now, newId }: { now: number; newId: () => string },
): string {
  if (name === 'jti') return JSON.stringify(newId());
  if (term?.kind === 'NumericDate') return String(Math.floor(now) + (name === 'exp' ? LIFE : 0));
  return term?.example ?? '""';
}
