import { createPrivateKey, createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { type Algorithm, algorithmOf, algorithms } from '../alg/registry.ts';
import type { KeyOptions } from '../engine/index.ts';
import { bitLength } from './bigint.ts';
import { generateKey } from './generate.ts';
import { readKeys } from './read.ts';

const row = (alg: string): Algorithm => {
  const found = algorithmOf(alg);
  if (!found) throw new Error(alg);
  return found;
};

async function generated(alg: Algorithm, options?: KeyOptions) {
  const made = await generateKey(alg, options);
  if (!made.ok) throw new Error(made.problem.code);
  return made.key;
}

describe.each(algorithms.map((alg) => [alg.alg, alg] as const))('a generated key for %s', (name, alg) => {
  it('is whole, named by its thumbprint, and reads back from each of its forms', async () => {
    const { jwk, publicJwk, pem, secretBase64url } = await generated(alg);
    expect(jwk).toMatchObject({ kty: alg.kty, alg: name });
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
      expect(read?.private).toBe(true);
      for (const member of ['d', 'p', 'priv']) expect(publicJwk).not.toHaveProperty(member);
    }
    // OpenSSL 3.0 and this version of jose know no AKP keys.
    if (!pem || alg.kty === 'AKP') return;
    expect(jwk.kid).toBe(await calculateJwkThumbprint(jwk, 'sha256'));
    const fromPem = await readKeys({ kind: 'pem', value: `${pem.private}${pem.public}` });
    expect(fromPem.keys.map(({ jwk: key }) => key)).toEqual([
      material,
      Object.fromEntries(Object.entries(material).filter(([member]) => member in publicJwk)),
    ]);
    expect(createPrivateKey(pem.private).export({ format: 'jwk' })).toEqual(material);
    expect(createPublicKey(pem.public).type).toBe('public');
  });
});

describe('options', () => {
  it.each([2048, 3072] as const)('RSA of %d bits', async (modulusLength) => {
    const { jwk } = await generated(row('PS256'), { modulusLength });
    expect(bitLength(Buffer.from(jwk.n ?? '', 'base64url'))).toBe(modulusLength);
  });

  it.each(['Ed25519', 'Ed448'])('EdDSA on %s', async (crv) => {
    expect((await generated(row('EdDSA'), { crv })).jwk).toMatchObject({ kty: 'OKP', crv, alg: 'EdDSA' });
  });

  it.each([
    ['ES256', 'P-384'],
    ['EdDSA', 'X25519'],
    ['RS256', 'P-256'],
    ['ES256', 'constructor'],
  ])('%s has no curve %s', async (alg, crv) => {
    expect(await generateKey(row(alg), { crv })).toEqual({
      ok: false,
      problem: { code: 'key/crv-of-other-alg', data: { alg, crv } },
    });
  });
});

describe('an engine that refuses', () => {
  it('has its words told', async () => {
    const spy = vi
      .spyOn(crypto.subtle, 'generateKey')
      .mockRejectedValueOnce(new DOMException('', 'NotSupportedError'));
    expect(await generateKey(row('RS256'))).toEqual({
      ok: false,
      problem: { code: 'key/engine-refused', data: { detail: 'NotSupportedError' } },
    });
    spy.mockRestore();
  });

  it('gives way to another where there is one', async () => {
    const spy = vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValueOnce(new Error('not today'));
    expect((await generated(row('ES256'))).jwk).toMatchObject({ kty: 'EC', crv: 'P-256' });
    spy.mockRestore();
  });
});
