import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';
import { skipsParameter } from './support.ts';

/** Header parameters that JWS, JWE and JWA define: `crit` must not name them (RFC 7515 §4.1.11). */
const STANDARD = new Set(
  'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit enc zip epk apu apv iv tag p2s p2c'.split(' '),
);
const UNDERSTOOD = new Set(['b64']);

/** Every extension that `crit` names is there, is no standard parameter, and is understood here: `b64` (RFC 7797) alone. */
export const crit: Check<'must'> = {
  id: 'header.crit',
  title: 'Critical extensions are understood',
  levels: ['must'],
  spec: { doc: 'RFC 7515', section: '4.1.11', strength: 'MUST' },
  anchor: { part: 'header', path: 'crit' },
  skips: skipsParameter('crit'),
  run: (input) => {
    const parameters = parametersOf(input) ?? {};
    const names = own(parameters, 'crit');
    if (!Array.isArray(names))
      return found('must', 'not-a-list', { type: typeOf(names), value: shown(names) });
    if (names.length === 0) return found('must', 'empty');
    const odd = names.find((name) => typeof name !== 'string');
    if (odd !== undefined) return found('must', 'not-a-name', { type: typeOf(odd), value: shown(odd) });
    const rules: [string, (name: string, at: number) => boolean][] = [
      ['duplicate', (name, at) => names.indexOf(name) !== at],
      ['standard-parameter', (name) => STANDARD.has(name)],
      ['not-in-header', (name) => !Object.hasOwn(parameters, name)],
      ['not-understood', (name) => !UNDERSTOOD.has(name)],
    ];
    for (const [reason, breaks] of rules) {
      const name = names.find(breaks);
      if (name !== undefined) return found('must', reason, { name: shown(name) });
    }
    return { status: 'pass', data: { names: names.map(String) } };
  },
};
