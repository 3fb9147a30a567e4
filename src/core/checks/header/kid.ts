import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';
import { skipsParameter } from './support.ts';

/** `kid` is a string (RFC 7515 §4.1.4); another type names no key, and some libraries refuse the token for it. */
export const kid: Check<'should'> = {
  id: 'header.kid',
  title: 'kid is a string',
  levels: ['should'],
  spec: { doc: 'RFC 7515', section: '4.1.4', strength: 'MUST' },
  anchor: { part: 'header', path: 'kid' },
  skips: skipsParameter('kid'),
  run: (input) => {
    const value = own(parametersOf(input), 'kid');
    if (typeof value === 'string') return { status: 'pass', data: { kid: shown(value) } };
    return found('should', 'not-a-string', { type: typeOf(value), value: shown(value) });
  },
};
