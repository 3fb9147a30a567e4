import type { KeyType } from '../keys/types.ts';

/** SHA-2 family names as WebCrypto spells them. */
export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** The signature scheme behind an `alg`. */
export type Scheme = 'hmac' | 'rsassa-pkcs1' | 'rsa-pss' | 'ecdsa' | 'eddsa' | 'ml-dsa';

/** One row of the algorithm registry: everything the core knows of a JWS `alg`. */
export interface Algorithm {
  /** The `alg` value (RFC 7518 §3.1, RFC 8037, RFC 8812, RFC 9864, RFC 9964). */
  alg: string;
  scheme: Scheme;
  kty: KeyType;
  /** Curves whose keys serve this algorithm, empty where the key type has none. */
  crvs: readonly string[];
  hash: Hash | null;
  /** In words, for the signature pane: `RSASSA-PKCS1-v1_5 with SHA-256`. */
  title: string;
  /** The name that the formula shows: `RSASHA256`. */
  formula: string;
  /** Length of the signature in bytes, or null when it is the length of the RSA modulus. `EdDSA` tells that of Ed25519: that of a key is the one of its curve. */
  signatureBytes: number | null;
  /** Least key size in bits below which the RFC calls a key too short (RFC 7518 §3.2, §3.3). */
  minimumBits: number;
  spec: { doc: string; section: string };
}

const hmac = (size: 256 | 384 | 512): Algorithm => ({
  alg: `HS${size}`,
  scheme: 'hmac',
  kty: 'oct',
  crvs: [],
  hash: `SHA-${size}`,
  title: `HMAC with SHA-${size}`,
  formula: `HMACSHA${size}`,
  signatureBytes: size / 8,
  minimumBits: size,
  spec: { doc: 'RFC 7518', section: '3.2' },
});

const rsa = (size: 256 | 384 | 512): Algorithm => ({
  alg: `RS${size}`,
  scheme: 'rsassa-pkcs1',
  kty: 'RSA',
  crvs: [],
  hash: `SHA-${size}`,
  title: `RSASSA-PKCS1-v1_5 with SHA-${size}`,
  formula: `RSASHA${size}`,
  signatureBytes: null,
  minimumBits: 2048,
  spec: { doc: 'RFC 7518', section: '3.3' },
});

const pss = (size: 256 | 384 | 512): Algorithm => ({
  ...rsa(size),
  alg: `PS${size}`,
  scheme: 'rsa-pss',
  title: `RSASSA-PSS with SHA-${size} and MGF1`,
  formula: `RSAPSSSHA${size}`,
  spec: { doc: 'RFC 7518', section: '3.5' },
});

const ecdsa = (alg: string, crv: string, size: 256 | 384 | 512, coordinateBytes: number): Algorithm => ({
  alg,
  scheme: 'ecdsa',
  kty: 'EC',
  crvs: [crv],
  hash: `SHA-${size}`,
  title: `ECDSA on ${crv} with SHA-${size}`,
  formula: `ECDSASHA${size}`,
  signatureBytes: 2 * coordinateBytes,
  minimumBits: 0,
  spec: { doc: 'RFC 7518', section: '3.4' },
});

const eddsa = (alg: string, crvs: readonly string[], spec: Algorithm['spec']): Algorithm => ({
  alg,
  scheme: 'eddsa',
  kty: 'OKP',
  crvs,
  hash: null,
  title: alg === 'EdDSA' ? 'EdDSA' : `EdDSA on ${alg}`,
  formula: alg,
  signatureBytes: alg === 'Ed448' ? 114 : 64,
  minimumBits: 0,
  spec,
});

const mlDsa = (set: 44 | 65 | 87, signatureBytes: number): Algorithm => ({
  alg: `ML-DSA-${set}`,
  scheme: 'ml-dsa',
  kty: 'AKP',
  crvs: [],
  hash: null,
  title: `ML-DSA-${set} (module lattices)`,
  formula: `ML-DSA-${set}`,
  signatureBytes,
  minimumBits: 0,
  spec: { doc: 'RFC 9964', section: '4' },
});

/** Every JWS algorithm the core knows, in the order of the registry. */
export const algorithms: readonly Algorithm[] = [
  hmac(256),
  hmac(384),
  hmac(512),
  rsa(256),
  rsa(384),
  rsa(512),
  pss(256),
  pss(384),
  pss(512),
  ecdsa('ES256', 'P-256', 256, 32),
  ecdsa('ES384', 'P-384', 384, 48),
  ecdsa('ES512', 'P-521', 512, 66),
  { ...ecdsa('ES256K', 'secp256k1', 256, 32), spec: { doc: 'RFC 8812', section: '3.2' } },
  eddsa('EdDSA', ['Ed25519', 'Ed448'], { doc: 'RFC 8037', section: '3.1' }),
  eddsa('Ed25519', ['Ed25519'], { doc: 'RFC 9864', section: '2.2' }),
  eddsa('Ed448', ['Ed448'], { doc: 'RFC 9864', section: '2.2' }),
  mlDsa(44, 2420),
  mlDsa(65, 3309),
  mlDsa(87, 4627),
];

const table: Record<string, Algorithm> = Object.create(null);
for (const row of algorithms) table[row.alg] = row;

/** The row of an `alg` value, or undefined. Names such as `constructor` are unknown algorithms: the table has no prototype. */
export function algorithmOf(alg: unknown): Algorithm | undefined {
  return typeof alg === 'string' ? table[alg] : undefined;
}
