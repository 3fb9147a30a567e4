import { rewriting } from './rewriting.ts';

const MARKS = '(?:[>|+][ \\t]?){1,40}';
const CONTAINER = '[\\w./@-]{1,64}[ \\t]{0,40}\\|[ \\t]';
const TIME = '\\d{4}-\\d\\d-\\d\\d[T ][\\d:.,]{8,20}(?:Z|[+-]\\d\\d:?\\d\\d)?[ \\t]+';
const ANY = `(?:${MARKS}|${CONTAINER}|${TIME})`;

/** What mail, diffs and logs put before each line: quote marks, plus signs, a container's name, the time. */
export const linePrefixes = rewriting(
  'line-prefixes',
  new RegExp(`^${ANY}`, 'gm'),
  () => '',
  new RegExp(`^${ANY}[^\\n]{0,2000}\\n${ANY}`, 'm'),
);
