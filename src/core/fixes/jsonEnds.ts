import { readJson } from '../token/json.ts';
import { partOf } from './support.ts';
import type { Repair } from './types.ts';

/** Cuts off what stands before or behind the JSON of a part: a byte order mark (RFC 8259 §8.1), text after the value. */
export const jsonEnds: Repair = {
  id: 'json.ends',
  reasons: ['structure.json/bom', 'structure.json/trailing-text'],
  make: (result, { token }) => {
    const part = partOf(result);
    const json = part && token[part].json;
    if (!part || !json?.fault) return [];
    if (result.reason === 'structure.json/bom') {
      return [{ part, title: 'Remove the byte order mark', text: json.text.slice(1) }];
    }
    const text = json.text.slice(0, json.fault.offset);
    return readJson(text).value === undefined
      ? []
      : [{ part, title: 'Remove the text behind the JSON', text }];
  },
};
