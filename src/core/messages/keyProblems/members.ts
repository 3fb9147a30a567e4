import type { Sentences } from '../sentence.ts';
import { character, clipped, counted, jsonType, place } from '../shown.ts';

const another = 'Paste an EC key on P-256, P-384, P-521 or secp256k1, an Ed25519 or an RSA key.';
const damaged = 'A number was damaged on the way: copy the key again from its source.';

/** Why a JWK, or a key that PEM holds, is none: its type, its curve, its numbers. By problem code. */
export const members: Sentences = {
  'key/kty-missing': () => ({
    headline: 'The JWK has no kty',
    detail: 'kty says what kind of key it is, and every JWK must have it (RFC 7517 §4.1).',
    advice: 'Add "kty": "RSA", "EC", "OKP" or "oct".',
  }),
  'key/kty-case': ({ have, need }) => ({
    headline: `kty is "${clipped(have)}", the name is "${need}"`,
    detail: 'Names of key types are case-sensitive.',
    advice: `Write "kty": "${need}".`,
  }),
  'key/kty-unknown': ({ kty }) => ({
    headline: `kty "${clipped(kty)}" is not read here`,
    detail: 'Read are RSA, EC, OKP, AKP and oct.',
    advice: 'Paste another key of the issuer, or verify with software that knows this type.',
  }),
  'key/akp-alg': ({ alg }) => ({
    headline: `alg "${clipped(alg)}" names no ML-DSA parameter set`,
    detail: 'A key of kty AKP says in alg what it is: ML-DSA-44, ML-DSA-65 or ML-DSA-87.',
    advice: 'Write the alg that the key was made for.',
  }),
  'key/member-missing': ({ member, kty }) => ({
    headline: `The JWK has no ${member}`,
    detail: `A key of kty ${kty} must have it (RFC 7518 §6, RFC 8037 §2).`,
    advice: 'Copy the whole JWK.',
  }),
  'key/member-type': ({ member, have }) => ({
    headline: `${member} is ${jsonType(have)}, not a string`,
    advice: 'The members of a key are text in a JWK, its numbers base64url.',
  }),
  'key/member-empty': ({ member }) => ({
    headline: `${member} is empty`,
    advice: 'Copy the whole JWK: a value was lost.',
  }),
  'key/member-length': ({ member, have, need }) => ({
    headline: `${member} has ${counted(have, 'byte')}, its curve needs ${need}`,
    advice: 'Compare crv with the key it came from, or copy the value again.',
  }),
  'key/member-base64url': ({ member, at, char, length }) =>
    char === undefined
      ? {
          headline: `${member} has ${counted(length, 'character')}, a length that base64url never has`,
          advice: 'One character was lost or added: copy the JWK again.',
        }
      : {
          headline: `${member} is not base64url: ${character(char)} at character ${place(at)}`,
          advice: 'Copy the JWK again, or encode the value as base64url.',
        },
  'key/multi-prime': () => ({
    headline: 'An RSA key of more than two primes',
    detail: 'WebCrypto and most JWT libraries refuse such keys.',
    advice:
      'To verify, the public half is enough: openssl pkey -in key.pem -pubout. To sign, make a key of two primes.',
  }),
  'key/alg-contradicts-key': ({ alg, have }) => ({
    headline: `The JWK says alg ${alg}, and its key is ${have}`,
    detail: 'No algorithm fits both, so the key serves none.',
    advice: 'Correct alg, or leave it out.',
  }),
  'key/x5c-of-other-kty': ({ have, need }) => ({
    headline: `The certificate in x5c holds a key of kty ${have}, the JWK says ${clipped(need)}`,
    advice: 'Have the issuer publish the certificate that belongs to the key.',
  }),
  'key/crv-unknown': ({ crv }) => ({
    headline: crv === '' ? 'crv is empty' : `The curve "${clipped(crv)}" is not known`,
    detail: 'Known are P-256, P-384, P-521, secp256k1, Ed25519, Ed448, X25519 and X448.',
    advice: another,
  }),
  'key/crv-of-other-kty': ({ crv, have, need }) => ({
    headline: `${crv} goes with kty ${need}, the JWK says ${have}`,
    advice: `Write "kty": "${need}", if crv is right.`,
  }),
  'key/crv-spelling': ({ have, need }) => ({
    headline: `crv is "${clipped(have)}", the name is "${need}"`,
    advice: `Write "crv": "${need}".`,
  }),
  'key/curve-missing': () => ({
    headline: 'The EC key does not name its curve',
    detail: 'SEC1 may leave the name to what surrounds the key.',
    advice: 'Have the key written as PKCS#8 (BEGIN PRIVATE KEY) or as a JWK: both name the curve.',
  }),
  'key/curve-explicit': () => ({
    headline: 'The EC key spells its curve out by numbers',
    detail: 'RFC 5480 §2.1.1 demands the curve’s name: numbers can hide a curve that is no good.',
    advice:
      'Write it with the name: openssl pkey -in key.pem -ec_param_enc named_curve -out named.pem, for a public key with -pubin and -pubout.',
  }),
  'key/curve-unsupported': ({ oid, name }) => ({
    headline: `A curve that JOSE has no name for: ${name ?? oid}`,
    ...(name ? { detail: `Its identifier is ${oid}.` } : {}),
    advice: another,
  }),
  'key/algorithm-unsupported': ({ oid, name }) => ({
    headline: `A key for another algorithm: ${name ?? clipped(oid)}`,
    detail: `${name ? `Its identifier is ${clipped(oid)}. ` : ''}Read are RSA, EC, Ed25519, Ed448, X25519 and X448.`,
    advice: 'Paste the issuer’s signing key.',
  }),
  'key/point-form': ({ form }) => ({
    headline: `The public point is in a form that is not read here: its first byte is ${form}`,
    detail: 'Read are 2 and 3 (compressed), 4 (uncompressed), 6 and 7 (hybrid).',
    advice: 'Convert it: openssl pkey -pubin -in key.pem -pubout -ec_conv_form uncompressed',
  }),
  'key/point-length': ({ crv, have, need }) => ({
    headline: `The public point has ${counted(have, 'byte')}, ${crv} needs ${need}`,
    advice: damaged,
  }),
  'key/point-off-curve': ({ crv }) => ({
    headline: `The public point is not on ${crv}`,
    detail: 'x and y do not satisfy the curve’s equation.',
    advice: `${damaged} Or crv names another curve than the key’s.`,
  }),
  'key/modulus-too-small': ({ bits, need }) => ({
    headline: `The RSA modulus has ${counted(bits, 'bit')}`,
    detail: `Below ${need} bits no engine takes it: it can be factored in minutes.`,
    advice: 'Copy n again, or make a key of 2048 bits or more.',
  }),
  'key/modulus-too-large': ({ bits, limit }) => ({
    headline: `The RSA modulus has ${counted(bits, 'bit')}`,
    detail: `Beyond ${limit} bits no engine takes it, and to compute with it would stop the page.`,
    advice: 'Copy n again, or make a key of 4096 bits.',
  }),
  'key/modulus-even': () => ({
    headline: 'The RSA modulus is even',
    detail: 'A product of two odd primes is odd.',
    advice: damaged,
  }),
  'key/exponent': ({ e }) => ({
    headline: `The RSA exponent is ${clipped(e)}`,
    detail: 'It must be odd, 3 or more, and below the modulus; nearly all keys have 65537.',
    advice: 'Copy e again: 65537 is "AQAB".',
  }),
  'key/private-mismatch': ({ member }) => ({
    headline: `${member} does not belong to the public part of the key`,
    advice: 'Two keys were mixed up, or a number was damaged: copy the key again from its source.',
  }),
  'key/secret-is-key-text': ({ form }) => ({
    headline: `The secret is the text of a ${form === 'pem' ? 'PEM' : 'JWK'}`,
    detail: 'An HMAC with a public key’s text as its secret is a known forgery (RFC 8725 §2.1).',
    advice: 'Paste that key itself in place of the JWK around it.',
  }),
};
