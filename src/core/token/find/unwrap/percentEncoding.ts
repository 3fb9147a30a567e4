import { childView, rewrite, type View } from '../view.ts';
import type { Unwrapped } from './index.ts';

/** `%22` → `"` (RFC 3986 §2.1), ASCII only: nothing beyond it stands in or next to a token. Twice encoded text is met again as a view. */
export function percentEncoding(view: View): Unwrapped {
  const out = rewrite(view.text, /%([0-7][0-9a-f])/gi, (m) =>
    String.fromCharCode(Number.parseInt(String(m[1]), 16)),
  );
  if (!out) return { views: [], tokens: [] };
  return { views: [childView(view, out.text, out.origin, ['percent-encoding'], null)], tokens: [] };
}
