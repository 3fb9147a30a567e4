import { bigIntToBytes, bytesToBigInt, powMod } from './bigint.ts';
import { ok, type Result, refuse } from './result.ts';

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

type EcShape = Pick<EcCurve, 'crv' | 'oid' | 'bits' | 'p' | 'b'> & { a?: bigint };

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
  }),
  ec({
    crv: 'P-384',
    oid: '1.3.132.0.34',
    bits: 384,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  }),
  ec({
    crv: 'P-521',
    oid: '1.3.132.0.35',
    bits: 521,
    p: 2n ** 521n - 1n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  }),
  ec({
    crv: 'secp256k1',
    oid: '1.3.132.0.10',
    bits: 256,
    p: 2n ** 256n - 2n ** 32n - 977n,
    a: 0n,
    b: 7n,
  }),
  okp('Ed25519', '1.3.101.112', 255, 32, true),
  okp('Ed448', '1.3.101.113', 448, 57, true),
  okp('X25519', '1.3.101.110', 255, 32, false),
  okp('X448', '1.3.101.111', 448, 56, false),
];

const byName = new Map(rows.map((row) => [row.crv, row]));
const byOid = new Map(rows.map((row) => [row.oid, row]));

/** Curves that people have keys for and JOSE has no `crv` for, so that a refusal can name them. */
const foreign = new Map([
  ['1.2.840.10045.3.1.1', 'P-192'],
  ['1.3.132.0.33', 'P-224'],
  ['1.3.36.3.3.2.8.1.1.7', 'brainpoolP256r1'],
  ['1.3.36.3.3.2.8.1.1.11', 'brainpoolP384r1'],
  ['1.3.36.3.3.2.8.1.1.13', 'brainpoolP512r1'],
  ['1.2.156.10197.1.301', 'SM2'],
]);

/** The curve with a JWK `crv` value, or undefined. */
export function curveOf(crv: string | undefined): EcCurve | OkpCurve | undefined {
  return crv === undefined ? undefined : byName.get(crv);
}

/** The curve that is probably meant by a `crv` in the wrong case or without its dash (`P256`, `ed25519`), or undefined. */
export function curveMeantBy(crv: string): EcCurve | OkpCurve | undefined {
  const plain = crv.toLowerCase().replace(/[-_ ]/g, '');
  return rows.find((row) => row.crv.toLowerCase().replace('-', '') === plain);
}

/** The EC curve with an object identifier, or a refusal that holds the identifier and, where known, the curve's name. */
export function ecCurveByOid(oid: string): Result<EcCurve> {
  const row = byOid.get(oid);
  if (row?.kty === 'EC') return ok(row);
  const name = foreign.get(oid);
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

/** The coordinates of an encoded point, compressed or not (SEC 1 §2.3.4); the point at infinity and hybrid forms are refused. */
export function decodePoint(curve: EcCurve, point: Uint8Array): Result<{ x: Uint8Array; y: Uint8Array }> {
  const { octets, p, a, b } = curve;
  const form = point[0] ?? 0;
  const compressed = form === 2 || form === 3;
  const need = 1 + (compressed ? 1 : 2) * octets;
  if (!compressed && form !== 4) return refuse('key/point-form', { form });
  if (point.length !== need) {
    return refuse('key/point-length', { crv: curve.crv, have: point.length, need });
  }
  const x = point.slice(1, 1 + octets);
  if (!compressed) return ok({ x, y: point.slice(1 + octets) });
  const bigX = bytesToBigInt(x);
  const square = (((bigX ** 3n + a * bigX + b) % p) + p) % p;
  // Every p of the table is 3 mod 4, so a power gives the square root where there is one.
  const root = powMod(square, (p + 1n) / 4n, p);
  if (bigX >= p || (root * root) % p !== square) return refuse('key/point-off-curve', { crv: curve.crv });
  const y = (root & 1n) === BigInt(form - 2) ? root : p - root;
  return ok({ x, y: bigIntToBytes(y, octets) });
}
