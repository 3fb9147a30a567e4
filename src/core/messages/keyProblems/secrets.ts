import type { Sentences } from '../sentence.ts';
import { character, clipped, counted, place, said } from '../shown.ts';

/** Why the text of a secret gives no bytes, and what an engine refused to do with a key. By problem code. */
export const secrets: Sentences = {
  'key/secret-character': ({ at, char }) => ({
    headline: `The secret is not in the chosen encoding: ${character(char)} at character ${place(at)}`,
    advice: 'Choose another encoding, or take the secret as it stands, as UTF-8 text.',
  }),
  'key/secret-base64-length': () => ({
    headline: 'The secret has a length that base64 never has',
    detail: 'Four characters carry three bytes; one character left over carries none.',
    advice: 'One character was lost or added, or the secret is plain text: choose UTF-8.',
  }),
  'key/secret-hex-length': ({ digits }) => ({
    headline: `The secret has ${counted(digits, 'hexadecimal digit')}, an odd number`,
    advice: 'Two digits make a byte: one was lost or added.',
  }),
  'key/engine-refused': ({ detail }) => ({
    headline: 'The browser’s cryptography refused the key',
    detail: said(detail),
    advice: 'It may lack the key’s curve: try another browser, or copy the key again from its source.',
  }),
  'key/algorithm-not-here': ({ alg }) => ({
    headline: `No key can be made for ${clipped(alg)} here`,
    detail: 'It is not a signature algorithm of JOSE.',
    advice: 'Choose HS256, RS256, ES256 or EdDSA in the header.',
  }),
};
