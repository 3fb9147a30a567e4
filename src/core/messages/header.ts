import type { Data } from '../verdict.ts';
import { listed, type Sentences } from './sentence.ts';
import { jsonType } from './shown.ts';

/** What a comparison with the token's own key tells: nothing, whichever way it goes. */
const underOwnKey = (signature: Data[string] | undefined) =>
  signature === 'matches'
    ? 'The signature matches the key inside the token, which proves nothing: whoever wrote the token chose it.'
    : signature === 'no-match'
      ? 'The signature does not even match this key.'
      : 'Whoever forges a token can put a matching key into it.';

/** Sentences of the header and policy checks. */
export const header: Sentences = {
  'header.alg/missing': () => ({
    headline: 'The header has no alg',
    detail: 'alg is the one parameter that every JWS header must have.',
    advice: 'Set alg where the token is made.',
  }),
  'header.alg/not-a-string': ({ type, value }) => ({
    headline: `alg is ${jsonType(type)}: ${value}`,
    advice: 'alg must be a string such as "RS256".',
  }),
  'header.alg/unknown': ({ alg, meant }) => ({
    headline: `alg "${alg}" is not a known signature algorithm`,
    ...(meant ? { detail: `Names are case-sensitive and exact: "${meant}" was probably meant.` } : {}),
    advice: 'Use a name from the IANA registry, such as HS256, RS256, ES256 or EdDSA.',
  }),
  'header.alg-none/unsecured': ({ alg, signatureBytes }) => ({
    headline: `alg "${alg}": the token is unsecured`,
    detail: `Anyone can write such a token.${signatureBytes ? ` It carries ${signatureBytes} signature bytes that mean nothing.` : ''}`,
    advice: 'Never accept it. Sign with a real algorithm; keep "none" off every allow list.',
  }),
  'header.crit/not-a-list': ({ value }) => ({
    headline: `crit must be a list of names, not ${value}`,
    advice: 'Write "crit": ["name"].',
  }),
  'header.crit/empty': () => ({
    headline: 'crit is an empty list',
    advice: 'Leave crit out when nothing is critical.',
  }),
  'header.crit/not-a-name': ({ value }) => ({ headline: `crit holds ${value}, which is no name` }),
  'header.crit/duplicate': ({ name }) => ({ headline: `crit names "${name}" twice` }),
  'header.crit/standard-parameter': ({ name }) => ({
    headline: `crit names "${name}", a parameter of the standard itself`,
    detail: 'crit is for extensions only.',
  }),
  'header.crit/not-in-header': ({ name }) => ({
    headline: `crit names "${name}", which the header does not have`,
    advice: 'Every name in crit must be a header parameter.',
  }),
  'header.crit/not-understood': ({ name }) => ({
    headline: `crit demands the extension "${name}", which is not understood here`,
    detail:
      'A verifier that does not know a critical extension must reject the token. python-jose and jsonwebtoken ignore crit.',
    advice: `Verify with software that implements "${name}".`,
  }),
  'header.b64/not-a-boolean': ({ value }) => ({ headline: `b64 must be true or false, not ${value}` }),
  'header.b64/not-critical': () => ({
    headline: 'b64 is used, but crit does not name it',
    detail: 'Without "crit": ["b64"], old verifiers would read other bytes than were signed.',
    advice: 'Add "crit": ["b64"].',
  }),
  'header.b64/unencoded-in-jwt': () => ({
    headline: 'b64 is false: the payload is signed as it stands',
    detail:
      'RFC 7797 §7 keeps this out of JWTs, and few JWT libraries read it. The signature is compared with the raw payload.',
  }),
  'header.typ/missing': ({ expected }) => ({
    headline: `typ is missing, the policy expects "${expected}"`,
    advice: `Have the issuer set "typ": "${expected}".`,
  }),
  'header.typ/mismatch': ({ typ, expected }) => ({
    headline: `typ is "${typ}", the policy expects "${expected}"`,
    detail: 'A token of another kind may have been sent: an ID token in place of an access token, say.',
  }),
  'header.typ/not-a-string': ({ value }) => ({ headline: `typ is ${value}, not a string` }),
  'header.typ/not-constrained': ({ typ }) => ({ headline: `typ is "${typ}"` }),
  'header.kid/not-a-string': ({ value }) => ({
    headline: `kid is ${value}, not a string`,
    detail: 'PyJWT and joserfc refuse the token; others take the kid for absent or for text.',
    advice: 'Write the kid in quotes.',
  }),
  'header.embedded-key/jwk': ({ signature }) => ({
    headline: 'The header brings its own key (jwk)',
    detail: `It is shown and never trusted. ${underOwnKey(signature)}`,
    advice: 'Verify with a key that you got from the issuer by another way.',
  }),
  'header.embedded-key/x5c': ({ signature }) => ({
    headline: 'The header brings its own certificate (x5c)',
    detail: `It is shown and not trusted without a certificate that you chose. ${underOwnKey(signature)}`,
    advice: 'Give the CA certificate that the issuer documents, or a key that you got by another way.',
  }),
  'header.embedded-key/jku': ({ value }) => ({
    headline: 'The header names a key set address (jku)',
    detail: `Nothing is fetched from ${value} by itself: an attacker would point it at keys of their own.`,
    advice: 'Fetch keys from an address in your configuration.',
  }),
  'header.embedded-key/x5u': ({ value }) => ({
    headline: 'The header names a certificate address (x5u)',
    detail: `Nothing is fetched from ${value} by itself: an attacker would point it at a certificate of their own.`,
    advice: 'Fetch certificates from an address in your configuration.',
  }),
  'policy.algorithms/listed': ({ alg }) => ({ headline: `alg ${alg} is on the allow list` }),
  'policy.algorithms/by-key': ({ alg }) => ({
    headline: `alg ${alg} is one that the key serves`,
    detail: 'No allow list is set. A real verifier should have one.',
  }),
  'policy.algorithms/not-listed': ({ alg, allowed }) => ({
    headline: `alg ${alg} is not on the allow list`,
    detail: `Allowed: ${listed(allowed, 'and') || 'nothing'}.`,
    advice: `Allow ${alg} only if the issuer really signs with it; else have the issuer use an allowed one.`,
  }),
  'policy.algorithms/none-never': ({ alg }) => ({ headline: `alg "${alg}" is never allowed` }),
  'policy.algorithms/not-served': ({ alg }) => ({
    headline: `No key at hand serves alg ${alg}`,
    detail: 'Without an allow list, algorithms are what the key can serve.',
    advice: 'Give a key of the right kind.',
  }),
  'policy.algorithms/not-constrained': () => ({ headline: 'Algorithms are not constrained' }),
};
