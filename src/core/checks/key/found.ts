import { headerParameters } from '../../token/header.ts';
import type { Check } from '../../verdict.ts';
import { found as finding } from '../support.ts';
import { withoutKeyNeed } from './support.ts';

/** A key for this token is at hand: chosen by `kid`, or by what fits where no `kid` decides (RFC 7515 §6, RFC 7517 §4.5). */
export const found: Check<'should'> = {
  id: 'key.found',
  title: 'A key for this token is at hand',
  levels: ['should'],
  spec: { doc: 'RFC 7515', section: '6' },
  anchor: { part: 'header', path: 'kid' },
  skips: withoutKeyNeed,
  run: ({ token, key }) => {
    if (!key) return { status: 'unknown', reason: 'pending' };
    const { ring, selection } = key;
    if (ring.form === 'none') return { status: 'unknown', reason: 'no-key' };
    if (ring.keys.length === 0) {
      const data = { ...ring.problem?.data, problem: ring.problem?.code ?? null, unread: ring.unread.length };
      return { status: 'unknown', reason: 'unreadable', data };
    }
    const data = {
      keys: ring.keys.length,
      candidates: selection?.candidates.length ?? 0,
      kid: headerParameters(token).kid,
    };
    // A lone PEM or secret has no kid to differ by; a set, or a JWK with another kid, is what verifiers refuse.
    const named = ring.form === 'jwks' || ring.keys.some(({ jwk }) => jwk.kid !== undefined);
    // Where a member that could not be read has it, `key.unread` says so.
    const unread = ring.unread.some((member) => member.kid !== undefined && member.kid === data.kid);
    if (selection?.kidMiss && named && !unread && selection.candidates.length > 0)
      return finding('should', 'kid-not-found', data);
    return { status: 'pass', reason: selection?.by ?? 'not-chosen', data };
  },
};
