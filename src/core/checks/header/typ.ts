import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';

/** A media type as `typ` spells it: case does not count, and `application/` may be left out (RFC 7515 §4.1.9). */
const mediaType = (value: string) => value.toLowerCase().replace(/^application\/(?=[^/]+$)/, '');

/** The token is of the type that the policy expects: explicit typing keeps one kind of JWT from passing as another (RFC 8725 §3.11). */
export const typ: Check<'must' | 'should'> = {
  id: 'header.typ',
  title: 'typ is what the policy expects',
  levels: ['must', 'should'],
  spec: { doc: 'RFC 8725', section: '3.11', strength: 'SHOULD' },
  anchor: { part: 'header', path: 'typ' },
  skips: (input) => {
    const parameters = parametersOf(input);
    if (!parameters) return 'no-header';
    const expected = input.policy.options.typ ?? null;
    return expected === null && !Object.hasOwn(parameters, 'typ') ? 'absent' : null;
  },
  run: (input) => {
    const value = own(parametersOf(input), 'typ');
    const expected = input.policy.options.typ ?? null;
    if (expected !== null) {
      if (value === undefined) return found('must', 'missing', { expected });
      const same = typeof value === 'string' && mediaType(value) === mediaType(expected);
      return same
        ? { status: 'pass', data: { typ: shown(value) } }
        : found('must', 'mismatch', { typ: shown(value), expected });
    }
    if (typeof value !== 'string')
      return found('should', 'not-a-string', { type: typeOf(value), value: shown(value) });
    return { status: 'pass', reason: 'not-constrained', data: { typ: shown(value) } };
  },
};
