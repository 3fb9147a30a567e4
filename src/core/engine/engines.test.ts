import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Algorithm, algorithmOf } from '../alg/registry.ts';
import type { Jwk } from '../keys/types.ts';
import { noble } from './noble.ts';
import type { Engine } from './types.ts';
import { webcrypto } from './webcrypto.ts';

const rowOf = (alg: string): Algorithm => {
  const row = algorithmOf(alg);
  if (!row) throw new Error(alg);
  return row;
};
const input = new TextEncoder().encode('signing input');
const other = new TextEncoder().encode('signing inpux');
const generate = async (engine: Engine, alg: string, crv?: string): Promise<Jwk> => {
  const jwk = await engine.generate?.(rowOf(alg), crv === undefined ? {} : { crv });
  if (!jwk) throw new Error(alg);
  return jwk;
};
const signed = async (engine: Engine, alg: string, jwk: Jwk) => {
  const signature = await engine.sign?.(rowOf(alg), { jwk }, input);
  if (!signature) throw new Error(alg);
  return signature;
};

/** Every algorithm and curve that noble serves; `webcrypto` where Node has it too, `hash` where OpenSSL 3.0 has. */
const curves = [
  { alg: 'ES256', crv: 'P-256', webcrypto: true, hash: 'sha256' },
  { alg: 'ES384', crv: 'P-384', webcrypto: true, hash: 'sha384' },
  { alg: 'ES512', crv: 'P-521', webcrypto: true, hash: 'sha512' },
  { alg: 'ES256K', crv: 'secp256k1', webcrypto: false, hash: 'sha256' },
  { alg: 'EdDSA', crv: 'Ed25519', webcrypto: true, hash: null },
  { alg: 'EdDSA', crv: 'Ed448', webcrypto: true, hash: null },
];

