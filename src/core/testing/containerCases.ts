import { readOpensshPrivate } from '../keys/containers/opensshPrivate.ts';
import { readProcType } from '../keys/containers/procType.ts';
import { readDer } from '../keys/containers/readDer.ts';
import { readSshPublic } from '../keys/containers/sshPublic.ts';
import { der, nothing, objectIdentifier, octetString, sequence } from '../keys/derWrite.ts';
import type { Candidate } from '../keys/ring.ts';
import { bodyOf, encryptedInfo, hex, number, oids, pbes2Of, privateKeyInfo, sshData } from './der.ts';
import { ecFiles, edFiles, sshFiles } from './keyFiles.ts';

type Case = [code: string, read: () => Promise<Candidate[] | null>];

const openssh = (...keys: number[]) =>
  Uint8Array.of(...Buffer.from('openssh-key-v1\0'), ...sshData('none', 'none', '', ...keys, '', ''));
const scrypt = (cost: number) =>
  encryptedInfo(
    oids.pbes2,
    pbes2Of(
      [oids.scrypt, sequence(octetString(hex('00')), number(cost), number(8), number(1))],
      [oids.aes128Cbc, octetString(new Uint8Array(16))],
    ),
    new Uint8Array(16),
  );

/** Bytes that hold no key, with the problem code of each. */
export const refusedContainers: readonly Case[] = [
  ['key/der-indefinite', () => readDer(hex('3080020100 0000'))],
  ['key/der-unexpected', () => readDer(hex('3003020100'))],
  [
    'key/pkcs12',
    () => readDer(sequence(number(3), sequence(objectIdentifier(oids.pkcs7Data), der(0xa0, nothing)))),
  ],
  ['key/pkcs12', () => readDer(hex('3080 020103 3080 06092a864886f70d010701 a080'))],
  ['key/pkcs7', () => readDer(hex('3080 06092a864886f70d010702 a080'))],
  ['key/jks', () => readDer(hex('feedfeed 00000002 00000001'))],
  ['key/jceks', () => readDer(hex('cececece 00000002 00000001'))],
  ['key/bks', () => readDer(hex(`00000002 00000014 ${'ab'.repeat(20)} 000004f1`))],
  ['key/dsa', () => readDer(sequence(...[0, 23, 11, 4, 8, 5].map(number)))],
  ['key/parameters-only', () => readDer(sequence(...[23, 11, 4].map(number)))],
  ['key/password-needed', () => readDer(bodyOf(edFiles['scrypt-aes256']))],
  ['key/password-needed', () => readOpensshPrivate(bodyOf(sshFiles['openssh-aes256-ctr']))],
  ['key/password-wrong', () => readDer(bodyOf(edFiles['pbe-sha1-3des']), 'x')],
  ['key/pbe-unsupported', () => readDer(bodyOf(edFiles['refused-camellia']))],
  ['key/pbe-unsupported', () => readProcType(new Uint8Array(), 'RC2-40-CBC,00')],
  ['key/kdf-cost', () => readDer(scrypt(2 ** 40))],
  ['key/kdf-cost', () => readDer(scrypt(1000))],
  ['key/dek-info', () => readProcType(new Uint8Array(), 'AES-128-CBC,0011')],
  ['key/ml-dsa-private', () => readDer(privateKeyInfo(oids.mlDsa44, hex('0401ff')))],
  [
    'key/ml-dsa-damaged',
    () => readDer(privateKeyInfo(oids.mlDsa44, octetString(new Uint8Array(2560).fill(255)))),
  ],
  ['key/ssh-broken', () => readSshPublic(`ssh-rsa ${sshFiles['line-sshrsa'].split(' ')[1]?.slice(0, 60)}`)],
  ['key/ssh-type', () => readDer(sshData('ssh-new', ''))],
  ['key/ssh-types-differ', () => readSshPublic(sshFiles['line-sshrsa'].replace('ssh-rsa', 'ssh-ed448'))],
  ['key/ssh-certificate', () => readSshPublic(sshFiles['line-certificate'])],
  ['key/ssh-security-key', () => readDer(sshData('sk-ssh-ed25519@openssh.com', ''))],
  ['key/ssh-several', () => readOpensshPrivate(openssh(2))],
];

/** Keys in bytes, with the code of a remark that each must have. */
export const notedContainers: readonly Case[] = [
  ['key/from-request', () => readDer(bodyOf(ecFiles.request))],
  ['key/curve-explicit-named', () => readDer(bodyOf(ecFiles['spki-explicit']))],
  ['key/point-hybrid', () => readDer(bodyOf(ecFiles['spki-hybrid']))],
  ['key/okp-private-form', () => readDer(privateKeyInfo(oids.ed25519, new Uint8Array(32).fill(1)))],
  ['key/der-rest', () => readDer(Uint8Array.of(...bodyOf(ecFiles.spki), 0, 0, 10))],
];
