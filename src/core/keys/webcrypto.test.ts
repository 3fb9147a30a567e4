import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { type Algorithm, algorithmOf, algorithms } from '../alg/registry.ts';
import { generateKey } from './generate.ts';
import { importFor } from './import.ts';
import { readKeys } from './read.ts';
import type { Jwk } from './types.ts';
import { cryptoParams } from './webcrypto.ts';

const row = (alg: string): Algorithm => {
  const found = algorithmOf(alg);
  if (!found) throw new Error(alg);
  return found;
};
const supported = algorithms.filter((alg) => alg.supported);

async function generated(alg: Algorithm) {
  const made = await generateKey(alg);
  if (!made.ok) throw new Error(made.problem.code);
  return made.key;
}

async function imported(jwk: Jwk, alg: Algorithm, usage: 'sign' | 'verify') {
  const result = await importFor(jwk, alg, usage);
  if (!result.ok) throw new Error(result.detail);
  return result.key;
}

describe.each(supported.map((alg) => [alg.alg, alg] as const))('a generated key for %s', (name, alg) => {
  it('is whole, named by its thumbprint, and reads back from each of its forms', async () => {
    const { jwk, publicJwk, pem, secretBase64url } = await generated(alg);
    expect(jwk).toMatchObject({ kty: alg.kty, alg: name, kid: await calculateJwkThumbprint(jwk, 'sha256') });
    const [read] = (await readKeys({ kind: 'jwk', value: JSON.stringify(jwk) })).keys;
    expect(read).toMatchObject({ jwk, publicJwk, problems: [], thumbprint: jwk.kid });
    const { alg: _, kid: __, ...material } = jwk;
    if (alg.kty === 'oct') {
      expect(pem).toBeUndefined();
      expect(read?.bits).toBe(alg.minimumBits);
      const secret = await readKeys({ kind: 'secret-base64url', value: secretBase64url ?? '' });
      expect(secret.keys[0]?.jwk).toEqual(material);
    } else {
      expect(secretBase64url).toBeUndefined();
      expect(publicJwk).not.toHaveProperty('d');
      const fromPem = await readKeys({ kind: 'pem', value: `${pem?.private}${pem?.public}` });
      expect(fromPem.keys.map(({ jwk: key }) => key)).toEqual([
        material,
        Object.fromEntries(Object.entries(material).filter(([member]) => member in publicJwk)),
      ]);
      expect(createPrivateKey(pem?.private ?? '').export({ format: 'jwk' })).toEqual(material);
      expect(createPublicKey(pem?.public ?? '').type).toBe('public');
    }
  });

  it('signs what jose verifies and verifies what jose signs', async () => {
    const { jwk, publicJwk } = await generated(alg);
    const joseAlg = jwk.kty === 'OKP' ? 'EdDSA' : name;
    const josePrivate = await importJWK(jwk, joseAlg);
    const token = await new CompactSign(Buffer.from('payload'))
      .setProtectedHeader({ alg: joseAlg })
      .sign(josePrivate);
    const [header, payload, signature = ''] = token.split('.');
    const input = Buffer.from(`${header}.${payload}`);
    // A private key verifies too: it goes in as its public part.
    for (const whole of [jwk, { ...publicJwk, use: 'sig', key_ops: ['verify'] }]) {
      const key = await imported(whole, alg, 'verify');
      expect(key.usages).toEqual(['verify']);
      const verify = (bytes: Uint8Array<ArrayBuffer>) =>
        crypto.subtle.verify(cryptoParams(alg), key, Buffer.from(signature, 'base64url'), bytes);
      expect(await verify(input)).toBe(true);
      expect(await verify(Buffer.from(`x${input}`))).toBe(false);
    }
    const ours = await crypto.subtle.sign(cryptoParams(alg), await imported(jwk, alg, 'sign'), input);
    const resigned = `${input}.${Buffer.from(ours).toString('base64url')}`;
    const verified = await compactVerify(resigned, await importJWK(publicJwk, joseAlg));
    expect(Buffer.from(verified.payload).toString()).toBe('payload');
  });
});

describe('generateKey', () => {
  it.each(algorithms.filter((alg) => !alg.supported).map(({ alg }) => alg))(
    'has no key for %s',
    async (alg) => {
      expect(await generateKey(row(alg))).toEqual({
        ok: false,
        problem: { code: 'key/algorithm-not-here', data: { alg } },
      });
    },
  );

  it('gives the words of an engine that refuses', async () => {
    const spy = vi
      .spyOn(crypto.subtle, 'generateKey')
      .mockRejectedValueOnce(new DOMException('', 'NotSupportedError'));
    expect(await generateKey(row('ES256'))).toEqual({
      ok: false,
      problem: { code: 'key/engine-refused', data: { detail: 'NotSupportedError' } },
    });
    spy.mockRestore();
  });
});

describe('importFor', () => {
  it.each([
    ['', Buffer.alloc(0)],
    ['YWJj', Buffer.from('abc')],
  ])('takes an HMAC secret of any length: %j', async (k, secret) => {
    const key = await imported({ kty: 'oct', k }, row('HS256'), 'sign');
    const mac = await crypto.subtle.sign(cryptoParams(row('HS256')), key, Buffer.from('text'));
    expect(Buffer.from(mac)).toEqual(createHmac('sha256', secret).update('text').digest());
  });

  it('takes RSA of 1024 bits', async () => {
    const jwk = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({
      format: 'jwk',
    }) as Jwk;
    expect((await imported(jwk, row('PS256'), 'verify')).algorithm).toMatchObject({
      name: 'RSA-PSS',
      modulusLength: 1024,
    });
  });

  it.each<[string, Jwk, string, 'sign' | 'verify']>([
    [
      'a curve that the engine lacks',
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'jwk' }) as Jwk,
      'ES256K',
      'verify',
    ],
    [
      'a public key to sign',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }) as Jwk,
      'ES256',
      'sign',
    ],
    ['a key of another type', { kty: 'oct', k: 'YWJj' }, 'RS256', 'verify'],
    ['an empty OKP key', { kty: 'OKP' }, 'EdDSA', 'verify'],
  ])('gives the words of an engine that refuses: %s', async (_, jwk, alg, usage) => {
    const result = await importFor(jwk, row(alg), usage);
    expect(result).toEqual({ ok: false, detail: expect.stringMatching(/./) });
  });
});

describe('cryptoParams', () => {
  it.each([
    ['HS256', { name: 'HMAC', hash: 'SHA-256' }],
    ['RS384', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }],
    ['PS256', { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 }],
    ['PS384', { name: 'RSA-PSS', hash: 'SHA-384', saltLength: 48 }],
    ['PS512', { name: 'RSA-PSS', hash: 'SHA-512', saltLength: 64 }],
    ['ES512', { name: 'ECDSA', hash: 'SHA-512' }],
    ['EdDSA', { name: 'Ed25519' }],
    ['Ed25519', { name: 'Ed25519' }],
  ])('%s', (alg, params) => {
    expect(cryptoParams(row(alg))).toEqual(params);
  });
});
