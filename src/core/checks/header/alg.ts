import { algorithmOf } from '../../alg/registry.ts';
import { isEncrypted } from '../../token/header.ts';
import { own, typeOf } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';

/** The header names a signature algorithm (RFC 7515 §4.1.1). For JWE the name is only required to be there (RFC 7516 §4.1.1). */
export const alg: Check<'must'> = {
  id: 'header.alg',
  title: 'alg names a known algorithm',
  levels: ['must'],
  spec: { doc: 'RFC 7515', section: '4.1.1', strength: 'MUST' },
  anchor: { part: 'header', path: 'alg' },
  skips: (input) => (parametersOf(input) ? null : 'no-header'),
  run: (input) => {
    const value = own(parametersOf(input), 'alg');
    if (value === undefined) return found('must', 'missing');
    if (typeof value !== 'string')
      return found('must', 'not-a-string', { type: typeOf(value), value: shown(value) });
    const isJwe = isEncrypted(input.token);
    if (isJwe || value === 'none') return { status: 'pass', data: { alg: value } };
    const row = algorithmOf(value);
    if (row) return { status: 'pass', data: { alg: value, title: row.title } };
    const meant = algorithmOf(
      value
        .trim()
        .toUpperCase()
        .replace(/^([HRPE]S)-?(\d{3})$/, '$1$2'),
    );
    return found('must', 'unknown', { alg: shown(value), meant: meant?.alg ?? null });
  },
};
