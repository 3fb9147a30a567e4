import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';
import { skipsParameter } from './support.ts';

/** `b64` is a boolean that `crit` names, and a JWT does not say `false` to it (RFC 7797 §3, §6, §7). */
export const b64: Check<'must' | 'should'> = {
  id: 'header.b64',
  title: 'b64 is declared as RFC 7797 demands',
  levels: ['must', 'should'],
  spec: { doc: 'RFC 7797', section: '6', strength: 'MUST' },
  anchor: { part: 'header', path: 'b64' },
  skips: skipsParameter('b64'),
  run: (input) => {
    const parameters = parametersOf(input);
    const value = own(parameters, 'b64');
    if (typeof value !== 'boolean')
      return found('must', 'not-a-boolean', { type: typeOf(value), value: shown(value) });
    const names = own(parameters, 'crit');
    const critical = Array.isArray(names) && names.includes('b64');
    if (!critical) return found('must', 'not-critical', { value });
    return value ? { status: 'pass' } : found('should', 'unencoded-in-jwt');
  },
};
