import { childView, rewrite, type View } from '../view.ts';
import type { Unwrapped } from './index.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for.
const SEQUENCE = /\u001b\[[0-9;]{0,40}[A-Za-z]/g;

/** Colours of a terminal (ECMA-48 §8.3.117 SGR and other control sequences), as copied from a log. */
export function terminalCodes(view: View): Unwrapped {
  const out = rewrite(view.text, SEQUENCE, () => '');
  if (!out) return { views: [], tokens: [] };
  return { views: [childView(view, out.text, out.origin, ['terminal-codes'], null)], tokens: [] };
}
