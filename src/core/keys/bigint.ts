/** The unsigned big-endian integer that bytes hold (RFC 7518 §2, Base64urlUInt); no bytes are 0. */
export function bytesToBigInt(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

/** A non-negative integer as big-endian bytes, padded with zeros on the left to `length` bytes. */
export function bigIntToBytes(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

/** `base ** exponent mod modulus` for non-negative numbers, by squaring. Not constant-time: for public values only. */
export function powMod(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Bit length of the unsigned integer that bytes hold. */
export function bitLength(bytes: Uint8Array): number {
  const value = bytesToBigInt(bytes);
  return value === 0n ? 0 : value.toString(2).length;
}
