import type { Sentences } from '../sentence.ts';
import { clipped, counted, place } from '../shown.ts';

/** Why an SSH key is not read, by problem code. */
export const ssh: Sentences = {
  'key/ssh-broken': ({ at, field }) => ({
    headline: `The SSH key stops being good at byte ${place(at)}, in its field ${clipped(field)}`,
    detail: 'A length there does not fit, or the value is not what belongs there.',
    advice: 'Copy the key again, whole and unbroken.',
  }),
  'key/ssh-type': ({ type }) => ({
    headline: `An SSH key of a type that is not read here: ${clipped(type)}`,
    detail: 'Read are ssh-rsa, ecdsa-sha2-nistp256, -nistp384, -nistp521, ssh-ed25519 and ssh-ed448.',
    advice: 'Paste a key of one of these types, or the key as PEM or JWK.',
  }),
  'key/ssh-types-differ': ({ line, found }) => ({
    headline: `The line says ${clipped(line)}, the key inside is ${clipped(found)}`,
    advice: 'Two lines were mixed up: copy the key again.',
  }),
  'key/ssh-certificate': ({ type }) => ({
    headline: `An OpenSSH certificate: ${clipped(type)}`,
    detail: 'It binds a key to names for SSH, and is no X.509 certificate.',
    advice: 'Paste the public key that it was made for.',
  }),
  'key/ssh-security-key': ({ type }) => ({
    headline: `A key that stays in a security key (FIDO): ${clipped(type)}`,
    detail: 'Its signatures cover data of the device, too, so they are none of JWS.',
    advice: 'Paste the issuer’s signing key.',
  }),
  'key/ssh-several': ({ keys }) => ({
    headline: `An OpenSSH file that says it holds ${counted(keys, 'key')}`,
    detail: 'OpenSSH writes one key into a file and reads no other number.',
    advice: 'Copy the key again, or paste its public line.',
  }),
};
