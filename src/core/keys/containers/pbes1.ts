import type { Bytes } from '../members.ts';
import { ok, type Result } from '../result.ts';
import { desCbc } from './ciphers.ts';
import { costFault } from './cost.ts';
import { openFields } from './fields.ts';
import { type Open, unsupported } from './pbes2.ts';
import { pkcs12Key } from './pkcs12Key.ts';

/** Schemes of PKCS#5 v1.5 (RFC 8018 appendix A.3) that are read: DES, whose key and initialisation vector come from PBKDF1 with a hash. */
const withDes = new Map<string, 'md5' | 'sha1'>([
  ['1.2.840.113549.1.5.3', 'md5'],
  ['1.2.840.113549.1.5.10', 'sha1'],
]);

/** Schemes of PKCS#12 (RFC 7292 appendix C) that are read: triple DES with so many octets of key. */
const withTripleDes = new Map([
  ['1.2.840.113549.1.12.1.3', 24],
  ['1.2.840.113549.1.12.1.4', 16],
]);

const names = new Map([
  ['1.2.840.113549.1.5.1', 'pbeWithMD2AndDES-CBC'],
  ['1.2.840.113549.1.5.4', 'pbeWithMD2AndRC2-CBC'],
  ['1.2.840.113549.1.5.6', 'pbeWithMD5AndRC2-CBC'],
  ['1.2.840.113549.1.5.11', 'pbeWithSHA1AndRC2-CBC'],
  ['1.2.840.113549.1.12.1.1', 'pbeWithSHAAnd128BitRC4'],
  ['1.2.840.113549.1.12.1.2', 'pbeWithSHAAnd40BitRC4'],
  ['1.2.840.113549.1.12.1.5', 'pbeWithSHAAnd128BitRC2-CBC'],
  ['1.2.840.113549.1.12.1.6', 'pbeWithSHAAnd40BitRC2-CBC'],
]);

/** PBES1 (RFC 8018 §6.1) and the schemes of PKCS#12, by object identifier. `parameters` is `PBEParameter` in DER. RC2, RC4 and MD2 are named and refused. */
export function pbes1(oid: string, parameters: Bytes): Result<Open> {
  const hash = withDes.get(oid);
  const tripleDes = withTripleDes.get(oid);
  if (!hash && !tripleDes) return unsupported(oid, names.get(oid));
  const read = openFields(parameters, 'PBEParameter');
  if (!read.ok) return read;
  const salt = read.value.content('salt');
  const iterations = read.value.integer('iterationCount') ?? 0;
  const fault = costFault(hash ? 'PBKDF1' : 'PKCS#12', iterations);
  if (fault) return { ok: false, problem: fault };
  return ok(async (password, data) => {
    if (hash) {
      const derived = await pbkdf1(hash, new TextEncoder().encode(password), salt, iterations);
      return desCbc('DES').decrypt(derived.slice(0, 8), derived.slice(8, 16), data);
    }
    const derived = await pkcs12Key(password, salt, iterations, 1, tripleDes ?? 24);
    // Of two keys the first serves twice.
    const key = Uint8Array.from({ length: 24 }, (_, i) => derived[i % derived.length] ?? 0);
    return desCbc('DES-EDE3').decrypt(key, await pkcs12Key(password, salt, iterations, 2, 8), data);
  });
}

/** PBKDF1 (RFC 8018 §5.1): at least 16 octets. */
async function pbkdf1(hash: 'md5' | 'sha1', password: Bytes, salt: Bytes, iterations: number) {
  const digest = (await import('@noble/hashes/legacy.js'))[hash];
  let derived = digest(Uint8Array.of(...password, ...salt));
  for (let i = 1; i < iterations; i++) derived = digest(derived);
  return derived;
}
