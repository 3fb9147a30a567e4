import { objectOf, own } from '../../token/json.ts';
import type { Check, Data, JudgeInput, Outcome } from '../../verdict.ts';
import type { CertificateFacts, TrustFacts } from '../../x509/types.ts';
import { found } from '../support.ts';
import { withoutKeyNeed } from './support.ts';

/** Problems of a chain about which nothing can be said here: no engine computes the signature, or a critical extension is not understood. */
const OPEN = new Set<TrustFacts['problem']>(['unsupported', 'critical-extension']);

/** The certificates in `x5c` lead to one that a person gave, and are valid at this instant (RFC 5280 §6.1, RFC 7515 §4.1.6). Without a given certificate there is nothing to lead to. */
export const chain: Check<'must' | 'should'> = {
  id: 'key.chain',
  title: 'The certificates in x5c lead to a trusted one',
  levels: ['must', 'should'],
  spec: { doc: 'RFC 5280', section: '6.1', strength: 'MUST' },
  anchor: { part: 'header', path: 'x5c' },
  skips: (input) => {
    if (own(objectOf(input.token.header.json), 'x5c') === undefined) return 'absent';
    return withoutKeyNeed(input);
  },
  run: (input) => {
    if (!input.key) return { status: 'unknown', reason: 'pending' };
    const trust = input.key.embedded?.trust;
    if (!trust) return { status: 'na', reason: 'no-certificate' };
    return trust.by === null ? untrusted(input, trust) : trusted(input, trust);
  },
};

type Judged = Outcome<'must' | 'should'>;

function untrusted({ key }: JudgeInput, { path, problem }: TrustFacts): Judged {
  // The signature was compared with a key that a person gave: the certificates decide nothing.
  if (key?.signature.answer === 'pass') return { status: 'na', reason: 'not-used' };
  const last = path.at(-1);
  const data: Data = {
    certificates: path.length,
    subject: last ? shownName(last.subject) : null,
    issuer: last ? shownName(last.issuer) : null,
  };
  const reason = problem ?? 'no-anchor';
  return OPEN.has(problem) ? { status: 'unknown', reason, data } : found('must', reason, data);
}

function trusted({ now }: JudgeInput, { by, path }: TrustFacts): Judged {
  const [leaf] = path;
  const anchor = path.at(-1);
  if (!leaf || !anchor) return { status: 'na', reason: 'no-certificate' };
  for (const [at, certificate] of path.slice(0, -1).entries()) {
    const late = outside(certificate, now);
    if (late)
      return found('must', late, { ...datesOf(certificate, now), role: at === 0 ? 'leaf' : 'intermediate' });
  }
  const late = outside(anchor, now);
  if (late)
    return found(
      'should',
      late === 'expired' ? 'anchor-expired' : 'anchor-not-yet-valid',
      datesOf(anchor, now),
    );
  const weak = path.slice(0, -1).find(({ signatureAlgorithm }) => BROKEN.test(signatureAlgorithm));
  if (weak) {
    const { subject, signatureAlgorithm } = weak;
    return found('should', 'broken-hash', { subject: shownName(subject), alg: signatureAlgorithm });
  }
  if (leaf.keyUsage.length > 0 && !leaf.keyUsage.some((usage) => SIGNING.has(usage))) {
    return found('should', 'key-usage', { subject: shownName(leaf.subject), usages: leaf.keyUsage });
  }
  const data = {
    certificates: path.length,
    subject: shownName(leaf.subject),
    anchor: shownName(anchor.subject),
  };
  return { status: 'pass', reason: by === 'identity' ? 'identity' : 'ca', data };
}

/** The digest under which two certificates can be made with one signature (RFC 9155 §1). */
const BROKEN = /\bSHA-1$/;

/** With another usage alone, a key signs no content (RFC 5280 §4.2.1.3). */
const SIGNING = new Set(['digitalSignature', 'nonRepudiation']);

/** Both ends belong to the time in which a certificate is valid (RFC 5280 §4.1.2.5). */
function outside({ notBefore, notAfter }: CertificateFacts, now: number): 'expired' | 'not-yet-valid' | null {
  if (now < notBefore) return 'not-yet-valid';
  return now > notAfter ? 'expired' : null;
}

function datesOf({ subject, notBefore, notAfter }: CertificateFacts, now: number): Data {
  return { subject: shownName(subject), notBefore, notAfter, now };
}

function shownName({ commonName, text }: CertificateFacts['subject']): string {
  return (commonName ?? text).slice(0, 80);
}
