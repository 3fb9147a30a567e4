import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import { describe, expect, it } from 'vitest';
import { oids, privateKeyInfo, publicKeyField, publicKeyInfo } from '../../testing/der.ts';
import { der, octetString, sequence } from '../derWrite.ts';
import type { Candidate } from '../ring.ts';
import { completeMlDsa } from './mlDsa.ts';
import { readDer } from './readDer.ts';

const sets = [
  ['ML-DSA-44', oids.mlDsa44, ml_dsa44],
  ['ML-DSA-65', '2.16.840.1.101.3.4.3.18', ml_dsa65],
  ['ML-DSA-87', '2.16.840.1.101.3.4.3.19', ml_dsa87],
] as const;
const text = (octets: Uint8Array) => Buffer.from(octets).toString('base64url');
const only = async (read: Promise<Candidate[]>) => {
  const [candidate, ...others] = await read;
  expect(others).toEqual([]);
  return candidate?.result;
};

describe.each(sets)('%s', (alg, oid, signer) => {
  const seed = new Uint8Array(32).fill(alg.charCodeAt(7));
  const { publicKey, secretKey } = signer.keygen(seed);
  const pub = text(publicKey);
  const priv = text(seed);
  const expanded = text(secretKey);
  const seedField = der(0x80, seed);

  it('is read from SPKI', async () => {
    const read = await only(readDer(publicKeyInfo(oid, publicKey)));
    expect(read).toMatchObject({ ok: true, value: { source: 'spki', jwk: { kty: 'AKP', alg, pub } } });
  });

  it.each([
    ['the seed', seedField, { priv }, undefined],
    ['both', sequence(octetString(seed), octetString(secretKey)), { priv }, undefined],
    ['the expanded key', octetString(secretKey), {}, expanded],
    ['the seed without its tag', seed, { priv }, undefined],
    ['the seed as an OCTET STRING', octetString(seed), { priv }, undefined],
    ['the expanded key without its tag', secretKey, {}, expanded],
    ['the expanded key with the public key behind it', octetString(secretKey, publicKey), {}, expanded],
  ])('is read from PKCS#8 with %s', async (_, content, jwk, long) => {
    const read = await only(readDer(privateKeyInfo(oid, content)));
    expect(read).toMatchObject({
      ok: true,
      value: { source: 'pkcs8', jwk: { kty: 'AKP', alg, pub, ...jwk } },
    });
    if (read?.ok) expect(read.value.expanded).toBe(long);
    expect(await only(readDer(privateKeyInfo(oid, content, publicKeyField(publicKey))))).toMatchObject({
      ok: true,
    });
  });

  const other = signer.keygen(new Uint8Array(32));
  it.each([
    [
      'a seed and an expanded key of another',
      privateKeyInfo(oid, sequence(octetString(seed), octetString(other.secretKey))),
      'key/private-mismatch',
      { member: 'expandedKey' },
    ],
    [
      'a public key of another',
      privateKeyInfo(oid, seedField, publicKeyField(other.publicKey)),
      'key/private-mismatch',
      { member: 'privateKey' },
    ],
    [
      'a public key of another behind',
      privateKeyInfo(oid, octetString(secretKey, other.publicKey)),
      'key/private-mismatch',
      { member: 'privateKey' },
    ],
    [
      'a seed of 31 octets',
      privateKeyInfo(oid, der(0x80, seed.slice(1))),
      'key/ml-dsa-private',
      { have: '31', seed: 32 },
    ],
    [
      'an expanded key cut short',
      privateKeyInfo(oid, octetString(secretKey.slice(1))),
      'key/ml-dsa-private',
      { alg },
    ],
    [
      'a seed and an expanded key cut short',
      privateKeyInfo(oid, sequence(octetString(seed), octetString(secretKey.slice(1)))),
      'key/ml-dsa-private',
      { have: `32 + ${secretKey.length - 1}` },
    ],
    ['an INTEGER', privateKeyInfo(oid, sequence(der(2, seed))), 'key/ml-dsa-private', { have: '36' }],
    ['nothing in a SEQUENCE', privateKeyInfo(oid, sequence()), 'key/ml-dsa-private', { have: '' }],
    [
      'numbers out of range',
      privateKeyInfo(oid, octetString(secretKey.map((byte, i) => (i > 128 ? 255 : byte)))),
      'key/ml-dsa-damaged',
      { alg },
    ],
    [
      'a public key cut short',
      publicKeyInfo(oid, publicKey.slice(1)),
      'key/member-length',
      { member: 'pub' },
    ],
  ])('is refused with %s', async (_, written, code, data) => {
    expect(await only(readDer(written))).toMatchObject({ ok: false, problem: { code, data } });
  });
});

describe('completeMlDsa', () => {
  it.each([
    { kty: 'OKP' as const, crv: 'Ed25519', x: 'AA', d: 'AA' },
    { kty: 'AKP' as const, alg: 'ML-DSA-44', pub: 'AA' },
    { kty: 'AKP' as const, alg: 'constructor', priv: 'AA' },
  ])('leaves as it is %j', async (key) => {
    expect(await completeMlDsa(key)).toEqual({ ok: true, value: key });
  });
});
