import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { keysOf, withoutSeveralKeys } from './support.ts';

/** A shared secret has no place in a set that is published, and is a risk beside public keys (RFC 7517 §9.2, RFC 8725 §3.1). */
export const symmetric: Check<'should' | 'info'> = {
  id: 'key.symmetric',
  title: 'No shared secret stands among public keys',
  levels: ['should', 'info'],
  spec: { doc: 'RFC 7517', section: '9.2', strength: 'MUST' },
  anchor: { part: 'token', path: null },
  skips: (input) => (input.key?.ring.published ? null : withoutSeveralKeys(input)),
  run: (input) => {
    const keys = keysOf(input);
    const secrets = keys.filter(({ jwk }) => jwk.kty === 'oct');
    if (secrets.length === 0) return { status: 'pass' };
    const kids = secrets.map(({ jwk, index }) => jwk.kid ?? `key ${index + 1}`);
    const data = { kids, keys: secrets.length, url: input.key?.ring.published?.url ?? null };
    if (data.url !== null) return found('should', 'published', data);
    return secrets.length === keys.length ? { status: 'pass', data } : found('info', 'mixed', data);
  },
};
