import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  type JsonWebKey,
  sign,
  verify,
} from 'node:crypto';
import { CompactSign, compactVerify, importJWK } from 'jose';
import jsonwebtoken from 'jsonwebtoken';
import { describe, expect, test, vi } from 'vitest';
import { type Algorithm, algorithmOf } from './alg/registry.ts';
import { readKeys } from './keys/index.ts';
import type { Jwk, KeyInput } from './keys/types.ts';
import { signToken } from './sign.ts';
import { computedAlgs, keyFor } from './testing/keys.ts';
import { b64, compact, keyOf } from './testing/tokens.ts';
import { parseToken } from './token/parse.ts';
import { signatureLength, verifySignature } from './verify.ts';

/** Compares a token's signature with the first key of a key text. */
async function verified(text: string, key: KeyInput, alg = 'HS256') {
  const [read] = (await readKeys(key)).keys;
  if (!read) throw new Error('no key');
  return verifySignature(parseToken(text), rowOf(alg), read);
}

function rowOf(alg: string): Algorithm {
  const row = algorithmOf(alg);
  if (!row) throw new Error(alg);
  return row;
}

const MATCH = { status: 'match', cleaned: false, servedBy: expect.any(String) };
const NO_MATCH = {
  status: 'no-match',
  servedBy: expect.toSatisfy((by) => by === null || typeof by === 'string'),
};
const jwkInput = (jwk: object): KeyInput => ({ kind: 'jwk', value: JSON.stringify(jwk) });
const PAYLOAD = { sub: 'Jürgen', iat: 1, big: 2 ** 40 };

/** What jose computes with Node’s WebCrypto. */
const ofJose = computedAlgs.filter((alg) => !/^(?:ES256K|Ed448|ML-DSA)/.test(alg));

describe.each(ofJose)('%s and jose', (alg) => {
  test('verify what the other signed', async () => {
    const { jwk, publicJwk } = await keyFor(alg);
    const theirs = await new CompactSign(new TextEncoder().encode(JSON.stringify(PAYLOAD)))
      .setProtectedHeader({ alg })
      .sign(await importJWK(jwk, alg));
    expect(await verified(theirs, jwkInput(publicJwk), alg)).toEqual(MATCH);
    const ours = await signToken(compact({ alg }, PAYLOAD), jwkInput(jwk));
    if (!ours.ok) throw new Error(ours.problem.code);
    const { payload } = await compactVerify(ours.token, await importJWK(publicJwk, alg));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(PAYLOAD);
  });
});

const shared = ['HS', 'RS', 'PS', 'ES'].flatMap((family) => [`${family}256`, `${family}384`, `${family}512`]);
describe.each(shared)('%s and jsonwebtoken', (alg) => {
  test('verify what the other signed', async () => {
    const { jwk, publicJwk } = await keyFor(alg);
    const algorithm = alg as jsonwebtoken.Algorithm;
    const secret = Buffer.from(jwk.k ?? '', 'base64url');
    const node = (key: object) => ({ key: key as JsonWebKey, format: 'jwk' as const });
    const signing = jwk.k ? secret : createPrivateKey(node(jwk));
    const checking = jwk.k ? secret : createPublicKey(node(publicJwk));
    const theirs = jsonwebtoken.sign(PAYLOAD, signing, { algorithm });
    expect(await verified(theirs, jwkInput(publicJwk), alg)).toEqual(MATCH);
    const ours = await signToken(compact({ alg }, PAYLOAD), jwkInput(jwk));
    if (!ours.ok) throw new Error(ours.problem.code);
    expect(jsonwebtoken.verify(ours.token, checking, { algorithms: [algorithm] })).toEqual(PAYLOAD);
  });
});

describe.each([
  ['ES256K', 'sha256'],
  ['Ed448', null],
] as const)('%s and OpenSSL', (alg, hash) => {
  test('verify what the other signed', async () => {
    const { jwk, publicJwk } = await keyFor(alg);
    const node = (key: object) => ({ key: key as JsonWebKey, format: 'jwk' as const });
    const dsaEncoding = 'ieee-p1363' as const;
    const input = compact({ alg }, PAYLOAD, '').slice(0, -1);
    const theirs = sign(hash, Buffer.from(input), { key: createPrivateKey(node(jwk)), dsaEncoding });
    expect(await verified(`${input}.${b64(theirs)}`, jwkInput(publicJwk), alg)).toEqual(MATCH);
    const ours = await signToken(`${input}.`, jwkInput(jwk));
    if (!ours.ok) throw new Error(ours.problem.code);
    const bytes = parseToken(ours.token).signature ?? new Uint8Array();
    const key = { key: createPublicKey(node(publicJwk)), dsaEncoding };
    expect(verify(hash, Buffer.from(input), key, bytes)).toBe(true);
  });
});