describe.each(curves)('$crv', ({ alg, crv, webcrypto: both, hash }) => {
  test.runIf(both)('noble and WebCrypto verify what the other signed, and derive the same', async () => {
    for (const [maker, checker] of [
      [noble, webcrypto],
      [webcrypto, noble],
    ] as const) {
      const jwk = await generate(maker, alg, crv);
      const { d = '', ...publicJwk } = jwk;
      const signature = await signed(maker, alg, jwk);
      expect(signature.length).toBe(algorithmOf(crv)?.signatureBytes ?? rowOf(alg).signatureBytes);
      expect(await checker.verify(rowOf(alg), publicJwk, signature, input)).toBe(true);
      expect(await checker.verify(rowOf(alg), publicJwk, signature, other)).toBe(false);
      expect({ ...publicJwk, ...(await checker.derivePublic?.({ kty: jwk.kty, crv, d })) }).toEqual(
        publicJwk,
      );
    }
  });

  test('noble and OpenSSL verify what the other signed', async () => {
    const jwk = await generate(noble, alg, crv);
    const key = { key: jwk as never, format: 'jwk' } as const;
    const ours = await signed(noble, alg, jwk);
    const publicKey = { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' } as const;
    expect(nodeVerify(hash, input, publicKey, ours)).toBe(true);
    const privateKey = { key: createPrivateKey(key), dsaEncoding: 'ieee-p1363' } as const;
    const theirs = Uint8Array.from(nodeSign(hash, input, privateKey));
    expect(await noble.verify(rowOf(alg), jwk, theirs, input)).toBe(true);
    expect(await noble.verify(rowOf(alg), jwk, theirs, other)).toBe(false);
  });
});

describe.each(['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'])('%s', (alg) => {
  test('noble signs what it verifies, and nothing else', async () => {
    const jwk = await generate(noble, alg);
    expect(jwk).toEqual({ kty: 'AKP', alg, priv: expect.any(String), pub: expect.any(String) });
    const signature = await signed(noble, alg, jwk);
    expect(signature.length).toBe(rowOf(alg).signatureBytes);
    const { priv = '', ...publicJwk } = jwk;
    expect(await noble.verify(rowOf(alg), publicJwk, signature, input)).toBe(true);
    expect(await noble.verify(rowOf(alg), publicJwk, signature, other)).toBe(false);
    expect(await noble.derivePublic?.({ kty: 'AKP', alg, priv })).toEqual({ pub: publicJwk.pub });
  });

  test('noble signs with a key in its expanded form', async () => {
    const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('@noble/post-quantum/ml-dsa.js');
    const dsa = { 'ML-DSA-44': ml_dsa44, 'ML-DSA-65': ml_dsa65, 'ML-DSA-87': ml_dsa87 }[alg];
    const { secretKey, publicKey } = dsa?.keygen(new Uint8Array(32).fill(7)) ?? {};
    const jwk: Jwk = { kty: 'AKP', alg, pub: Buffer.from(publicKey ?? []).toString('base64url') };
    const expanded = Buffer.from(secretKey ?? []).toString('base64url');
    const signature = await noble.sign?.(rowOf(alg), { jwk, expanded }, input);
    expect(await noble.verify(rowOf(alg), jwk, signature ?? new Uint8Array(), input)).toBe(true);
  });
});

test.each(['X25519', 'X448'])('%s derives and does not sign', async (crv) => {
  const jwk = { kty: 'OKP', crv } as const;
  const { privateKey } = await crypto.subtle
    .generateKey({ name: crv }, true, ['deriveBits'])
    .then((pair) => pair as CryptoKeyPair);
  const { d = '', x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  for (const engine of [noble, webcrypto]) expect(await engine.derivePublic?.({ ...jwk, d })).toEqual({ x });
  await expect(noble.sign?.(rowOf('EdDSA'), { jwk: { ...jwk, x, d } }, input)).rejects.toThrow();
  await expect(noble.verify(rowOf('EdDSA'), { ...jwk, x }, new Uint8Array(64), input)).rejects.toThrow();
});

describe('ES256K', () => {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

  test('is signed with a low s, and verified with either', async () => {
    const jwk = await generate(noble, 'ES256K', 'secp256k1');
    for (let round = 0; round < 8; round++) {
      const message = Uint8Array.of(round);
      const signature = await noble.sign?.(rowOf('ES256K'), { jwk }, message);
      if (!signature) throw new Error('unsigned');
      const s = numberOf(signature.subarray(32));
      expect(s <= order / 2n).toBe(true);
      const high = (order - s).toString(16).padStart(64, '0');
      const mirrored = Uint8Array.of(...signature.subarray(0, 32), ...Buffer.from(high, 'hex'));
      expect(await noble.verify(rowOf('ES256K'), jwk, mirrored, message)).toBe(true);
    }
  });
});

describe('what is not there', () => {
  const ed25519: Jwk = { kty: 'OKP', crv: 'Ed25519', x: '' };
  test.each<[string, () => unknown]>([
    ['noble, RSA', () => noble.verify(rowOf('RS256'), { kty: 'RSA' }, input, input)],
    ['noble, to make', () => generate(noble, 'PS256')],
    ['noble, a public key to sign', () => noble.sign?.(rowOf('EdDSA'), { jwk: ed25519 }, input)],
    ['WebCrypto, secp256k1', () => generate(webcrypto, 'ES256K')],
    ['WebCrypto, a public key to sign', () => webcrypto.sign?.(rowOf('EdDSA'), { jwk: ed25519 }, input)],
    [
      'WebCrypto, another type',
      () => webcrypto.verify(rowOf('RS256'), { kty: 'oct', k: 'YQ' }, input, input),
    ],
    ['WebCrypto, an empty key', () => webcrypto.verify(rowOf('EdDSA'), { kty: 'OKP' }, input, input)],
    ['WebCrypto, no curve', () => webcrypto.verify(rowOf('ES256'), { kty: 'EC' }, input, input)],
  ])('rejects: %s', async (_name, ask) => {
    await expect((async () => ask())()).rejects.toBeInstanceOf(Error);
  });
});

test.each([
  ['', Buffer.alloc(0)],
  ['YWJj', Buffer.from('abc')],
])('WebCrypto takes an HMAC secret of any length: %j', async (k, secret) => {
  const { createHmac } = await import('node:crypto');
  const mac = await signed(webcrypto, 'HS256', { kty: 'oct', k });
  expect(Buffer.from(mac)).toEqual(createHmac('sha256', secret).update(input).digest());
});

/** A key with which anybody signs: of the point of order 1, under which R of the same point and s = 0 fit every input. */
test.each([
  ['Ed25519', 32],
  ['Ed448', 57],
])('%s: nothing matches under a point of small order, nor with R of one', async (crv, octets) => {
  const zero = Uint8Array.from({ length: octets }, (_, at) => (at === 0 ? 1 : 0));
  const x = Buffer.from(zero).toString('base64url');
  const forged = Uint8Array.from([...zero, ...new Uint8Array(octets)]);
  for (const engine of [webcrypto, noble]) {
    expect(await engine.verify(rowOf(crv), { kty: 'OKP', crv, x }, forged, input)).toBe(false);
    const { d, ...publicJwk } = await generate(noble, crv);
    expect(await engine.verify(rowOf(crv), publicJwk, forged, input)).toBe(false);
  }
});
