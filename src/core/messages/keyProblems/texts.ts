import type { Data } from '../../verdict.ts';
import type { Sentences } from '../sentence.ts';
import { clipped } from '../shown.ts';

const LAYERS = new Map([
  ['string-escapes', 'the escapes of a string'],
  ['html-entities', 'HTML entities'],
  ['html-tags', 'HTML tags'],
  ['percent-encoding', 'percent-encoding'],
  ['quoted-printable', 'quoted-printable encoding'],
  ['terminal-codes', 'the colours of a terminal'],
  ['mail-quotes', 'the quote marks of mail'],
  ['line-prefixes', 'marks before the lines'],
  ['string-concatenation', 'the quotes and operators of source code'],
]);
const layers = (undone: Data[string] | undefined): string =>
  String(undone)
    .split(' ')
    .map((code) => LAYERS.get(code) ?? code)
    .join(', ');
const needKey = 'Paste the key itself: PEM, JWK, a JWK set, or the shared secret.';

/** What a pasted text is that is no key and is known by its look, by problem code. */
export const texts: Sentences = {
  'key/url': ({ url }) => ({
    headline: `An address, not a key: ${clipped(url)}`,
    detail: 'Nothing is fetched without a click.',
    advice: 'Fetch the key set from this address under JWKS URL, or paste what it gives.',
  }),
  'key/discovery-document': ({ jwks_uri }) => ({
    headline: 'A discovery document: it says where the keys are, and holds none',
    detail: `Its jwks_uri is ${clipped(jwks_uri, 200)}`,
    advice: 'Fetch the key set from that address under JWKS URL, or paste what it gives.',
  }),
  'key/is-token': () => ({
    headline: 'This is a token, not a key',
    advice: `Paste it under Encoded token. ${needKey}`,
  }),
  'key/fingerprint': ({ print }) => ({
    headline: `A fingerprint: ${clipped(print)}`,
    detail: 'It tells keys apart; the key cannot be computed from it.',
    advice: needKey,
  }),
  'key/path': ({ path }) => ({
    headline: `The name of a file: ${clipped(path)}`,
    detail: 'A page cannot open files by their names.',
    advice: 'Drop the file on the key box, or paste what is in it.',
  }),
  'key/kms-name': ({ name }) => ({
    headline: `The name of a key in a key store: ${clipped(name)}`,
    detail: 'The key itself is kept there.',
    advice:
      'Fetch its public half: aws kms get-public-key, gcloud kms keys versions get-public-key, or p11tool --export-pubkey.',
  }),
  'key/did': ({ did }) => ({
    headline: `A decentralized identifier: ${clipped(did)}`,
    detail: 'It names keys; its DID document holds them as JWKs.',
    advice: 'Paste the publicKeyJwk of the verification method.',
  }),
  'key/age': () => ({
    headline: 'An age key',
    detail: 'age encrypts files and makes no signatures.',
    advice: needKey,
  }),
  'key/minisign': () => ({
    headline: 'A minisign or signify key or signature',
    detail: 'Its Ed25519 key is in a form of its own, and is not used for JWTs.',
    advice: needKey,
  }),
  'key/paserk': ({ type }) => ({
    headline: `A PASERK: a ${clipped(type)} key of PASETO`,
    detail: 'PASETO and JOSE keep their keys apart by design.',
    advice: needKey,
  }),
  'key/html': () => ({
    headline: 'An HTML page, not a key',
    detail: 'Log-in and error pages come in place of what was asked for.',
    advice: 'Open the address in a tab of its own and see what it says.',
  }),
  'key/json-without-key': ({ members }) => ({
    headline: 'JSON that holds no key',
    detail: members ? `Its members are ${clipped(members, 120)}.` : 'It has no members.',
    advice: 'A JWK has a kty; a JWK set has keys. If this text is the shared secret itself, choose Secret.',
  }),
};

/** Remarks on how the text of a key was read, by problem code. */
export const textNotes: Sentences = {
  'key/unwrapped': ({ undone }) => ({
    headline: `The key was laid bare: ${layers(undone)} undone`,
  }),
  'key/no-armour': ({ encoding }) => ({
    headline: `The key is ${encoding} without BEGIN and END lines`,
    detail: 'What it holds was told by its bytes.',
  }),
  'key/found-in-json': ({ path }) => ({
    headline: `The key was found in the JSON, at ${clipped(path, 120)}`,
  }),
  'key/read-from-fields': ({ language }) => ({
    headline: `The key was put together from its members in ${language}`,
  }),
  'key/json-in-pieces': ({ line, column }) => ({
    headline: `The JSON around the key is broken, at line ${line}, column ${column}`,
    detail: 'What is whole in it was read.',
    advice: 'Copy the text again, from its first bracket to its last.',
  }),
  'key/read-as-literal': () => ({
    headline: 'The text is a literal of source code, read as the JSON that it stands for',
    detail: 'Names without quotes, single quotes, comments and trailing commas are not JSON (RFC 8259).',
    advice: 'Write it as JSON where a library is to read it.',
  }),
  'key/secret-reading': ({ encoding }) => ({
    headline: `The secret as ${encoding}`,
    detail:
      'The text may be meant as it stands or as the bytes that it encodes; both are tried, and signing takes the text.',
    advice: 'Choose the encoding under Secret to take one of them alone.',
  }),
  'key/pem-begin-missing': ({ label }) => ({
    headline: `The line -----BEGIN ${clipped(label)}----- is missing`,
    detail: 'The key is read all the same; strict libraries refuse it.',
    advice: 'Copy the key from its first line.',
  }),
  'key/kty-hardware': ({ have, need }) => ({
    headline: `kty is "${clipped(have)}", read as "${need}"`,
    detail:
      'Azure Key Vault names so the keys whose private half stays in hardware; no library knows the name.',
    advice: `Write "kty": "${need}" where a library is to read it.`,
  }),
};
