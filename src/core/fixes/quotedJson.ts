import { objectOf, readJson } from '../token/json.ts';
import { partOf } from './support.ts';
import type { Repair } from './types.ts';

/** Unwraps a part that was encoded twice: a JSON string that holds the text of the object. */
export const quotedJson: Repair = {
  id: 'json.unquote',
  reasons: ['structure.object/not-an-object'],
  make: (result, { token }) => {
    const part = partOf(result);
    const value = part && token[part].json?.value;
    if (!part || typeof value !== 'string' || !objectOf(readJson(value))) return [];
    return [{ part, title: `Take the ${part} out of its quotes`, text: value }];
  },
};