describe('keys that others refuse still verify', () => {
  const input = compact({ alg: 'HS256' }, {}, '').slice(0, -1);
  const hmac = (secret: string) =>
    `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;

  test.each([
    ['three bytes', { kind: 'secret', value: 'abc' }, 'abc'],
    ['no byte', { kind: 'secret', value: '' }, ''],
    ['more than a block', { kind: 'secret', value: 'x'.repeat(200) }, 'x'.repeat(200)],
  ] as const)('a secret of %s', async (_name, key, secret) => {
    expect(await verified(hmac(secret), key)).toEqual(MATCH);
    expect(await verified(hmac(`${secret}!`), key)).toEqual(NO_MATCH);
  });

  test('an RSA key of 1024 bits, public and private', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const signedText = compact({ alg: 'RS256' }, {}, '').slice(0, -1);
    const signature = createSign('sha256').update(signedText).sign(privateKey).toString('base64url');
    const token = `${signedText}.${signature}`;
    const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const value of [spki, pkcs8])
      expect(await verified(token, { kind: 'pem', value }, 'RS256')).toEqual(MATCH);
  });

  test.each(['RS256', 'PS384', 'ES512', 'EdDSA'])(
    'a private key of %s, whatever it says it is for',
    async (alg) => {
      const { jwk } = await keyFor(alg);
      const signed = await signToken(compact({ alg }, {}), jwkInput(jwk));
      if (!signed.ok) throw new Error(signed.problem.code);
      expect(await verified(signed.token, jwkInput({ ...jwk, key_ops: ['sign'], ext: false }), alg)).toEqual(
        MATCH,
      );
    },
  );
});

describe('a signature that does not match', () => {
  test.each(computedAlgs)('%s: all zero, all one, empty, cut, one byte more', async (alg) => {
    const { jwk, publicJwk } = await keyFor(alg);
    const signed = await signToken(compact({ alg }, {}), jwkInput(jwk));
    if (!signed.ok) throw new Error(signed.problem.code);
    const token = parseToken(signed.token);
    const bytes = token.signature ?? new Uint8Array();
    const forged = [
      new Uint8Array(bytes.length),
      new Uint8Array(bytes.length).fill(255),
      new Uint8Array(),
      bytes.slice(0, -1),
      Uint8Array.of(...bytes, 0),
    ];
    for (const signature of forged) {
      const text = `${token.signingInput}.${b64(signature)}`;
      expect(await verified(text, jwkInput(publicJwk), alg)).toEqual(NO_MATCH);
    }
  });

  test('there is none', async () => {
    const secret: KeyInput = { kind: 'secret', value: 'a' };
    expect(await verified('eyJhbGciOiJIUzI1NiJ9.e30', secret)).toEqual(NO_MATCH);
    expect(await verified(`${compact({ alg: 'HS256' }, {})}X`, secret)).toEqual(NO_MATCH);
  });

  test('ECDSA in DER, as OpenSSL makes it', async () => {
    const { jwk, publicJwk } = await keyFor('ES256');
    const text = compact({ alg: 'ES256' }, {}, '').slice(0, -1);
    const key = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
    const der = createSign('sha256').update(text).sign(key).toString('base64url');
    expect(await verified(`${text}.${der}`, jwkInput(publicJwk), 'ES256')).toEqual(NO_MATCH);
  });
});

describe('what came in on the way', () => {
  const secret: KeyInput = { kind: 'secret', value: 'a secret' };
  const make = async () => {
    const signed = await signToken(compact({ alg: 'HS256' }, { sub: 'a' }), secret);
    if (!signed.ok) throw new Error(signed.problem.code);
    return signed.token;
  };

  test.each<[name: string, spoil: (token: string) => string, cleaned: boolean]>([
    ['nothing', (token) => token, false],
    ['a scheme', (token) => `Bearer ${token}`, true],
    ['a line break in the payload', (token) => token.replace(/\.(..)/, '.$1\n'), true],
    ['padding of the header', (token) => token.replace('.', '=.'), true],
    ['a line break in the signature', (token) => `${token.slice(0, -3)}\n${token.slice(-3)}`, false],
    ['a quote at the end', (token) => `${token}"`, false],
  ])('%s', async (_name, spoil, cleaned) => {
    expect(await verified(spoil(await make()), secret)).toEqual({
      status: 'match',
      cleaned,
      servedBy: 'WebCrypto',
    });
  });
});

describe('what cannot be compared', () => {
  test('a key that no engine takes is refused, with the words of the first', async () => {
    const { publicJwk } = await keyFor('ES256');
    const [key] = (await readKeys(jwkInput(publicJwk))).keys;
    if (!key) throw new Error('no key');
    const flipped = { ...key, publicJwk: { ...publicJwk, y: publicJwk.x } };
    const token = parseToken(compact({ alg: 'ES256' }, {}, b64(new Uint8Array(64))));
    const result = await verifySignature(token, rowOf('ES256'), flipped as typeof key);
    expect(result).toMatchObject({ status: 'refused', detail: expect.stringMatching(/./) });
  });

  test.each([
    [new Error('no'), 'no'],
    [new DOMException('', 'OperationError'), 'OperationError'],
    ['odd', 'odd'],
  ])('a verification that throws %s is refused', async (thrown, detail) => {
    const { jwk } = await keyFor('HS256');
    vi.spyOn(crypto.subtle, 'verify').mockRejectedValueOnce(thrown);
    const token = compact({ alg: 'HS256' }, {}, b64(new Uint8Array(32)));
    expect(await verified(token, jwkInput(jwk))).toEqual({ status: 'refused', detail });
  });
});

test.each<[alg: string, key: [Partial<Jwk> & Pick<Jwk, 'kty'>, number] | null, bytes: number | null]>([
  ['HS384', null, 48],
  ['ES512', null, 132],
  ['RS256', null, null],
  ['RS256', [{ kty: 'RSA' }, 1024], 128],
  ['PS256', [{ kty: 'RSA' }, 2047], 256],
  ['EdDSA', null, 64],
  ['EdDSA', [{ kty: 'OKP', crv: 'Ed25519' }, 255], 64],
  ['EdDSA', [{ kty: 'OKP', crv: 'Ed448' }, 448], 114],
  ['ML-DSA-44', [{ kty: 'AKP' }, 10496], 2420],
])('%s with %j makes %s bytes', (alg, key, bytes) => {
  expect(signatureLength(rowOf(alg), key && keyOf(...key))).toBe(bytes);
});
