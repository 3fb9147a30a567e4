import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chains, pemOf } from '../testing/certificates.ts';
import { convertKey } from './convert.ts';
import { formsFor } from './forms.ts';
import { readKeys } from './read.ts';
import type { KeyKind, ReadKey } from './types.ts';

const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const pairs: Record<string, { publicKey: KeyObject; privateKey: KeyObject }> = {
  'RSA 1024': generateKeyPairSync('rsa', { modulusLength: 1024 }),
  'RSA 1032, e = 3': generateKeyPairSync('rsa', { modulusLength: 1032, publicExponent: 3 }),
  'P-256': ec('P-256'),
  'P-384': ec('P-384'),
  'P-521': ec('P-521'),
  secp256k1: ec('secp256k1'),
  Ed25519: generateKeyPairSync('ed25519'),
  Ed448: generateKeyPairSync('ed448'),
  X25519: generateKeyPairSync('x25519'),
  X448: generateKeyPairSync('x448'),
};
const text = (key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' | 'sec1') =>
  key.export({ type: type as 'spki', format: 'pem' }).toString();
const jwkOf = (key: KeyObject) => JSON.stringify(key.export({ format: 'jwk' }));

async function ringOf(value: string, kind: KeyKind = 'text') {
  const ring = await readKeys({ kind, value });
  expect(ring.unread).toEqual([]);
  return ring;
}

async function written(value: string, form: string, index: number | null = 0): Promise<string> {
  const converted = convertKey(await ringOf(value), index, form);
  return converted.ok ? converted.text : converted.problem.code;
}

const formsOf = async (value: string) => {
  const [key] = (await ringOf(value)).keys;
  return key ? formsFor(key).map(({ form }) => form) : [];
};

describe('what OpenSSL writes, to the octet', () => {
  it.each(Object.entries(pairs))('%s', async (name, { publicKey, privateKey }) => {
    // Node has no JWK of X448.
    const value = name === 'X448' ? text(privateKey, 'pkcs8') : jwkOf(privateKey);
    const forms = await formsOf(value);
    const expected: [string, string][] = [
      ['spki', text(publicKey, 'spki')],
      ['pkcs8', text(privateKey, 'pkcs8')],
    ];
    if (publicKey.asymmetricKeyType === 'rsa') {
      expected.push(['pkcs1-public', text(publicKey, 'pkcs1')], ['pkcs1-private', text(privateKey, 'pkcs1')]);
    }
    if (publicKey.asymmetricKeyType === 'ec') expected.push(['sec1', text(privateKey, 'sec1')]);
    for (const [form, pem] of expected) expect(await written(value, form), form).toBe(pem);
    const structures = ['spki', 'pkcs8', 'pkcs1-public', 'pkcs1-private', 'sec1'];
    expect(forms.filter((form) => structures.includes(form)).sort()).toEqual(
      expected.map(([form]) => form).sort(),
    );
  });

  it('a key for RSASSA-PSS alone keeps its identifier', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa-pss', { modulusLength: 1024 });
    const value = text(privateKey, 'pkcs8');
    expect(await written(value, 'pkcs8')).toBe(value);
    expect(await written(value, 'spki')).toBe(text(publicKey, 'spki'));
  });

  it.each([
    ['sha1', 20],
    ['sha1', 90],
    ['sha256', 32],
    ['sha384', 20],
    ['sha512', 40],
  ])('a key for RSASSA-PSS with %s and a salt of %i keeps its parameters', async (hash, saltLength) => {
    const parameters = { hashAlgorithm: hash, mgf1HashAlgorithm: hash, saltLength };
    const options: { modulusLength: number } = { modulusLength: 1024, ...parameters };
    const { publicKey, privateKey } = generateKeyPairSync('rsa-pss', options);
    const value = text(privateKey, 'pkcs8');
    expect(await written(value, 'pkcs8')).toBe(value);
    expect(await written(value, 'spki')).toBe(text(publicKey, 'spki'));
  });

  it.each(Object.entries(pairs))('the fingerprint of %s is the SHA-256 of its SPKI', async (_, pair) => {
    const [key] = (await ringOf(text(pair.publicKey, 'spki'))).keys;
    const der = pair.publicKey.export({ type: 'spki', format: 'der' });
    expect(key?.fingerprint).toBe(createHash('sha256').update(der).digest('base64'));
  });
});

describe('every form of a key is read again as that key', () => {
  const same = ({ jwk: { kid, ...jwk }, thumbprint, private: isPrivate }: ReadKey) => ({
    jwk,
    thumbprint,
    isPrivate,
  });
  it.each(Object.entries(pairs))('%s', async (_, { privateKey }) => {
    const ring = await ringOf(text(privateKey, 'pkcs8'));
    const [key] = ring.keys as [ReadKey];
    for (const { form, private: isPrivate } of formsFor(key).filter((row) => row.form !== 'openssh')) {
      const converted = convertKey(ring, 0, form);
      expect(converted.ok).toBe(true);
      const again = await ringOf(converted.ok ? converted.text : '');
      const want = same(isPrivate ? key : { ...key, jwk: key.publicJwk, private: false });
      expect(again.keys.map(same), form).toEqual([want]);
    }
  });
});

