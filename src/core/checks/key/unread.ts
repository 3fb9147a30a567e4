import { headerParameters } from '../../token/header.ts';
import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { withoutKeyNeed } from './support.ts';

/** A member of a set that cannot be used is passed over (RFC 7517 §5), and told: it may be the one that signed. */
export const unread: Check<'should' | 'info'> = {
  id: 'key.unread',
  title: 'Every member of the set is a key',
  levels: ['should', 'info'],
  spec: { doc: 'RFC 7517', section: '5', strength: 'SHOULD' },
  anchor: { part: 'header', path: 'kid' },
  skips: (input) => withoutKeyNeed(input) ?? (input.key?.ring.keys.length ? null : 'no-key'),
  run: ({ token, key }) => {
    const ring = key?.ring;
    if (!ring || ring.unread.length === 0) return { status: 'pass' };
    const { kid } = headerParameters(token);
    const wanted = ring.unread.find((member) => kid !== null && member.kid === kid);
    const told = wanted ?? ring.unread[0];
    const data = {
      unread: ring.unread.length,
      members: ring.keys.length + ring.unread.length,
      kid: told?.kid ?? null,
      kty: told?.kty ?? null,
      place: (told?.index ?? 0) + 1,
    };
    const others = ring.keys.some(({ jwk }) => jwk.kid === kid);
    return wanted && !others ? found('should', 'wanted', data) : found('info', 'some', data);
  },
};
