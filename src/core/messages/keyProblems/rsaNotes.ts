import type { Sentences } from '../sentence.ts';

/** Remarks on the numbers of RSA keys that were read: what was computed, and what makes a key weak. By problem code. */
export const rsaNotes: Sentences = {
  'key/rsa-computed': ({ members }) => ({
    headline: `${members} of the RSA key were computed`,
    detail:
      'They follow from n, e and d (RFC 7518 §6.3.2). Many libraries do not take a private key without them.',
    advice: 'Copy the whole key from here as JWK or PEM.',
  }),
  'key/roca': () => ({
    headline: 'The RSA key has the mark of ROCA: it can be factored',
    detail:
      'Infineon chips made such keys until 2017 (CVE-2017-15361). From the public key alone the private one is computed, with 2048 bits at a cost that is within reach.',
    advice: 'Make a new key elsewhere and trust nothing that only this one signed.',
  }),
  'key/modulus-small-factor': ({ factor }) => ({
    headline: `The RSA modulus can be divided by ${factor}`,
    detail: 'A modulus is the product of two large primes. This one was damaged, or made to be broken.',
    advice: 'Compare the key with its source, and do not trust what it verifies.',
  }),
  'key/exponent-3': () => ({
    headline: 'The RSA exponent is 3',
    detail:
      'It is allowed (RFC 8017 §3.1), and software that reads padding carelessly has taken forged signatures under it. Nearly all keys have 65537.',
    advice: 'Make new keys with 65537.',
  }),
};
