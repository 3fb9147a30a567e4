import type { Sentences } from '../sentence.ts';
import { clipped } from '../shown.ts';

/** Why the numbers of a key are no key, and what a key cannot be made of. By problem code. */
export const numbers: Sentences = {
  'key/private-range': ({ member, crv }) => ({
    headline: `${clipped(member)} is no private value on ${clipped(crv)}`,
    detail: 'It is 0, or not below the order of the curve’s group (RFC 7518 §6.2.2.1, SEC 1 §3.2.1).',
    advice: 'Copy the private key again from its source: another curve’s value may stand there.',
  }),
  'key/crv-of-other-alg': ({ alg, crv }) => ({
    headline: `${clipped(alg)} has no curve ${clipped(crv)}`,
    advice: 'Choose the algorithm of that curve, or one of its own curves.',
  }),
};
