import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Algorithm, algorithmOf } from '../alg/registry.ts';
import { bigIntToBytes, bytesToBigInt, powMod } from '../keys/bigint.ts';
import type { Jwk } from '../keys/types.ts';
import { bigint } from './bigint.ts';

const rowOf = (alg: string): Algorithm => {
  const row = algorithmOf(alg);
  if (!row) throw new Error(alg);
  return row;
};
const input = new TextEncoder().encode('signing input');
const other = new TextEncoder().encode('signing inpux');
const keys = new Map(
  [512, 1024, 1025, 1031, 2048, 2055].map((bits) => [
    bits,
    generateKeyPairSync('rsa', { modulusLength: bits }).privateKey,
  ]),
);
const keyOf = (bits: number): KeyObject => {
  const key = keys.get(bits);
  if (!key) throw new Error(String(bits));
  return key;
};
const jwkOf = (bits: number) => keyOf(bits).export({ format: 'jwk' }) as Jwk;
const signed = (alg: string, key: KeyObject, saltLength = Number(alg.slice(2)) / 8) => {
  const padding = alg.startsWith('PS') ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  return Uint8Array.from(sign(`sha${alg.slice(2)}`, input, { key, padding, saltLength }));
};

describe.each([...keys.keys()])('%d bits', (bits) => {
  // RFC 8017 §9.1.1 and §9.2: a short modulus has no room for the longer hashes.
  const algs =
    bits === 512
      ? ['RS256']
      : ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', ...(bits > 1031 ? ['PS512'] : [])];

  test.each(algs)('%s of OpenSSL, and no other bit', async (alg) => {
    const jwk = jwkOf(bits);
    const signature = signed(alg, keyOf(bits));
    const verify = (bytes: Uint8Array<ArrayBuffer>, message = input) =>
      bigint.verify(rowOf(alg), jwk, bytes, message);
    expect(await verify(signature)).toBe(true);
    expect(await verify(signature, other)).toBe(false);
    for (const at of [0, signature.length >> 1, signature.length - 1]) {
      expect(await verify(signature.map((byte, i) => (i === at ? byte ^ 1 : byte)))).toBe(false);
    }
    expect(await verify(signature.slice(1))).toBe(false);
    expect(await verify(Uint8Array.of(0, ...signature))).toBe(false);
  });
});

test('a signature that is not reduced modulo n', async () => {
  const jwk = jwkOf(1031);
  const n = bytesToBigInt(Buffer.from(jwk.n ?? '', 'base64url'));
  for (const alg of ['RS256', 'PS256']) {
    const s = bytesToBigInt(signed(alg, keyOf(1031)));
    expect(await bigint.verify(rowOf(alg), jwk, bigIntToBytes(s + n, 129), input)).toBe(false);
  }
});

test.each([0, 20, 31, 33, 64])('PS256 with a salt of %d bytes', async (salt) => {
  expect(await bigint.verify(rowOf('PS256'), jwkOf(2048), signed('PS256', keyOf(2048), salt), input)).toBe(
    false,
  );
});

test.each([
  ['RS256', 'PS256'],
  ['PS256', 'RS256'],
  ['RS256', 'RS512'],
])('a signature of %s is none of %s', async (made, asked) => {
  expect(await bigint.verify(rowOf(asked), jwkOf(2048), signed(made, keyOf(2048)), input)).toBe(false);
});

/** Encoded messages that a careless reader would take, raised to d by hand. */
describe('an encoded message', () => {
  const { n = '', d = '' } = jwkOf(2048);
  const [modulus, exponent] = [n, d].map((text) => bytesToBigInt(Buffer.from(text, 'base64url'))) as [
    bigint,
    bigint,
  ];
  const digest = createHash('sha256').update(input).digest();
  const info = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  const seal = (encoded: Uint8Array) => bigIntToBytes(powMod(bytesToBigInt(encoded), exponent, modulus), 256);
  const filled = (start: number[], end: Uint8Array) => {
    const padding = new Array<number>(256 - start.length - 1 - end.length).fill(255);
    return Uint8Array.from([...start, ...padding, 0, ...end]);
  };
  const whole = Buffer.concat([info, digest]);
  const withoutNull = Buffer.concat([
    Buffer.from('302f300b0609608648016503040201', 'hex'),
    Buffer.from('0420', 'hex'),
    digest,
  ]);

  test.each([
    ['as it must be', filled([0, 1], whole), true],
    ['without NULL', filled([0, 1], withoutNull), false],
    ['of block type 2', filled([0, 2], whole), false],
    ['with bytes behind it', filled([0, 1], Buffer.concat([whole, Buffer.of(0)])), false],
    ['with the digest alone', filled([0, 1], digest), false],
    [
      'with short padding and the rest behind',
      Uint8Array.from([0, 1, ...new Array(8).fill(255), 0, ...whole, ...new Array(194).fill(0)]),
      false,
    ],
    ['with zero padding', Uint8Array.from([0, 1, ...new Array(202).fill(0), 0, ...whole]), false],
  ])('%s', async (_name, encoded, good) => {
    expect(encoded).toHaveLength(256);
    expect(await bigint.verify(rowOf('RS256'), jwkOf(2048), seal(encoded), input)).toBe(good);
  });

  test.each([
    ['PS256, no trailer', Uint8Array.from([0, ...new Array(255).fill(1)])],
    ['PS256, a bit beyond emBits', Uint8Array.from([0x80, ...new Array(254).fill(1), 0xbc])],
    ['PS256, no separator', Uint8Array.from([0, ...new Array(254).fill(0), 0xbc])],
  ])('%s', async (_name, encoded) => {
    const bytes =
      bytesToBigInt(encoded) < modulus ? encoded : encoded.map((byte, i) => (i === 0 ? 0x40 : byte));
    expect(await bigint.verify(rowOf('PS256'), jwkOf(2048), seal(bytes), input)).toBe(false);
  });
});

test('a modulus with no room for the hash has no signature', async () => {
  const jwk = jwkOf(512);
  for (const alg of ['RS512', 'PS256', 'PS512']) {
    expect(await bigint.verify(rowOf(alg), jwk, new Uint8Array(64).fill(1), input)).toBe(false);
  }
});

test.each<[string, Jwk, string]>([
  ['another type of key', { kty: 'EC', crv: 'P-256' }, 'RS256'],
  ['an algorithm without a hash', { kty: 'RSA', n: 'AQ', e: 'AQ' }, 'EdDSA'],
])('%s is refused', async (_name, jwk, alg) => {
  await expect(bigint.verify(rowOf(alg), jwk, input, input)).rejects.toThrow();
});
