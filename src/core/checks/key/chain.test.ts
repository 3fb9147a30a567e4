import { certificateOf } from '../../testing/certificates.ts';
import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, NOW } from '../../testing/tokens.ts';
import type { CertificateFacts, TrustFacts } from '../../x509/types.ts';
import { chain } from './chain.ts';

const header = { alg: 'ES256', x5c: ['AA'] };

const certificate = (name: string, more: Partial<CertificateFacts> = {}) =>
  certificateOf(name, { notBefore: NOW - 10, notAfter: NOW + 10, ...more });

const root = certificate('Root');
const leaf = (more: Partial<CertificateFacts> = {}) => certificate('Leaf', more);

/** Key facts with what was found about trust, and the answer about the signature. */
function trust(facts: Partial<TrustFacts>, answer: 'pass' | 'fail' = 'fail') {
  const path = [leaf(), root];
  return {
    ...factsOf({ answer }),
    embedded: {
      keys: [],
      thumbprints: [],
      agree: null,
      trust: { by: null, ringIndex: null, path, problem: null, ...facts },
    },
  };
}
const byCa = (...path: CertificateFacts[]) => trust({ by: 'ca', ringIndex: 0, path }, 'pass');
const gone = { notAfter: NOW - 1 };
const coming = { notBefore: NOW + 1 };

describeCheck(chain, [
  ['to a CA', { header, key: byCa(leaf(), root) }, 'pass ca'],
  ['pinned', { header, key: trust({ by: 'identity', ringIndex: 0, path: [leaf()] }) }, 'pass identity'],
  [
    'pinned and expired',
    { header, key: trust({ by: 'identity', ringIndex: 0, path: [leaf(gone)] }) },
    'warn anchor-expired',
  ],
  ['for signatures', { header, key: byCa(leaf({ keyUsage: ['digitalSignature'] }), root) }, 'pass ca'],
  ['not for signatures', { header, key: byCa(leaf({ keyUsage: ['keyAgreement'] }), root) }, 'warn key-usage'],
  [
    'signed with SHA-1',
    { header, key: byCa(leaf({ signatureAlgorithm: 'ECDSA with SHA-1' }), root) },
    'warn broken-hash',
  ],
  [
    'to a CA that signed itself with SHA-1',
    { header, key: byCa(leaf(), certificate('R', { signatureAlgorithm: 'RSASSA-PKCS1-v1_5 with SHA-1' })) },
    'pass ca',
  ],
  ['leaf expired', { header, key: byCa(leaf(gone), root) }, 'fail expired'],
  ['leaf not yet valid', { header, key: byCa(leaf(coming), root) }, 'fail not-yet-valid'],
  ['intermediate expired', { header, key: byCa(leaf(), certificate('M', gone), root) }, 'fail expired'],
  ['CA expired', { header, key: byCa(leaf(), certificate('R', gone)) }, 'warn anchor-expired'],
  ['CA not yet valid', { header, key: byCa(leaf(), certificate('R', coming)) }, 'warn anchor-not-yet-valid'],
  ['to nothing', { header, key: trust({ problem: 'no-anchor' }) }, 'fail no-anchor'],
  ['a forged step', { header, key: trust({ problem: 'signature' }) }, 'fail signature'],
  ['an issuer that is no CA', { header, key: trust({ problem: 'not-ca' }) }, 'fail not-ca'],
  ['a key that may not sign', { header, key: trust({ problem: 'no-cert-sign' }) }, 'fail no-cert-sign'],
  ['too long', { header, key: trust({ problem: 'path-length' }) }, 'fail path-length'],
  ['not computed here', { header, key: trust({ problem: 'unsupported' }) }, 'unknown unsupported'],
  ['not understood', { header, key: trust({ problem: 'critical-extension' }) }, 'unknown critical-extension'],
  ['another key decides', { header, key: trust({ problem: 'no-anchor' }, 'pass') }, 'na not-used'],
  ['nothing was given', { header, key: factsOf({}) }, 'na no-certificate'],
  ['worker still at it', { header }, 'unknown pending'],
  ['no x5c', {}, 'na absent'],
  ['switched off', { header, policy: { options: { verify_signature: false } } }, 'na switched-off'],
]);
