import type { Data } from '../verdict.ts';
import { listed, number, type Sentence, type Sentences } from './sentence.ts';
import { said } from './shown.ts';

const pending = (): Sentence => ({ headline: 'Waiting for the signature check' });
const NEEDED: Record<string, string> = {
  oct: 'a shared secret',
  RSA: 'an RSA key',
  EC: 'an elliptic-curve key',
  OKP: 'an Edwards-curve key',
  AKP: 'an ML-DSA key',
};
const inWords = (value: Data[string] | undefined) => {
  const [kty = '', ...rest] = String(value ?? '').split(' ');
  return `${NEEDED[kty] ?? `a ${kty} key`}${rest.length > 0 ? ` on ${rest.join(' ')}` : ''}`;
};
const keyKind = (kind: Data[string] | undefined) => {
  const [kty, size] = String(kind ?? '').split(' ');
  return kty === 'oct' ? `a secret of ${Math.floor(Number(size) / 8)} bytes` : `${kty} ${size}`;
};

/** Sentences of the key and signature checks. */
export const key: Sentences = {
  'key.found/pending': pending,
  'key.found/no-key': () => ({
    headline: 'No key yet',
    detail: 'Without a key nobody can say whether the token is genuine.',
    advice: 'Paste the issuer’s public key, its JWK set, or the shared secret.',
  }),
  'key.found/unreadable': () => ({
    headline: 'The key cannot be read',
    advice: 'See the message at the key.',
  }),
  'key.found/only-key': ({ kid }) => ({
    headline: 'One key is at hand, and it is used',
    ...(kid ? { detail: `The token asks for kid ${kid}.` } : {}),
  }),
  'key.found/kid': ({ kid, keys }) => ({
    headline: 'Key chosen by kid from the key set',
    detail: `kid ${kid}, of ${keys} keys.`,
  }),
  'key.found/fit': ({ candidates, keys, kid }) => ({
    headline: 'Keys chosen by what fits',
    detail: `${kid === null ? 'The token has no kid' : `No key has kid ${kid}`}: ${candidates} of ${keys} keys can serve its alg.`,
  }),
  'key.found/not-chosen': ({ keys }) => ({
    headline: number(keys) === 1 ? 'A key is at hand' : `${keys} keys are at hand`,
  }),
  'key.found/kid-not-found': ({ kid, candidates }) => ({
    headline: `No key has kid ${kid}`,
    detail: `${number(candidates) === 1 ? 'The one key that fits is' : `The ${candidates} keys that fit are`} tried instead. jose, PyJWKClient and joserfc refuse here; python-jose tries every key.`,
    advice: 'The key set may be old: fetch it again. Or the token comes from another issuer.',
  }),
  'key.fits-alg/pending': pending,
  'key.fits-alg/kty': ({ alg, kind, needed }) => ({
    headline: `The key does not fit ${alg}: it is ${keyKind(kind)}`,
    detail: `${alg} needs ${inWords(needed)}.`,
    advice: 'Give a key of that kind, or check whether the token comes from the issuer that you think.',
  }),
  'key.fits-alg/crv': ({ alg, kind, needed }) => ({
    headline: `The key is on another curve: ${keyKind(kind)}`,
    detail: `${alg} needs ${inWords(needed)}.`,
    advice: 'Give the key of that curve, or sign with the algorithm of this one.',
  }),
  'key.fits-alg/not-for-signatures': ({ kind }) => ({
    headline: `${keyKind(kind)} is a key for key agreement, not for signatures`,
    advice: 'Give the issuer’s signing key.',
  }),
  'key.fits-alg/pss-only': ({ alg, have }) => ({
    headline: `The RSA key is for ${have || 'RSASSA-PSS'} alone, the token says ${alg}`,
    detail:
      'Its identifier, id-RSASSA-PSS, says so (RFC 4055 §1.2), and OpenSSL refuses it for anything else.',
    advice: 'Give the issuer’s key for this algorithm, or have it sign with the one of this key.',
  }),
  'key.fits-alg/use': ({ have }) => ({
    headline: `The key says use "${have}", not "sig"`,
    detail: 'Keycloak, for one, publishes an encryption key beside the signing key.',
    advice: 'Take the key with use "sig" from the same key set.',
  }),
  'key.fits-alg/key-ops': ({ have }) => ({
    headline: 'The key’s key_ops do not allow verifying',
    detail: `key_ops: ${have || 'an empty list'}.`,
    advice: 'Have the issuer publish key_ops ["verify"], or leave it out.',
  }),
  'key.fits-alg/alg': ({ alg, have }) => ({
    headline: `The key is for ${have}, the token says ${alg}`,
    detail: 'A JWK with an alg serves that algorithm alone.',
    advice: 'Take the key for this algorithm, or have the issuer sign with the key’s.',
  }),
  'key.fits-alg/alg-contradicts-key': ({ alg, have }) => ({
    headline: `The JWK says alg ${alg}, and its key is ${have}`,
    detail: 'No algorithm fits both, so the key serves none.',
    advice: 'Have the issuer correct alg, or leave it out.',
  }),
  'key.strength/pending': pending,
  'key.strength/short-secret': ({ bits, minimumBits, alg, spec }) => ({
    headline: `The secret is short: ${number(bits) / 8} bytes`,
    detail: `${spec} demands at least ${number(minimumBits) / 8} bytes for ${alg}. Short secrets are found by guessing, offline, from one token.`,
    advice: 'Use random bytes from a generator, not words.',
  }),
  'key.strength/short-modulus': ({ bits, minimumBits, spec }) => ({
    headline: `The RSA key is short: ${bits} bits`,
    detail: `${spec} demands at least ${minimumBits} bits; jose refuses this key.`,
    advice: 'Make a new key of 2048 bits or more.',
  }),
  'key.strength/roca': () => ({
    headline: 'The RSA key can be factored: it was made by a faulty generator',
    detail:
      'Its modulus has the mark of CVE-2017-15361 (ROCA, Infineon chips): whoever has the public key can compute the private one, whatever its length.',
    advice: 'Replace the key, and trust no token that it signed.',
  }),
  'key.strength/small-factor': ({ factor }) => ({
    headline: `The RSA key can be factored: its modulus is a multiple of ${factor}`,
    detail:
      'A modulus is a product of two large primes. Whoever has this one computes the private key at once.',
    advice: 'Copy the key again; if it is the issuer’s own, it must be replaced.',
  }),
  'key.strength/small-exponent': ({ e }) => ({
    headline: `The public exponent of the RSA key is ${e}`,
    detail:
      'FIPS 186-5 §A.1.1 asks for 65537 or more: with a small one, a verifier that is careless about padding takes forged signatures.',
    advice: 'Make the next key with the exponent 65537, as generators do unless told otherwise.',
  }),
  'signature.matches/pending': pending,
  'signature.matches/no-key': () => ({ headline: 'The signature waits for a key' }),
  'signature.matches/unreadable-key': () => ({ headline: 'The signature waits for a readable key' }),
  'signature.matches/no-fitting-key': ({ alg }) => ({
    headline: `The signature waits for a key that serves ${alg}`,
  }),
  'signature.matches/unknown-algorithm': () => ({ headline: 'The signature’s algorithm is unknown' }),
  'signature.matches/unreadable-header': () => ({
    headline: 'The header does not say how the token is signed',
  }),
  'signature.matches/detached-payload': () => ({
    headline: 'The signed payload is not at hand',
    detail: 'The token has detached content (RFC 7515 appendix F).',
  }),
  'signature.matches/engine-refused': ({ detail }) => ({
    headline: 'The browser’s cryptography refused the key',
    ...(detail ? { detail: said(detail) } : {}),
    advice: 'The key’s numbers may be damaged: copy it again from its source.',
  }),
  'signature.matches/named-by-token': ({ name }) => ({
    headline: `The signature matches a key that the token names itself, by ${name}`,
    detail: 'That proves nothing: whoever wrote the token chose the address.',
  }),
  'signature.matches/after-cleaning': () => ({
    headline: 'The signature is genuine once the foreign characters are removed',
    detail: 'The token was signed without them: they came in on the way.',
  }),
  'signature.matches/mismatch': ({ alg, tried }) => ({
    headline: 'The signature does not match',
    detail: `${number(tried) > 1 ? `None of the ${tried} keys that fit ${alg} made it` : `This key did not make it with ${alg}`}, or header or payload changed after signing.`,
    advice:
      'Compare the key with the issuer’s: another environment, a rotated key, or a secret that must be decoded first.',
  }),
  'signature.matches/wrong-length': ({ have, need, alg }) => ({
    headline: `The signature has ${have} bytes, ${alg} makes ${listed(need)}`,
    detail: 'A signature of another length cannot match.',
    advice: 'The token was cut, or its alg is not the one that it was signed with.',
  }),
};
