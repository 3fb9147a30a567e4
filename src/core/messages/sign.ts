import type { SignProblem } from '../sign.ts';
import type { Data } from '../verdict.ts';
import type { Sentence } from './sentence.ts';
import { clipped, said } from './shown.ts';

const stale = 'The signature is still the old one: it does not match an edited header or payload.';
const atHand = ({ have, kid }: Data) =>
  kid === null ? `At hand: ${clipped(have)}.` : `The token’s kid ${clipped(kid)} names: ${clipped(have)}.`;

const table: Record<SignProblem['code'], (data: Data) => Sentence> = {
  'no-key': () => ({
    headline: 'There is no key to sign with',
    detail: stale,
    advice: 'Paste the private key or the shared secret, or generate a key.',
  }),
  'unreadable-key': () => ({
    headline: 'The key cannot be read, so nothing is signed',
    detail: stale,
    advice: 'See the message at the key.',
  }),
  'public-key': ({ alg, ...keys }) => ({
    headline: 'A public key cannot sign',
    detail: `The signature is the old one and no longer matches an edited token. ${atHand(keys)}`,
    advice:
      keys.kid === null
        ? `Paste the private key, or generate one for ${clipped(alg)}.`
        : 'Paste the private key with that kid, or set kid to that of a key that can sign.',
  }),
  'no-fitting-key': ({ alg, ...keys }) => ({
    headline: `The key does not fit ${clipped(alg)}`,
    detail: `${atHand(keys)} Its kind, or what its own use, key_ops or alg say, rules it out. ${stale}`,
    advice: `Paste a key for ${clipped(alg)}, set alg to one that the key serves, or generate a key.`,
  }),
  'unknown-algorithm': () => ({
    headline: 'The alg of the header is not a known signature algorithm',
    detail: stale,
    advice: 'Use a name from the IANA registry, such as HS256, RS256, ES256 or EdDSA.',
  }),
  'unreadable-header': () => ({
    headline: 'The header does not say how to sign',
    detail: `It is no JSON object, or it has no alg that is text. ${stale}`,
    advice: 'Mend the header: {"alg": "HS256", "typ": "JWT"}.',
  }),
  'not-compact': () => ({
    headline: 'Only header.payload.signature can be signed',
    detail: 'Encrypted tokens and JSON serializations are read here and not made.',
    advice: 'Paste a signed token in its compact form.',
  }),
  'engine-refused': ({ detail }) => ({
    headline: 'The browser’s cryptography refused to sign with the key',
    detail: `${stale}${detail ? ` ${said(detail)}` : ''}`,
    advice: 'Copy the whole private key again from its source, or generate a new one.',
  }),
};

/** The sentence of a token that was not signed: why, what the signature is now, and what to do. */
export function signProblemSentence(problem: SignProblem): Sentence {
  return table[problem.code]({ ...problem });
}
