import type { Bytes } from '../members.ts';
import { ok, type Result, refuse } from '../result.ts';
import { aesCbc, aesGcm, type Cipher, desCbc } from './ciphers.ts';
import { costFault } from './cost.ts';
import { openFields } from './fields.ts';

/** Opens what an encryption scheme closed, with a password; null where the password is wrong or the octets are damaged. */
export type Open = (password: string, data: Bytes) => Promise<Bytes | null>;
type DeriveKey = (password: Bytes, octets: number) => Promise<Uint8Array>;

const ciphers = new Map<string, Cipher>([
  ['2.16.840.1.101.3.4.1.2', aesCbc(128)],
  ['2.16.840.1.101.3.4.1.22', aesCbc(192)],
  ['2.16.840.1.101.3.4.1.42', aesCbc(256)],
  ['2.16.840.1.101.3.4.1.6', aesGcm(128)],
  ['2.16.840.1.101.3.4.1.26', aesGcm(192)],
  ['2.16.840.1.101.3.4.1.46', aesGcm(256)],
  ['1.2.840.113549.3.7', desCbc('DES-EDE3')],
  ['1.3.14.3.2.7', desCbc('DES')],
]);

/** Pseudorandom functions of PBKDF2 (RFC 8018 appendix B.1.2): the name that WebCrypto knows, or the function by software. */
const prfs = new Map<string, string | (() => ReturnType<typeof softHash>)>([
  ['1.2.840.113549.2.7', 'SHA-1'],
  ['1.2.840.113549.2.8', () => softHash('sha224')],
  ['1.2.840.113549.2.9', 'SHA-256'],
  ['1.2.840.113549.2.10', 'SHA-384'],
  ['1.2.840.113549.2.11', 'SHA-512'],
  ['1.2.840.113549.2.12', () => softHash('sha512_224')],
  ['1.2.840.113549.2.13', () => softHash('sha512_256')],
]);
const SHA1 = '1.2.840.113549.2.7';

/** What people's files have and is not read here, so that a refusal can name it. */
const names = new Map([
  ['2.16.840.1.101.3.4.1.1', 'AES-128-ECB'],
  ['2.16.840.1.101.3.4.1.3', 'AES-128-OFB'],
  ['2.16.840.1.101.3.4.1.4', 'AES-128-CFB'],
  ['2.16.840.1.101.3.4.1.21', 'AES-192-ECB'],
  ['2.16.840.1.101.3.4.1.23', 'AES-192-OFB'],
  ['2.16.840.1.101.3.4.1.24', 'AES-192-CFB'],
  ['2.16.840.1.101.3.4.1.41', 'AES-256-ECB'],
  ['2.16.840.1.101.3.4.1.43', 'AES-256-OFB'],
  ['2.16.840.1.101.3.4.1.44', 'AES-256-CFB'],
  ['1.2.840.113549.3.2', 'RC2-CBC'],
  ['1.2.840.113549.3.4', 'RC4'],
  ['1.2.840.113549.3.9', 'RC5-CBC'],
  ['1.2.840.113533.7.66.10', 'CAST5-CBC'],
  ['1.3.6.1.4.1.3029.1.2', 'Blowfish-CBC'],
  ['1.3.6.1.4.1.188.7.1.1.2', 'IDEA-CBC'],
  ['1.2.392.200011.61.1.1.1.2', 'Camellia-128-CBC'],
  ['1.2.392.200011.61.1.1.1.3', 'Camellia-192-CBC'],
  ['1.2.392.200011.61.1.1.1.4', 'Camellia-256-CBC'],
  ['1.2.410.200046.1.1.2', 'ARIA-128-CBC'],
  ['1.2.410.200046.1.1.7', 'ARIA-192-CBC'],
  ['1.2.410.200046.1.1.12', 'ARIA-256-CBC'],
  ['1.2.410.200004.1.4', 'SEED-CBC'],
  ['1.2.156.10197.1.104.2', 'SM4-CBC'],
  ['1.2.643.2.2.21', 'GOST 28147-89'],
  ['1.2.840.113549.2.6', 'PBKDF2 with HMAC-MD5'],
  ['1.2.643.7.1.1.4.2', 'PBKDF2 with HMAC of GOST R 34.11'],
]);
const PBKDF2 = '1.2.840.113549.1.5.12';
const SCRYPT = '1.3.6.1.4.1.11591.4.11';

