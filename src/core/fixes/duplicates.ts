import { clipped } from '../messages/shown.ts';
import { dropDuplicates } from '../token/edit.ts';
import { readJson } from '../token/json.ts';
import type { Repair } from './types.ts';

const PARTS = {
  'structure.duplicates/parameter': 'header',
  'structure.duplicates/claim': 'payload',
  'structure.duplicates/member': 'encoded',
} as const;

/** Keeps of members with one name the last, which is the one that parsers keep (RFC 8259 §4). */
export const duplicates: Repair = {
  id: 'duplicates.drop',
  reasons: Object.keys(PARTS),
  make: ({ reason }, { token }) => {
    const part = PARTS[reason as keyof typeof PARTS];
    const document = part === 'encoded' ? readJson(token.input) : token[part].json;
    const names = [...new Set(document?.duplicates.map(({ name }) => name))];
    if (!document) return [];
    const title =
      names.length === 1
        ? `Remove the duplicate ${clipped(names[0], 40)}`
        : 'Remove the duplicates, keep the last';
    return [{ part, title, text: dropDuplicates(document) }];
  },
};
