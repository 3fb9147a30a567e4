import type { Algorithm } from '../alg/registry.ts';
import { type Bytes, writeMember } from '../keys/members.ts';
import { hasSmallOrder } from '../keys/smallOrder.ts';
import type { Jwk } from '../keys/types.ts';
import { decodeBase64url } from '../token/base64url.ts';
import type { Engine, PublicMembers } from './types.ts';

/** A signature scheme of the noble libraries, or key agreement, which only derives: bytes in, bytes out. */
interface Scheme {
  /** A private key of the right form from the system's random numbers. */
  random(): Uint8Array;
  /** The public key of a private one. */
  publicOf(secret: Bytes): Uint8Array;
  /** False where a public key is none; absent where verification tells. */
  isPublic?(publicKey: Bytes): boolean;
  sign?(input: Bytes, secret: Bytes, expanded: boolean): Uint8Array;
  verify?(signature: Bytes, input: Bytes, publicKey: Bytes): boolean;
}

const nist = (name: 'p256' | 'p384' | 'p521') => async (): Promise<Scheme> => {
  const { [name]: curve } = await import('@noble/curves/nist.js');
  return {
    random: () => curve.utils.randomSecretKey(),
    publicOf: (secret) => curve.getPublicKey(secret, false),
    sign: (input, secret) => curve.sign(input, secret),
    isPublic: (publicKey) => curve.utils.isValidPublicKey(publicKey, false),
    verify: (signature, input, publicKey) => curve.verify(signature, input, publicKey, { lowS: false }),
  };
};

async function secp256k1(): Promise<Scheme> {
  const { secp256k1: curve } = await import('@noble/curves/secp256k1.js');
  return {
    random: () => curve.utils.randomSecretKey(),
    publicOf: (secret) => curve.getPublicKey(secret, false),
    sign: (input, secret) => curve.sign(input, secret, { lowS: true }),
    isPublic: (publicKey) => curve.utils.isValidPublicKey(publicKey, false),
    // RFC 8812 §3.2 says nothing of a low s: signers of JWTs make both.
    verify: (signature, input, publicKey) => curve.verify(signature, input, publicKey, { lowS: false }),
  };
}

const edwards = (name: 'Ed25519' | 'Ed448') => async (): Promise<Scheme> => {
  const curve =
    name === 'Ed448'
      ? (await import('@noble/curves/ed448.js')).ed448
      : (await import('@noble/curves/ed25519.js')).ed25519;
  return {
    random: () => curve.utils.randomSecretKey(),
    publicOf: (secret) => curve.getPublicKey(secret),
    sign: (input, secret) => curve.sign(input, secret),
    // Without ZIP 215: points in RFC 8032's one encoding, as WebCrypto wants them.
    verify: (signature, input, publicKey) =>
      !hasSmallOrder(name, signature) && curve.verify(signature, input, publicKey, { zip215: false }),
  };
};

const montgomery = (name: 'X25519' | 'X448') => async (): Promise<Scheme> => {
  const curve =
    name === 'X448'
      ? (await import('@noble/curves/ed448.js')).x448
      : (await import('@noble/curves/ed25519.js')).x25519;
  return {
    random: () => curve.utils.randomSecretKey(),
    publicOf: (secret) => curve.getPublicKey(secret),
  };
};

const mlDsa = (name: 'ml_dsa44' | 'ml_dsa65' | 'ml_dsa87') => async (): Promise<Scheme> => {
  const { [name]: dsa } = await import('@noble/post-quantum/ml-dsa.js');
  return {
    random: () => crypto.getRandomValues(new Uint8Array(32)),
    publicOf: (seed) => dsa.keygen(seed).publicKey,
    sign: (input, secret, expanded) => dsa.sign(input, expanded ? secret : dsa.keygen(secret).secretKey),
    verify: (signature, input, publicKey) => dsa.verify(signature, input, publicKey),
  };
};

/** By `crv`, and by `alg` where a key type has no curves. Each loads its library when it is first asked for. */
const schemes = new Map<string, () => Promise<Scheme>>([
  ['P-256', nist('p256')],
  ['P-384', nist('p384')],
  ['P-521', nist('p521')],
  ['secp256k1', secp256k1],
  ['Ed25519', edwards('Ed25519')],
  ['Ed448', edwards('Ed448')],
  ['X25519', montgomery('X25519')],
  ['X448', montgomery('X448')],
  ['ML-DSA-44', mlDsa('ml_dsa44')],
  ['ML-DSA-65', mlDsa('ml_dsa65')],
  ['ML-DSA-87', mlDsa('ml_dsa87')],
]);

/** Elliptic curves and ML-DSA in JavaScript, for what WebCrypto lacks: `@noble/curves` and `@noble/post-quantum`. */
export const noble: Engine = {
  name: 'noble',
  verify: async (row, key, signature, input) => {
    const { verify, isPublic } = await schemeOf(key.crv ?? row.alg);
    if (!verify) throw new Error(`${key.crv} is not for signatures`);
    const publicKey = publicBytes(key);
    if (isPublic?.(publicKey) === false) throw new Error('the public key is no point of the curve');
    return verify(signature, input, publicKey);
  },
  sign: async (row, { jwk, expanded }, input) => {
    const { sign } = await schemeOf(jwk.crv ?? row.alg);
    const secret = jwk.d ?? jwk.priv ?? expanded;
    if (!sign || secret === undefined) throw new Error('there is no private key for signatures');
    return Uint8Array.from(sign(input, decodeBase64url(secret).bytes, secret === expanded));
  },
  generate: async (row: Algorithm, { crv = row.crvs[0] }) => {
    const scheme = await schemeOf(crv ?? row.alg);
    const secret = Uint8Array.from(scheme.random());
    const material: Jwk =
      crv === undefined
        ? { kty: row.kty, alg: row.alg, priv: writeMember(secret) }
        : { kty: row.kty, crv, d: writeMember(secret) };
    return { ...material, ...publicMembers(material.kty, scheme.publicOf(secret)) };
  },
  derivePublic: async ({ kty, crv, alg = '', d, priv }) => {
    const scheme = await schemeOf(crv ?? alg);
    return publicMembers(kty, scheme.publicOf(decodeBase64url(d ?? priv ?? '').bytes));
  },
};

function schemeOf(name: string): Promise<Scheme> {
  const load = schemes.get(name);
  if (!load) throw new Error(`${name} is not here`);
  return load();
}

/** An uncompressed point (SEC 1 §2.3.3) for EC, else the octets as they are. */
function publicBytes({ x = '', y, pub }: Jwk): Bytes {
  if (pub !== undefined) return decodeBase64url(pub).bytes;
  const first = decodeBase64url(x).bytes;
  return y === undefined ? first : Uint8Array.of(4, ...first, ...decodeBase64url(y).bytes);
}

function publicMembers(kty: Jwk['kty'], bytes: Uint8Array): PublicMembers {
  if (kty === 'AKP') return { pub: writeMember(bytes) };
  if (kty === 'OKP') return { x: writeMember(bytes) };
  const octets = (bytes.length - 1) / 2;
  return { x: writeMember(bytes.subarray(1, 1 + octets)), y: writeMember(bytes.subarray(1 + octets)) };
}
