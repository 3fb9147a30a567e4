import type { Algorithm, Hash } from '../alg/registry.ts';
import { bigIntToBytes, bitLength, bytesToBigInt, powMod } from '../keys/bigint.ts';
import { joined } from '../keys/derWrite.ts';
import type { Bytes } from '../keys/members.ts';
import { decodeBase64url } from '../token/base64url.ts';
import type { Engine } from './types.ts';

/** DER of `DigestInfo` up to the digest (RFC 8017 §9.2, note 1). */
const prefixes: Record<Hash, readonly number[]> = {
  'SHA-256': digestInfo(1, 32),
  'SHA-384': digestInfo(2, 48),
  'SHA-512': digestInfo(3, 64),
};

function digestInfo(arc: number, octets: number): readonly number[] {
  const algorithm = [0x30, 13, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, arc, 5, 0];
  return [0x30, algorithm.length + 2 + octets, ...algorithm, 4, octets];
}

/**
 * RSA verification with plain integers, for keys of a size that WebCrypto refuses. It handles public values only, so that its timing
 * tells nothing; it can't sign.
 */
export const bigint: Engine = {
  name: 'bigint',
  verify: async ({ scheme, hash }: Algorithm, key, signature, input) => {
    if (key.n === undefined || key.e === undefined || hash === null) throw new Error('not an RSA key');
    const modulus = decodeBase64url(key.n).bytes;
    const n = bytesToBigInt(modulus);
    const s = bytesToBigInt(signature);
    // RFC 8017 §8.1.2 and §8.2.2, step 1, and §5.2.2, step 1.
    if (signature.length !== modulus.length || s >= n) return false;
    const message = powMod(s, bytesToBigInt(decodeBase64url(key.e).bytes), n);
    const digest = await hashed(hash, input);
    if (scheme !== 'rsa-pss')
      return equal(bigIntToBytes(message, modulus.length), pkcs1(hash, digest, modulus.length));
    const bits = bitLength(modulus) - 1;
    const length = Math.ceil(bits / 8);
    // §8.1.2, step 2c: with a modulus of 8k + 1 bits the encoded message is an octet shorter.
    if (message >> BigInt(8 * length) !== 0n) return false;
    return pssHolds(hash, digest, bigIntToBytes(message, length), bits);
  },
};

async function hashed(hash: Hash, ...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(hash, joined(...parts)));
}

function equal(a: Uint8Array, b: Uint8Array | null): boolean {
  return b !== null && a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** EMSA-PKCS1-v1_5 (RFC 8017 §9.2): the one encoding of a digest; null where the modulus is too short for it. */
function pkcs1(hash: Hash, digest: Bytes, length: number): Bytes | null {
  const info = [...prefixes[hash], ...digest];
  const padding = length - 3 - info.length;
  if (padding < 8) return null;
  return Uint8Array.from([0, 1, ...new Array<number>(padding).fill(255), 0, ...info]);
}

/** EMSA-PSS-VERIFY (RFC 8017 §9.1.2) with MGF1 of the same hash and a salt as long as the hash (RFC 7518 §3.5). `bits` is emBits. */
async function pssHolds(hash: Hash, digest: Bytes, encoded: Bytes, bits: number): Promise<boolean> {
  const size = digest.length;
  if (encoded.length < 2 * size + 2 || encoded.at(-1) !== 0xbc) return false;
  const masked = encoded.slice(0, encoded.length - size - 1);
  const seal = encoded.subarray(encoded.length - size - 1, -1);
  const clear = 255 >> (8 * encoded.length - bits);
  if (((masked[0] ?? 0) & ~clear) !== 0) return false;
  const mask = await mgf1(hash, seal, masked.length);
  const block = masked.map((byte, i) => byte ^ (mask[i] ?? 0));
  block[0] = (block[0] ?? 0) & clear;
  const start = block.length - size;
  if (block[start - 1] !== 1 || block.subarray(0, start - 1).some((byte) => byte !== 0)) return false;
  return equal(seal, await hashed(hash, new Uint8Array(8), digest, block.subarray(start)));
}

/** MGF1 (RFC 8017 appendix B.2.1). */
async function mgf1(hash: Hash, seed: Bytes, length: number): Promise<Bytes> {
  const mask: number[] = [];
  for (let counter = 0; mask.length < length; counter++) {
    mask.push(...(await hashed(hash, seed, bigIntToBytes(BigInt(counter), 4))));
  }
  return Uint8Array.from(mask.slice(0, length));
}
