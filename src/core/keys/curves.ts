import { bigIntToBytes, bytesToBigInt, powMod } from './bigint.ts';
import { foreignCurves } from './foreignCurves.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { KeyProblem } from './types.ts';

/** A curve of JWK `kty: EC`: y² = x³ + ax + b over the field of `p` (SEC 2, FIPS 186-5). */
export interface EcCurve {
  kty: 'EC';
  crv: string;
  oid: string;
  /** Size of the field in bits. */
  bits: number;
  /** Length of a coordinate and of `d` in octets (RFC 7518 §6.2.1.2). */
  octets: number;
  p: bigint;
  a: bigint;
  b: bigint;
  /** The base point and its order. */
  base: { x: bigint; y: bigint; order: bigint };
}

/** A curve of JWK `kty: OKP` (RFC 8037 §2, RFC 8410 §3). */
export interface OkpCurve {
  kty: 'OKP';
  crv: string;
  oid: string;
  bits: number;
  octets: number;
  /** False for the Diffie-Hellman curves X25519 and X448. */
  signs: boolean;
}

type EcShape = Pick<EcCurve, 'crv' | 'oid' | 'bits' | 'p' | 'b' | 'base'> & { a?: bigint };

const ec = ({ a = -3n, ...shape }: EcShape): EcCurve => ({
  kty: 'EC',
  a,
  octets: Math.ceil(shape.bits / 8),
  ...shape,
});
const okp = (crv: string, oid: string, bits: number, octets: number, signs: boolean): OkpCurve => ({
  kty: 'OKP',
  crv,
  oid,
  bits,
  octets,
  signs,
});

const rows: readonly (EcCurve | OkpCurve)[] = [
  ec({
    crv: 'P-256',
    oid: '1.2.840.10045.3.1.7',
    bits: 256,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    base: {
      x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
      y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
      order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    },
  }),
  ec({
    crv: 'P-384',
    oid: '1.3.132.0.34',
    bits: 384,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    base: {
      x: 0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
      y: 0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
      order:
        0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    },
  }),
  ec({
    crv: 'P-521',
    oid: '1.3.132.0.35',
    bits: 521,
    p: 2n ** 521n - 1n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    base: {
      x: 0xc6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66n,
      y: 0x11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650n,
      order:
        0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
    },
  }),
  ec({
    crv: 'secp256k1',
    oid: '1.3.132.0.10',
    bits: 256,
    p: 2n ** 256n - 2n ** 32n - 977n,
    a: 0n,
    b: 7n,
    base: {
      x: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
      y: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
      order: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
    },
  }),
  okp('Ed25519', '1.3.101.112', 255, 32, true),
  okp('Ed448', '1.3.101.113', 448, 57, true),
  okp('X25519', '1.3.101.110', 255, 32, false),
  okp('X448', '1.3.101.111', 448, 56, false),
];

const byName = new Map(rows.map((row) => [row.crv, row]));
const byOid = new Map(rows.map((row) => [row.oid, row]));

/** The curve with a JWK `crv` value, or undefined. */
export function curveOf(crv: string | undefined): EcCurve | OkpCurve | undefined {
  return crv === undefined ? undefined : byName.get(crv);
}

/** The curve that is probably meant by a `crv` in the wrong case or without its dash (`P256`, `ed25519`), or undefined. */
export function curveMeantBy(crv: string): EcCurve | OkpCurve | undefined {
  const plain = crv.toLowerCase().replace(/[-_ ]/g, '');
  return rows.find((row) => row.crv.toLowerCase().replace('-', '') === plain);
}

/** The EC curve of the equation y² = x³ + ax + b over the field of p, or undefined. */
export function ecCurveByEquation(p: bigint, a: bigint, b: bigint): EcCurve | undefined {
  return rows.find(
    (row): row is EcCurve => row.kty === 'EC' && row.p === p && (row.a - a) % p === 0n && row.b === b,
  );
}

/** The EC curve with an object identifier, or a refusal that holds the identifier and, where known, the curve's name. */
export function ecCurveByOid(oid: string): Result<EcCurve> {
  const row = byOid.get(oid);
  if (row?.kty === 'EC') return ok(row);
  const name = foreignCurves.get(oid);
  return refuse('key/curve-unsupported', name ? { oid, name } : { oid });
}

/** The OKP curve with an object identifier, or undefined (RFC 8410 §3). */
export function okpCurveByOid(oid: string): OkpCurve | undefined {
  const row = byOid.get(oid);
  return row?.kty === 'OKP' ? row : undefined;
}

/** True when both coordinates are below p and satisfy the curve's equation (SEC 1 §3.2.2.1). */
export function isOnCurve({ p, a, b }: EcCurve, x: Uint8Array, y: Uint8Array): boolean {
  const [bigX, bigY] = [bytesToBigInt(x), bytesToBigInt(y)];
  return bigX < p && bigY < p && (bigX ** 3n + a * bigX + b - bigY * bigY) % p === 0n;
}

/** A point by its coordinates, each of the curve's size, and what was remarked when it was decoded. */
export interface Point {
  x: Uint8Array;
  y: Uint8Array;
  problems: KeyProblem[];
}

/**
 * The coordinates of an encoded point (SEC 1 §2.3.4): uncompressed, compressed, or in the hybrid form of X9.62, which is noted. The point at infinity is refused.
 */
export function decodePoint(curve: EcCurve, point: Uint8Array): Result<Point> {
  const { octets, p, a, b } = curve;
  const form = point[0] ?? 0;
  const compressed = form === 2 || form === 3;
  const hybrid = form === 6 || form === 7;
  const need = 1 + (compressed ? 1 : 2) * octets;
  if (!compressed && !hybrid && form !== 4) return refuse('key/point-form', { form });
  if (point.length !== need) {
    return refuse('key/point-length', { crv: curve.crv, have: point.length, need });
  }
  const x = point.slice(1, 1 + octets);
  if (!compressed) {
    const y = point.slice(1 + octets);
    if (hybrid && ((y.at(-1) ?? 0) & 1) !== (form & 1))
      return refuse('key/point-off-curve', { crv: curve.crv });
    return ok({ x, y, problems: hybrid ? [note('key/point-hybrid')] : [] });
  }
  const bigX = bytesToBigInt(x);
  const square = (((bigX ** 3n + a * bigX + b) % p) + p) % p;
  // Every p of the table is 3 mod 4, so a power gives the square root where there is one.
  const root = powMod(square, (p + 1n) / 4n, p);
  if (bigX >= p || (root * root) % p !== square) return refuse('key/point-off-curve', { crv: curve.crv });
  const y = (root & 1n) === BigInt(form - 2) ? root : p - root;
  return ok({ x, y: bigIntToBytes(y, octets), problems: [] });
}
