import {
  bitString,
  der,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
} from '../keys/derWrite.ts';

type Octets = Uint8Array<ArrayBuffer>;

/** Octets given in hexadecimal, spaces allowed. */
export const hex = (digits: string): Octets =>
  Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

/** A number as DER INTEGER. */
export const number = (value: number): Octets => integer(hex(value.toString(16).padStart(16, '0')));

/** The octets of a PEM block, its headers left out. */
export function bodyOf(pem: string): Octets {
  const inside = /-----BEGIN [^\n]*\n([\s\S]*?)-----END/.exec(pem)?.[1] ?? '';
  return Uint8Array.from(Buffer.from(inside.replace(/^.*:.*$/gm, ''), 'base64'));
}

const algorithm = (oid: string, parameters: Uint8Array = nothing) =>
  sequence(objectIdentifier(oid), parameters);

/** `EncryptedPrivateKeyInfo` of an encryption scheme. */
export const encryptedInfo = (oid: string, parameters: Uint8Array, data: Uint8Array): Octets =>
  sequence(algorithm(oid, parameters), octetString(data));

/** The parameters of PBES2. */
export const pbes2Of = (kdf: [string, Uint8Array], cipher: [string, Uint8Array]): Octets =>
  sequence(algorithm(...kdf), algorithm(...cipher));

/** Names of what stands in DER fixtures, by object identifier. */
export const oids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  aes128Cbc: '2.16.840.1.101.3.4.1.2',
  aes256Gcm: '2.16.840.1.101.3.4.1.46',
  pkcs7Data: '1.2.840.113549.1.7.1',
  mlDsa44: '2.16.840.1.101.3.4.3.17',
  ed25519: '1.3.101.112',
} as const;

/** `PrivateKeyInfo` with any content, and what follows it. */
export const privateKeyInfo = (oid: string, content: Uint8Array, ...more: Uint8Array[]): Octets =>
  sequence(number(more.length), sequence(objectIdentifier(oid)), octetString(content), ...more);

/** The `[1]` public key that RFC 5958 adds to PKCS#8. */
export const publicKeyField = (key: Uint8Array): Octets => der(0x81, Uint8Array.of(0), key);

/** `SubjectPublicKeyInfo` with any content. */
export const publicKeyInfo = (oid: string, content: Uint8Array): Octets =>
  sequence(sequence(objectIdentifier(oid)), bitString(content));

/** The data types of SSH (RFC 4251 §5): numbers as uint32, text and octets as string. */
export function sshData(...values: readonly (number | string | Uint8Array)[]): Octets {
  const parts = values.map((value) => {
    const head = Buffer.alloc(4);
    if (typeof value === 'number') {
      head.writeUInt32BE(value);
      return head;
    }
    const content = Buffer.from(value as string);
    head.writeUInt32BE(content.length);
    return Buffer.concat([head, content]);
  });
  return Uint8Array.from(Buffer.concat(parts));
}
