import { headerParameters } from '../../token/header.ts';
import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';

/** An unsecured JWT (`alg: none`, in any spelling) proves nothing about who made it and is never accepted (RFC 8725 §3.2, RFC 7518 §3.6). */
export const algNone: Check<'must'> = {
  id: 'header.alg-none',
  title: 'The token is secured',
  levels: ['must'],
  spec: { doc: 'RFC 8725', section: '3.2', strength: 'MUST NOT' },
  anchor: { part: 'header', path: 'alg' },
  skips: ({ token }) => (headerParameters(token).alg === null ? 'no-alg' : null),
  run: ({ token }) => {
    const value = String(headerParameters(token).alg);
    if (value.trim().toLowerCase() !== 'none') return { status: 'pass', data: { alg: value } };
    const signatureBytes = token.signature?.length ?? 0;
    return found('must', 'unsecured', { alg: value, signatureBytes });
  },
};
