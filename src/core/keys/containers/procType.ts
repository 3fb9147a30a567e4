import type { Bytes } from '../members.ts';
import { refuse } from '../result.ts';
import type { Candidate } from '../ring.ts';
import type { KeySource } from '../types.ts';
import { guarded } from './candidate.ts';
import { aesCbc, desCbc } from './ciphers.ts';
import { looksLikeDer, readDer } from './readDer.ts';

const FORMAT = 'DEK-Info';
const ciphers = new Map([
  ['AES-128-CBC', aesCbc(128)],
  ['AES-192-CBC', aesCbc(192)],
  ['AES-256-CBC', aesCbc(256)],
  ['DES-EDE3-CBC', desCbc('DES-EDE3')],
  ['DES-CBC', desCbc('DES')],
]);

/**
 * Reads a PEM body that a `Proc-Type: 4,ENCRYPTED` header says is encrypted (RFC 1421 §4.6.1.1, OpenSSL's EVP_BytesToKey). `dekInfo` is the value of the `DEK-Info`
 * header, such as `AES-256-CBC,0123…`; `promised` is what the label says of the content. Never rejects.
 */
export async function readProcType(
  body: Bytes,
  dekInfo: string,
  password?: string,
  promised?: KeySource,
): Promise<Candidate[]> {
  const [name = '', hex = ''] = dekInfo.split(',').map((part) => part.trim().toUpperCase());
  const cipher = ciphers.get(name);
  if (!cipher) return [{ result: refuse('key/pbe-unsupported', { name }) }];
  const iv = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (!/^[0-9A-F]*$/.test(hex) || iv.length !== cipher.iv || hex.length !== 2 * iv.length) {
    return [{ result: refuse('key/dek-info', { name, have: hex.length, need: 2 * cipher.iv }) }];
  }
  if (password === undefined) return [{ result: refuse('key/password-needed', { format: FORMAT }) }];
  return guarded(async () => {
    const key = await bytesToKey(new TextEncoder().encode(password), iv.slice(0, 8), cipher.key);
    const plain = await cipher.decrypt(key, iv, body);
    if (plain && looksLikeDer(plain)) return readDer(plain, undefined, promised);
    return [
      { result: refuse(password === '' ? 'key/password-needed' : 'key/password-wrong', { format: FORMAT }) },
    ];
  });
}

/** EVP_BytesToKey with MD5 and one round: each block is the hash of the one before, the password and the salt. */
async function bytesToKey(password: Bytes, salt: Bytes, octets: number): Promise<Bytes> {
  const { md5 } = await import('@noble/hashes/legacy.js');
  const derived: number[] = [];
  for (let block = new Uint8Array(); derived.length < octets; ) {
    block = Uint8Array.from(md5(Uint8Array.of(...block, ...password, ...salt)));
    derived.push(...block);
  }
  return Uint8Array.from(derived.slice(0, octets));
}
