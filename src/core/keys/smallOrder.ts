import { bytesToBigInt } from './bigint.ts';

interface Field {
  octets: number;
  p: bigint;
  /** The y of every point whose order divides the cofactor. */
  weak: ReadonlySet<bigint>;
}

const field = (octets: number, p: bigint, ...more: bigint[]): Field => ({
  octets,
  p,
  weak: new Set([0n, 1n, p - 1n, ...more]),
});

/** The curves of EdDSA (RFC 8032 §5.1, §5.2). Ed25519 has points of order 8 besides. */
const fields = new Map([
  [
    'Ed25519',
    field(
      32,
      2n ** 255n - 19n,
      0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
      0x5fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
    ),
  ],
  ['Ed448', field(57, 2n ** 448n - 2n ** 224n - 1n)],
]);

/**
 * True where octets begin with an encoded point of an EdDSA curve that has small order, or with y not below the prime, which encodes none
 * (RFC 8032 §5.1.3, §5.2.3). Under such a public key anybody can sign, and engines differ: some take it. False for other curves.
 */
export function hasSmallOrder(crv: string | undefined, octets: Uint8Array): boolean {
  const curve = fields.get(crv ?? '');
  if (!curve) return false;
  const digits = octets.slice(0, curve.octets).reverse();
  // The first bit is the sign of x.
  digits[0] = (digits[0] ?? 0) & 0x7f;
  const y = bytesToBigInt(digits);
  return y >= curve.p || curve.weak.has(y);
}
