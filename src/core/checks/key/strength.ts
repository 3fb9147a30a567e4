import { algorithmOf } from '../../alg/registry.ts';
import { bytesToBigInt } from '../../keys/bigint.ts';
import { decodeBase64url } from '../../token/base64url.ts';
import { headerParameters } from '../../token/header.ts';
import type { Check } from '../../verdict.ts';
import { found } from '../support.ts';
import { withoutKeyNeed } from './support.ts';

/** Remarks on keys whose modulus can be factored, each with the reason that tells of it: CVE-2017-15361, and a prime that is found by trial. */
const FAULTS = new Map([
  ['key/roca', 'roca'],
  ['key/modulus-small-factor', 'small-factor'],
]);
/** The public exponent of nearly all RSA keys; FIPS 186-5 §A.1.1 allows none below it. */
const USUAL = 65537n;

/**
 * The key is as long as its algorithm demands: HMAC at least the hash, RSA at least 2048 bits (RFC 7518 §3.2, §3.3, §3.5). A warning, unless
 * the policy enforces it. A modulus that can be factored
 * whatever its length warns too; a small public exponent is told.
 */
export const strength: Check = {
  id: 'key.strength',
  title: 'The key is strong enough',
  levels: ['must', 'should', 'info'],
  spec: { doc: 'RFC 7518', section: '3.2', strength: 'MUST' },
  anchor: { part: 'header', path: 'alg' },
  skips: (input) => {
    const need = withoutKeyNeed(input);
    if (need) return need;
    return input.key && !input.key.selection?.candidates.length ? 'no-key' : null;
  },
  run: ({ token, key, policy }) => {
    if (!key) return { status: 'unknown', reason: 'pending' };
    const row = algorithmOf(headerParameters(token).alg);
    const candidates = key.selection?.candidates ?? [];
    const used = candidates.find(({ index }) => index === key.signature.keyIndex) ?? candidates[0];
    if (!row || !used) return { status: 'na', reason: 'no-key' };
    const spec = `${row.spec.doc} §${row.spec.section}`;
    const data = { bits: used.bits, minimumBits: row.minimumBits, alg: row.alg, spec };
    const short = used.bits < row.minimumBits;
    const enforced = short && policy.options.enforce_minimum_key_length === true;
    const fault = used.problems.find(({ code }) => FAULTS.has(code));
    if (fault && !enforced) return found('should', FAULTS.get(fault.code) ?? '', { ...data, ...fault.data });
    if (short) {
      return found(enforced ? 'must' : 'should', row.kty === 'RSA' ? 'short-modulus' : 'short-secret', data);
    }
    const exponent = row.kty === 'RSA' ? bytesToBigInt(decodeBase64url(used.jwk.e ?? '').bytes) : USUAL;
    return exponent < USUAL
      ? found('info', 'small-exponent', { ...data, e: Number(exponent) })
      : { status: 'pass', data };
  },
};
