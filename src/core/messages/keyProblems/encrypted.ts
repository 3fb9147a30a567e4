import type { Data } from '../../verdict.ts';
import type { Sentence, Sentences } from '../sentence.ts';
import { clipped, counted } from '../shown.ts';

const FORMATS = new Map([
  ['PKCS#8', 'private key'],
  ['DEK-Info', 'private key'],
  ['OpenSSH', 'OpenSSH private key'],
]);
const FUNCTIONS = new Map([
  ['scrypt memory', 'scrypt'],
  ['scrypt work', 'scrypt'],
]);
const kind = ({ format }: Data) => FORMATS.get(String(format)) ?? 'private key';
const store = (headline: string, advice: string): Sentence => ({
  headline,
  detail: 'A store holds keys and certificates under a password of its own; it is not opened here.',
  advice,
});
const fromP12 = 'openssl pkcs12 -in store.p12 -nodes -out key.pem (with -legacy for an old file)';
const keytool = (type: string) =>
  `Convert it: keytool -importkeystore -srckeystore store.${type} -srcstoretype ${type.toUpperCase()} -destkeystore store.p12 -deststoretype PKCS12, then ${fromP12}`;

/** Why what a password or a key store protects gives no key, by problem code. */
export const encrypted: Sentences = {
  'key/password-needed': (data) => ({
    headline: `The ${kind(data)} is encrypted with a password`,
    advice: 'Give its password. To verify, the public half is enough: openssl pkey -in key.pem -pubout',
  }),
  'key/password-wrong': (data) => ({
    headline: `The password does not open the ${kind(data)}`,
    detail: 'What it gives is no key; damaged bytes look the same.',
    advice: 'Mind capitals, spaces and the keyboard, or copy the key again.',
  }),
  'key/pbe-unsupported': ({ name }) => ({
    headline: `The private key is encrypted in a way that is not read here: ${clipped(name)}`,
    detail: 'Read are AES and triple DES, with PBKDF2, scrypt, bcrypt and what older OpenSSL wrote.',
    advice:
      'Encrypt it anew: openssl pkcs8 -in key.pem -topk8 -v2 aes-256-cbc -out new.pem (RC2, RC4 and single DES need -provider legacy -provider default)',
  }),
  'key/kdf-cost': ({ kdf, cost, limit }) => ({
    headline: `The password is guarded by ${FUNCTIONS.get(String(kdf)) ?? kdf} at a cost out of reason: ${cost}`,
    detail: `Up to ${limit} is computed here: more would stop the page.`,
    advice: 'Encrypt the key anew: openssl pkcs8 -in key.pem -topk8 -v2 aes-256-cbc -out new.pem',
  }),
  'key/dek-info': ({ name, have, need }) => ({
    headline: `The DEK-Info line has ${counted(have, 'hex digit')} after ${clipped(name)}, which needs ${need}`,
    detail: 'They are the initialisation vector, without which nothing can be decrypted.',
    advice: 'Copy the key again, with the two lines behind BEGIN.',
  }),
  'key/pkcs12': () => store('A PKCS#12 store (.p12, .pfx)', `Take the key out: ${fromP12}`),
  'key/jks': () => store('A Java key store (JKS)', keytool('jks')),
  'key/jceks': () => store('A Java key store (JCEKS)', keytool('jceks')),
  'key/bks': () =>
    store(
      'A Bouncy Castle key store (BKS)',
      `Convert it with KeyStore Explorer, or with keytool and the provider of Bouncy Castle, to PKCS#12, then ${fromP12}`,
    ),
  'key/ml-dsa-private': ({ alg, have, seed, expanded }) => ({
    headline: `The private ${alg} key has ${have} bytes`,
    detail: `Its seed has ${seed}, its expanded key ${expanded} (FIPS 204 §4); PKCS#8 holds one or both (RFC 9881 §6).`,
    advice: 'Copy the key again, or write it anew with OpenSSL 3.5 or later.',
  }),
  'key/ml-dsa-damaged': ({ alg, detail }) => ({
    headline: `The expanded ${alg} key is damaged`,
    detail: `Its numbers are out of range. ${clipped(detail)}`,
    advice: 'Copy the key again.',
  }),
};
