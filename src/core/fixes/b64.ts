import { removeMember } from '../token/edit.ts';
import { objectOf, own } from '../token/json.ts';
import { setting } from './support.ts';
import type { Repair } from './types.ts';

/** Declares `b64` as RFC 7797 §6 demands: `crit` names it. One that is no boolean says nothing and goes. */
export const b64: Repair = {
  id: 'b64.declared',
  reasons: ['header.b64/not-critical', 'header.b64/not-a-boolean'],
  make: ({ reason }, { token }) => {
    const { json } = token.header;
    const crit = own(objectOf(json), 'crit') ?? [];
    if (!json || !Array.isArray(crit)) return [];
    if (reason === 'header.b64/not-critical') {
      return setting(token, 'header', [['crit', JSON.stringify([...crit, 'b64'])]], 'Add b64 to crit');
    }
    if (crit.includes('b64')) return [];
    return [{ part: 'header', title: 'Remove b64', text: removeMember(json, 'b64') }];
  },
};