/** PBES2 (RFC 8018 §6.2): PBKDF2 or scrypt (RFC 7914 §7) with AES or triple DES. `parameters` is `PBES2-params` in DER; costs that are out of reason are refused. */
export function pbes2(parameters: Bytes): Result<Open> {
  const read = openFields(parameters, 'PBES2-params');
  if (!read.ok) return read;
  const { oid, whole } = read.value;
  const cipher = ciphers.get(oid('encryptionScheme.algorithm'));
  if (!cipher) return unsupported(oid('encryptionScheme.algorithm'));
  const iv = ivOf(whole('encryptionScheme.parameters'));
  const kdf = derivation(oid('keyDerivationFunc.algorithm'), whole('keyDerivationFunc.parameters'));
  if (!kdf.ok) return kdf;
  return ok(async (password, data) => {
    const key = await kdf.value(new TextEncoder().encode(password), cipher.key);
    return cipher.decrypt(key, iv, data);
  });
}

/** The refusal of an encryption by its object identifier, with its name where it is known. */
export function unsupported(oid: string, name = names.get(oid) ?? oid): Result<never> {
  return refuse('key/pbe-unsupported', { oid, name });
}

/** The initialisation vector: an OCTET STRING, for GCM in a SEQUENCE (RFC 5084 §3.2). */
function ivOf(parameters: Bytes): Bytes {
  const gcm = openFields(parameters, 'GCMParameters');
  return gcm.ok ? gcm.value.content('nonce') : parameters.slice(2);
}

function derivation(oid: string, parameters: Bytes): Result<DeriveKey> {
  if (oid === PBKDF2) return pbkdf2(parameters);
  return oid === SCRYPT ? scrypt(parameters) : unsupported(oid);
}

function pbkdf2(parameters: Bytes): Result<DeriveKey> {
  const read = openFields(parameters, 'PBKDF2-params');
  if (!read.ok) return read;
  const { content, integer, oid, element } = read.value;
  const iterations = integer('iterationCount') ?? 0;
  const fault = costFault('PBKDF2', iterations);
  if (fault) return { ok: false, problem: fault };
  const prfOid = element('prf') ? oid('prf.algorithm') : SHA1;
  const prf = prfs.get(prfOid);
  if (prf === undefined) return unsupported(prfOid);
  const salt = content('salt');
  return ok(async (password, octets) => {
    if (typeof prf === 'string') {
      const base = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      const params = { name: 'PBKDF2', hash: prf, salt, iterations };
      return new Uint8Array(await crypto.subtle.deriveBits(params, base, 8 * octets));
    }
    const [{ pbkdf2Async }, hash] = await Promise.all([import('@noble/hashes/pbkdf2.js'), prf()]);
    return pbkdf2Async(hash, password, salt, { c: iterations, dkLen: octets });
  });
}

async function softHash(name: 'sha224' | 'sha512_224' | 'sha512_256') {
  return (await import('@noble/hashes/sha2.js'))[name];
}

function scrypt(parameters: Bytes): Result<DeriveKey> {
  const read = openFields(parameters, 'scrypt-params');
  if (!read.ok) return read;
  const { content, integer } = read.value;
  const [N = 0, r = 0, p = 0] = [
    integer('costParameter'),
    integer('blockSize'),
    integer('parallelizationParameter'),
  ];
  const fault = costFault('scrypt memory', 128 * r * (N + p)) ?? costFault('scrypt work', 128 * N * r * p);
  if (fault) return { ok: false, problem: fault };
  // A power of two above 1 (RFC 7914 §2).
  if (N < 2 || !Number.isInteger(Math.log2(N))) {
    return refuse('key/kdf-cost', { kdf: 'scrypt', cost: N, limit: 2 ** 20 });
  }
  const salt = content('salt');
  return ok(async (password, dkLen) => {
    const { scryptAsync } = await import('@noble/hashes/scrypt.js');
    return scryptAsync(password, salt, { N, r, p, dkLen });
  });
}
