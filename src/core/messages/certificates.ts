import { instantInWords, relativeInShort } from '../time.ts';
import type { Data } from '../verdict.ts';
import { listed, number, type Sentences } from './sentence.ts';
import { clipped, counted } from './shown.ts';

const instant = (value: Data[string] | undefined) => instantInWords(number(value), 'UTC') ?? String(value);
const ago = (value: Data[string] | undefined, now: Data[string] | undefined) =>
  relativeInShort(number(value), number(now));
const named = (value: Data[string] | undefined) => clipped(value ?? 'without a name');

const FORMS = new Map([
  ['base64', 'in standard base64 or with padding'],
  ['hex', 'in hexadecimal'],
  ['hex-in-base64url', 'as the base64url of hexadecimal text'],
]);

/** Sentences of the checks about certificates that a token brings. */
export const certificates: Sentences = {
  'header.x5t/not-a-string': ({ name, value }) => ({
    headline: `${name} is ${value}, not a string`,
    advice: 'It is the base64url of the certificate’s digest.',
  }),
  'header.x5t/differs': ({ name, have, need }) => ({
    headline: `${name} is not the thumbprint of the certificate at hand`,
    detail: `The header says ${have}; the certificate’s is ${need}.`,
    advice: 'The token names another certificate: an older one, or one of another environment.',
  }),
  'header.x5t/form': ({ name, form }) => ({
    headline: `${name} is the right thumbprint, ${FORMS.get(String(form)) ?? 'written otherwise'}`,
    detail:
      'RFC 7515 asks for base64url of the digest’s bytes; libraries that compare texts don’t find the certificate.',
  }),
  'header.embedded-key/trusted': ({ carried }) => ({
    headline: `The header brings its own key (${listed(carried, 'and')}), and a certificate that you gave vouches for it`,
  }),
  'key.found/x5c': () => ({
    headline: 'The token’s own certificate is used: one that you gave vouches for it',
  }),
  'key.chain/pending': () => ({ headline: 'Waiting for the certificates to be checked' }),
  'key.chain/ca': ({ subject, anchor, certificates: count }) => ({
    headline: `The chain leads to ${named(anchor)}, which you gave`,
    detail: `From ${named(subject)}, ${counted(count, 'certificate')} in all, each signed by the next and valid at this instant. Whether one was revoked is not asked.`,
  }),
  'key.chain/identity': ({ subject }) => ({
    headline: `The certificate in x5c is the one that you gave: ${named(subject)}`,
  }),
  'key.chain/expired': ({ subject, role, notAfter, now }) => ({
    headline: `The ${role} certificate has expired: ${named(subject)}`,
    detail: `It was valid until ${instant(notAfter)}, ${ago(notAfter, now)}.`,
    advice:
      'Have the issuer renew the certificate. For a token of the past, set the clock of this page to the instant at which it was received.',
  }),
  'key.chain/not-yet-valid': ({ subject, role, notBefore, now }) => ({
    headline: `The ${role} certificate is not valid yet: ${named(subject)}`,
    detail: `It is valid from ${instant(notBefore)}, ${ago(notBefore, now)}.`,
    advice: 'Compare the clocks of issuer and verifier.',
  }),
  'key.chain/anchor-expired': ({ subject, notAfter, now }) => ({
    headline: `The certificate that you gave has expired: ${named(subject)}`,
    detail: `It was valid until ${instant(notAfter)}, ${ago(notAfter, now)}. Verifiers differ: some never look at the dates of what they trust.`,
    advice: 'Get the issuer’s present certificate.',
  }),
  'key.chain/anchor-not-yet-valid': ({ subject, notBefore, now }) => ({
    headline: `The certificate that you gave is not valid yet: ${named(subject)}`,
    detail: `It is valid from ${instant(notBefore)}, ${ago(notBefore, now)}.`,
  }),
  'key.chain/broken-hash': ({ subject, alg }) => ({
    headline: `The signature on ${named(subject)} is ${clipped(alg)}`,
    detail:
      'Two certificates with one SHA-1 digest can be made, so that an issuer who signs one has signed the other. Verifiers no longer take such chains.',
    advice: 'Have the issuer sign with SHA-256.',
  }),
  'key.chain/key-usage': ({ subject, usages }) => ({
    headline: `The leaf certificate is not for signatures: ${named(subject)}`,
    detail: `Its keyUsage is ${listed(usages, 'and')}; content is signed with digitalSignature (RFC 5280 §4.2.1.3).`,
    advice: 'Have the issuer use a certificate for signatures.',
  }),
  'key.chain/no-anchor': ({ subject, issuer }) => ({
    headline: 'The chain in x5c leads to no certificate that you gave',
    detail: `It ends at ${named(subject)}, issued by ${named(issuer)}.`,
    advice: 'Give the root certificate that this issuer documents, or leave the token untrusted.',
  }),
  'key.chain/signature': ({ subject, issuer }) => ({
    headline: `${named(subject)} was not signed by the ${named(issuer)} at hand`,
    detail: 'The names fit and the signature does not: another key under the same name, or a forgery.',
    advice: 'Compare the fingerprint of the root with the one that the issuer publishes.',
  }),
  'key.chain/not-ca': ({ subject, issuer }) => ({
    headline: `${named(issuer)} may not issue certificates, and issued ${named(subject)}`,
    detail:
      'Its basicConstraints do not say that it is a CA (RFC 5280 §4.2.1.9): anyone with a leaf certificate could do that.',
    advice: 'Do not trust this chain.',
  }),
  'key.chain/no-cert-sign': ({ subject, issuer }) => ({
    headline: `The key of ${named(issuer)} is not for signing certificates, and signed ${named(subject)}`,
    detail: 'Its keyUsage lacks keyCertSign (RFC 5280 §4.2.1.3).',
    advice: 'Do not trust this chain.',
  }),
  'key.chain/path-length': ({ subject, issuer }) => ({
    headline: `${named(issuer)} allows fewer intermediate certificates than there are`,
    detail: `The limit of its basicConstraints is passed at ${named(subject)} (RFC 5280 §4.2.1.9).`,
    advice: 'Do not trust this chain.',
  }),
  'key.chain/unsupported': ({ subject }) => ({
    headline: `The signature on ${named(subject)} cannot be computed here`,
    detail: 'Its algorithm is one that this browser does not have, or that is no longer used.',
  }),
  'key.chain/critical-extension': ({ subject, issuer }) => ({
    headline: `${named(subject)} or its issuer has a critical extension that is not understood here`,
    detail: `A verifier that does not know it must refuse the certificate (RFC 5280 §4.2). The issuer is ${named(issuer)}.`,
  }),
};
