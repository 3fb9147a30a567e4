import type { Undone } from '../types.ts';
import { childView, rewrite } from '../view.ts';
import type { Unwrapper } from './index.ts';

/** The unwrapper that replaces each match of a global pattern in one view by what `replace` returns; null leaves it alone. `sign` is what the text must hold for that to make sense. */
export function rewriting(
  code: Undone,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
  sign?: RegExp,
): Unwrapper {
  return (view) => {
    if (sign && !sign.test(view.text)) return { views: [] };
    const out = rewrite(view.text, pattern, replace);
    return { views: out ? [childView(view, out.text, out.origin, [code], null)] : [] };
  };
}
