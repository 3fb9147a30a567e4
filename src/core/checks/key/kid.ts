import { headerParameters } from '../../token/header.ts';
import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { keysOf, matchedKey, withoutSeveralKeys } from './support.ts';

/** More keys than this that could serve a token are more than a verifier should try. */
const MANY = 20;

/** The token says which key of several made it (RFC 7515 §4.1.4); without a `kid` each key that fits is tried. A `kid` that no key has is told by `key.found`. */
export const kid: Check<'info'> = {
  id: 'key.kid',
  title: 'The token says which key of the set made it',
  levels: ['info'],
  spec: { doc: 'RFC 7515', section: '4.1.4' },
  anchor: { part: 'header', path: 'kid' },
  skips: withoutSeveralKeys,
  run: (input) => {
    const wanted = headerParameters(input.token).kid;
    const { by, candidates: fitting = [] } = input.key?.selection ?? {};
    if (by === 'x5c') return { status: 'na', reason: 'in-x5c' };
    if (wanted !== null && by !== 'kid') return { status: 'na', reason: 'in-no-key' };
    if (wanted !== null || fitting.length < 2) return { status: 'pass', data: { kid: wanted } };
    const data = { candidates: fitting.length, keys: keysOf(input).length, ...matchedKey(input) };
    return found('info', fitting.length > MANY ? 'many' : 'absent', data);
  },
};
