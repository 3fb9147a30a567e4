import { clipped } from '../messages/shown.ts';
import { removeMember } from '../token/edit.ts';
import { objectOf, own } from '../token/json.ts';
import { setting } from './support.ts';
import type { Offer, Repair } from './types.ts';

/** Leaves out of `crit` what must not be in it, and the parameter itself where nothing is left (RFC 7515 §4.1.11). */
export const crit: Repair = {
  id: 'crit.names',
  reasons: [
    'header.crit/not-a-list',
    'header.crit/empty',
    'header.crit/not-a-name',
    'header.crit/duplicate',
    'header.crit/standard-parameter',
    'header.crit/not-in-header',
  ],
  make: ({ reason, data }, { token }) => {
    const { json } = token.header;
    const parameters = objectOf(json);
    const value = own(parameters, 'crit');
    const withNames = (names: readonly unknown[], title: string): Offer[] =>
      setting(token, 'header', [['crit', JSON.stringify(names)]], title);
    if (!json || !parameters) return [];
    if (!Array.isArray(value)) {
      const isParameter = typeof value === 'string' && value !== 'crit' && Object.hasOwn(parameters, value);
      return isParameter ? withNames([value], 'Write crit as a list') : [];
    }
    const names: unknown[] = value;
    if (reason === 'header.crit/duplicate') return withNames([...new Set(names)], 'Name each extension once');
    const kept = names.filter((name) => {
      if (reason === 'header.crit/not-a-name') return typeof name === 'string';
      if (reason === 'header.crit/standard-parameter') return name !== data.name;
      return Object.hasOwn(parameters, String(name));
    });
    const dropped = names.filter((name) => !kept.includes(name)).map(String);
    const title = `Remove ${clipped(dropped.join(', '), 40)} from crit`;
    if (kept.length > 0) return withNames(kept, title);
    return [{ part: 'header', title: 'Remove crit', text: removeMember(json, 'crit') }];
  },
};
