import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { claimsOf, found, shown } from '../support.ts';
import { skipsClaim } from './support.ts';

/** `jti` is a string (RFC 7519 §4.1.7). Whether it was seen before only the verifier's store knows. */
export const jti: Check<'must'> = {
  id: 'claims.jti',
  title: 'jti is a string',
  levels: ['must'],
  spec: { doc: 'RFC 7519', section: '4.1.7', strength: 'MUST' },
  anchor: { part: 'payload', path: 'jti' },
  skips: skipsClaim('jti'),
  run: (input) => {
    const value = own(claimsOf(input), 'jti');
    if (value === undefined) return { status: 'na', reason: 'absent' };
    if (typeof value === 'string') return { status: 'pass', data: { jti: shown(value) } };
    return found('must', 'not-a-string', { type: typeOf(value), jti: shown(value) });
  },
};