const b64u = (octets: number, value = 7) => Buffer.alloc(octets, value).toString('base64url');
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const p256 = ec('P-256');
const members = (key: KeyObject, more: object = {}) =>
  JSON.stringify({ ...key.export({ format: 'jwk' }), ...more });
const without = { p: undefined, q: undefined, dp: undefined, dq: undefined, qi: undefined };
const akp = { kty: 'AKP', alg: 'ML-DSA-44', pub: b64u(1312) };
const secrets = ['secret-base64url', 'secret-base64', 'secret-hex'];
const publicForms = ['jwk', 'jwks'];
const privateForms = ['jwk-private', 'jwks-private'];

describe('the forms of a key', () => {
  it.each<[name: string, value: string, forms: string[]]>([
    ['public RSA', jwkOf(rsa.publicKey), ['spki', 'pkcs1-public', 'openssh', ...publicForms]],
    [
      'private RSA',
      jwkOf(rsa.privateKey),
      ['spki', 'pkcs1-public', 'openssh', ...publicForms, 'pkcs8', 'pkcs1-private', ...privateForms],
    ],
    ['public EC', jwkOf(p256.publicKey), ['spki', 'openssh', ...publicForms]],
    [
      'private EC',
      jwkOf(p256.privateKey),
      ['spki', 'openssh', ...publicForms, 'pkcs8', 'sec1', ...privateForms],
    ],
    ['a curve that SSH has no name for', jwkOf(ec('secp256k1').publicKey), ['spki', ...publicForms]],
    ['public ML-DSA', JSON.stringify(akp), ['spki', ...publicForms]],
    ['a secret', JSON.stringify({ kty: 'oct', k: 'AQID' }), [...privateForms, ...secrets]],
    [
      'a JWK with its certificate',
      members(p256.publicKey, { x5c: ['MAA='] }),
      ['spki', 'openssh', 'certificates', ...publicForms],
    ],
  ])('%s', async (_, value, forms) => {
    expect(await formsOf(value)).toEqual(forms);
  });

  it('PKCS#1 and PKCS#8 want the primes of an RSA key, a JWK does not', async () => {
    const [key] = (await ringOf(members(rsa.privateKey))).keys as [ReadKey];
    const lone = { ...key, jwk: { ...key.jwk, ...without } as ReadKey['jwk'] };
    const forms = formsFor(lone).map(({ form }) => form);
    expect(forms).not.toContain('pkcs8');
    expect(forms).not.toContain('pkcs1-private');
    expect(forms).toContain('jwk-private');
  });

  it('tell which of them give away a secret', async () => {
    const { keys } = await ringOf(
      JSON.stringify({ keys: [JSON.parse(jwkOf(p256.privateKey)), { kty: 'oct', k: 'AQID' }] }),
    );
    const secretForms = new Set([...privateForms, ...secrets, 'pkcs8', 'sec1']);
    for (const row of keys.flatMap(formsFor))
      expect([row.form, row.private]).toEqual([row.form, secretForms.has(row.form)]);
  });
});

describe('ML-DSA (RFC 9881)', () => {
  /** ML-DSA-44, tag and length included. */
  const oid = '0609608648016503040311';
  const contentOf = (pem: string) =>
    Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64').toString('hex');
  const key = (part: Partial<ReadKey>): ReadKey => ({
    jwk: { ...akp, kty: 'AKP' },
    publicJwk: { ...akp, kty: 'AKP' },
    private: true,
    bits: 8 * 1312,
    source: 'pkcs8',
    index: 0,
    thumbprint: 't',
    fingerprint: null,
    problems: [],
    ...part,
  });
  const pkcs8 = (part: Partial<ReadKey>) => {
    const converted = convertKey({ keys: [key(part)] }, 0, 'pkcs8');
    return converted.ok ? contentOf(converted.text) : '';
  };

  it('has its identifier and no parameters', async () => {
    expect(contentOf(await written(JSON.stringify(akp), 'spki'))).toBe(
      `30820532300b${oid}0382052100${'07'.repeat(1312)}`,
    );
  });

  it('is written as its seed', () => {
    const jwk = { ...akp, kty: 'AKP' as const, priv: b64u(32) };
    expect(pkcs8({ jwk })).toBe(`3034020100300b${oid}04228020${'07'.repeat(32)}`);
  });

  it('is written in its expanded form where the seed is not known, and is no JWK then', () => {
    const expanded = b64u(2560);
    expect(pkcs8({ expanded })).toBe(`30820a18020100300b${oid}04820a0404820a00${'07'.repeat(2560)}`);
    expect(formsFor(key({ expanded })).map(({ form }) => form)).toEqual(['spki', 'jwk', 'jwks', 'pkcs8']);
  });
});

