import type { Data } from '../../verdict.ts';
import type { Sentence, Sentences } from '../sentence.ts';
import { clipped, counted, jsonType, place } from '../shown.ts';

const FORMS = new Map([
  ['pem', 'PEM text'],
  ['jwk', 'a JWK'],
  ['jwks', 'a JWK set'],
  ['secret', 'a secret'],
  ['der', 'DER without armour'],
  ['ssh', 'an SSH key'],
  ['point', 'a point of a curve'],
]);
const STRUCTURES = new Map([
  ['spki', 'PUBLIC KEY'],
  ['pkcs8', 'PRIVATE KEY'],
  ['pkcs1-public', 'RSA PUBLIC KEY'],
  ['pkcs1-private', 'RSA PRIVATE KEY'],
  ['sec1', 'EC PRIVATE KEY'],
  ['certificate', 'CERTIFICATE'],
  ['certificate-request', 'CERTIFICATE REQUEST'],
  ['openssh-private', 'OPENSSH PRIVATE KEY'],
  ['openssh-public', 'SSH2 PUBLIC KEY'],
]);
const form = (value: Data[string] | undefined) => FORMS.get(String(value));
const structure = (value: Data[string] | undefined) => STRUCTURES.get(String(value));
const strict = 'The key is read all the same; strict libraries refuse it.';
const source = (headline: string, advice: string): Sentence => ({ headline, detail: strict, advice });

/** Remarks on keys that were read: what was put right, and what the key is not good for. By problem code. */
export const notes: Sentences = {
  'key/normalised-padding': ({ member }) =>
    source(`${member} has = padding, which was left out`, 'Write base64url without padding.'),
  'key/normalised-alphabet': ({ member }) =>
    source(
      `${member} is in standard base64, read as base64url`,
      'Write - for + and _ for / where the JWK is made.',
    ),
  'key/normalised-whitespace': ({ member }) =>
    source(`${member} has white space, which was left out`, 'Write the value on one line.'),
  'key/normalised-unused-bits': ({ member }) =>
    source(
      `Unused bits are set in the last character of ${member}`,
      'Encode the value anew; the bytes stay the same.',
    ),
  'key/normalised-leading-zero': ({ member, octets }) =>
    source(
      `${member} begins with ${counted(octets, 'zero byte')}, left out`,
      'Encode the number without leading zeros (RFC 7518 §2).',
    ),
  'key/normalised-length': ({ member, have, need }) =>
    source(
      `${member} has ${counted(have, 'byte')} and was brought to ${need}`,
      `Write ${member} in the full size of its curve (RFC 7518 §6.2.1.2).`,
    ),
  'key/duplicate-member': ({ member }) => ({
    headline: `The JWK has "${clipped(member)}" twice`,
    detail: 'The last one counts here; RFC 7517 §4 demands unique names.',
    advice: 'Remove one of them.',
  }),
  'key/member-dropped': ({ member, have }) => ({
    headline: `${member} is ${jsonType(have)} and is ignored`,
    advice: member === 'key_ops' ? 'key_ops is an array of strings.' : `${member} is a string.`,
  }),
  'key/from-x5c': () => ({
    headline: 'The key was read from the certificate in x5c',
    detail:
      'The JWK has no members of its own. That the certificate is valid and whom it belongs to is another question.',
  }),
  'key/other-form': ({ asked, found }) => ({
    headline: `The text is ${form(found)}, not ${form(asked)}, and is read as that`,
  }),
  'key/rsa-pss-only': ({ hash, alg, salt }) => ({
    headline: alg
      ? `An RSA key for ${alg} only`
      : hash
        ? `An RSA key for PSS with ${clipped(hash)} only, which no JWS algorithm uses`
        : 'An RSA key for PS256, PS384 and PS512 only',
    detail: `Its identifier is id-RSASSA-PSS (RFC 4055 §1.2)${hash ? `, its parameters name ${clipped(hash)} and a salt of ${counted(salt, 'byte')} or more` : ''}. OpenSSL refuses it for RS256.`,
  }),
  'key/small-order': ({ crv }) => ({
    headline: `The point has small order on ${clipped(crv)}: it is nobody’s key`,
    detail:
      'Anybody can make signatures that careless verifiers take under it. Here none matches (RFC 8032 §5.1.7).',
    advice: 'Get the key from its owner again, and do not trust who gave this one.',
  }),
  'key/not-for-signatures': ({ crv }) => ({
    headline: `${crv} is for key agreement, not for signatures`,
    advice: 'Paste the issuer’s signing key.',
  }),
  'key/pem-armour': () =>
    source(
      'The dashes of the BEGIN or END line were mended',
      'Use five plain hyphens: word processors turn them into dashes.',
    ),
  'key/pem-end-missing': ({ label }) =>
    source(`The line -----END ${clipped(label)}----- is missing`, 'Copy the key to its last line.'),
  'key/pem-wrong-label': ({ label, found }) =>
    source(
      `The label says ${clipped(label)}, the content is ${structure(found)}`,
      `Write -----BEGIN ${structure(found)}----- and the same at the end.`,
    ),
  'key/secret-url-alphabet': ({ at }) => ({
    headline: `The secret is base64url, from character ${place(at)} on, and is read as that`,
    advice: 'Choose base64url: strict base64 decoders refuse - and _.',
  }),
  'key/secret-standard-alphabet': ({ at }) => ({
    headline: `The secret is standard base64, from character ${place(at)} on, and is read as that`,
    advice: 'Choose base64: strict base64url decoders refuse + and /.',
  }),
  'key/secret-unused-bits': () => ({
    headline: 'Unused bits are set in the last character of the secret',
    detail: 'The same bytes have another spelling; some decoders refuse this one.',
    advice: 'Make sure that the last character was copied right, and that the secret is not plain text.',
  }),
};
