import { bigIntToBytes, bytesToBigInt } from '../bigint.ts';
import type { Bytes } from '../members.ts';

/** Block length of SHA-1 in octets. */
const BLOCK = 64;

/**
 * Derives `octets` octets from a password as PKCS#12 does, with SHA-1 (RFC 7292 appendix B.2). `purpose` is 1 for a key and 2 for an initialisation vector. The
 * password is UTF-16, big-endian, ended by a zero.
 */
export async function pkcs12Key(
  password: string,
  salt: Bytes,
  iterations: number,
  purpose: 1 | 2,
  octets: number,
): Promise<Bytes> {
  const { sha1 } = await import('@noble/hashes/legacy.js');
  const text = new Uint8Array(2 * password.length + 2);
  for (let i = 0; i < password.length; i++)
    text.set([password.charCodeAt(i) >> 8, password.charCodeAt(i) & 255], 2 * i);
  const diversifier = new Uint8Array(BLOCK).fill(purpose);
  const blocks = Uint8Array.of(...repeated(salt), ...repeated(text));
  const derived: number[] = [];
  while (derived.length < octets) {
    let digest = sha1(Uint8Array.of(...diversifier, ...blocks));
    for (let i = 1; i < iterations; i++) digest = sha1(digest);
    derived.push(...digest);
    const more = bytesToBigInt(repeated(digest)) + 1n;
    for (let at = 0; at < blocks.length; at += BLOCK) {
      const sum = bytesToBigInt(blocks.subarray(at, at + BLOCK)) + more;
      blocks.set(bigIntToBytes(sum % 2n ** BigInt(8 * BLOCK), BLOCK), at);
    }
  }
  return Uint8Array.from(derived.slice(0, octets));
}

/** The octets over and over, to the end of the block in which they end. */
function repeated(octets: Uint8Array): Bytes {
  const length = BLOCK * Math.ceil(octets.length / BLOCK);
  return Uint8Array.from({ length }, (_, i) => octets[i % octets.length] ?? 0);
}