describe('secrets', () => {
  it.each([
    ['secret-base64url', '-_8\n'],
    ['secret-base64', '+/8=\n'],
    ['secret-hex', 'fbff\n'],
  ])('%s', async (form, text) => {
    expect(await written(JSON.stringify({ kty: 'oct', k: '-_8' }), form)).toBe(text);
  });
});

it.each(Object.keys(chains) as (keyof typeof chains)[])(
  'the certificates of a key come out as they went in: %s',
  async (name) => {
    const pem = pemOf(...Object.values(chains[name]));
    const ring = await ringOf(pem);
    const again = convertKey(ring, 0, 'certificates');
    expect(again.ok && again.text.replace(/\s/g, '')).toBe(pem.replace(/\s/g, ''));
  },
);

describe('OpenSSH public lines (RFC 4253 §6.6)', () => {
  const fields = (line: string) => {
    const bytes = Buffer.from(line.split(' ')[1] ?? '', 'base64');
    const read: string[] = [];
    for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt32BE(at)) {
      read.push(bytes.toString('base64url', at + 4, at + 4 + bytes.readUInt32BE(at)));
    }
    return read;
  };
  const plain = (name: string) => Buffer.from(name).toString('base64url');

  it('RSA has e and n with the octet that keeps them positive', async () => {
    const line = await written(jwkOf(rsa.publicKey), 'openssh');
    const { n = '' } = rsa.publicKey.export({ format: 'jwk' });
    const positive = Buffer.concat([Buffer.of(0), Buffer.from(n, 'base64url')]).toString('base64url');
    expect(line).toMatch(/^ssh-rsa [A-Za-z0-9+/]+=*\n$/);
    expect(fields(line)).toEqual([plain('ssh-rsa'), 'AQAB', positive]);
  });

  it('Ed25519 has x', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const line = await written(jwkOf(publicKey), 'openssh');
    expect(fields(line)).toEqual([plain('ssh-ed25519'), publicKey.export({ format: 'jwk' }).x]);
  });

  it('EC has its curve and the uncompressed point', async () => {
    const { x = '', y = '' } = p256.publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    const line = await written(jwkOf(p256.publicKey), 'openssh');
    expect(fields(line)).toEqual([
      plain('ecdsa-sha2-nistp256'),
      plain('nistp256'),
      point.toString('base64url'),
    ]);
  });
});

describe('a ring', () => {
  const ring = {
    keys: [
      { ...p256.privateKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'ES256' },
      rsa.publicKey.export({ format: 'jwk' }),
      { kty: 'oct', k: 'AQID', kid: 'c' },
    ],
  };
  const value = JSON.stringify(ring);

  it('becomes a set of public keys, each with a kid, without secrets', async () => {
    const { keys } = JSON.parse(await written(value, 'jwks', null)) as { keys: Record<string, string>[] };
    const [, second] = (await ringOf(value)).keys;
    expect(keys.map(({ kty, kid }) => [kty, kid])).toEqual([
      ['EC', 'a'],
      ['RSA', second?.thumbprint],
    ]);
    expect(Object.keys(keys[0] ?? {})).toEqual(['kty', 'kid', 'use', 'alg', 'crv', 'x', 'y']);
  });

  it('becomes a set with private parts and secrets where that is asked', async () => {
    const { keys } = JSON.parse(await written(value, 'jwks-private', null));
    expect(keys).toMatchObject([{ d: ring.keys[0]?.d }, { k: 'AQID' }]);
  });

  it('becomes PEM blocks one after another', async () => {
    const pem = await written(value, 'spki', null);
    expect(pem).toBe(text(p256.publicKey, 'spki') + text(rsa.publicKey, 'spki'));
  });

  it('of several keys is a set where a JWK is asked', async () => {
    expect(JSON.parse(await written(value, 'jwk', null))).toMatchObject({
      keys: [{ kid: 'a' }, { kty: 'RSA' }],
    });
  });

  it.each<[string, number | null]>([
    ['spki', 2],
    ['pkcs8', 1],
    ['spki', 7],
    ['sec1', 1],
    ['constructor', 0],
    ['', null],
  ])('refuses %j of key %j', async (form, index) => {
    expect(await written(value, form, index)).toBe('key/form-not-possible');
  });

  it.each([
    ['a', 'a-public.pem'],
    ['https://issuer.example/keys/1', null],
    ['..', null],
    ['', null],
    ['k'.repeat(65), null],
  ])('names the file of a key with kid %j', async (kid, name) => {
    const made = await ringOf(members(p256.publicKey, { kid }));
    const converted = convertKey(made, 0, 'spki');
    expect(converted.ok && converted.fileName).toBe(
      name ?? `${made.keys[0]?.thumbprint.slice(0, 8)}-public.pem`,
    );
  });

  it('names the file of several keys by what it is', async () => {
    const converted = convertKey(await ringOf(value), null, 'jwks');
    expect(converted.ok && converted.fileName).toBe('jwks.json');
  });
});
