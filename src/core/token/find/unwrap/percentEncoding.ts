import { rewriting } from './rewriting.ts';

/** `%22` → `"` (RFC 3986 §2.1), ASCII only: nothing beyond it stands in or next to a token. Twice encoded text is met again as a view. */
export const percentEncoding = rewriting('percent-encoding', /%([0-7][0-9a-f])/gi, (m) =>
  String.fromCharCode(Number.parseInt(String(m[1]), 16)),
);
