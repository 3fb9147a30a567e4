import { createCipheriv, createPublicKey, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bodyOf, encryptedInfo, hex, number, oids, pbes2Of, privateKeyInfo } from '../../testing/der.ts';
import { ecFiles, edFiles, password } from '../../testing/keyFiles.ts';
import { nothing, objectIdentifier, octetString, sequence } from '../derWrite.ts';
import { readProcType } from './procType.ts';
import { readDer } from './readDer.ts';

const salt = hex('0011223344556677');
const iv = new Uint8Array(16).fill(5);
const plain = privateKeyInfo(oids.ed25519, octetString(new Uint8Array(32).fill(9)));
const resultOf = ([candidate]: Awaited<ReturnType<typeof readDer>>) => candidate?.result;

const kdf = (iterations: number, ...more: Uint8Array[]): [string, Uint8Array] => [
  oids.pbkdf2,
  sequence(octetString(salt), number(iterations), ...more),
];
const scrypt = (N: number, r: number, p: number): [string, Uint8Array] => [
  oids.scrypt,
  sequence(octetString(salt), number(N), number(r), number(p)),
];
const cbc: [string, Uint8Array] = [oids.aes128Cbc, octetString(iv)];
const pbes2 = (...parameters: Parameters<typeof pbes2Of>) =>
  encryptedInfo(oids.pbes2, pbes2Of(...parameters), new Uint8Array(32));

describe('encrypted PKCS#8', () => {
  it('is opened with AES-GCM', async () => {
    const nonce = iv.slice(0, 12);
    const key = pbkdf2Sync(password, salt, 10, 32, 'sha1');
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    for (const parameters of [sequence(octetString(nonce), number(16)), octetString(nonce)]) {
      const scheme = pbes2Of(kdf(10, number(32)), [oids.aes256Gcm, parameters]);
      const read = (given: string) => readDer(encryptedInfo(oids.pbes2, scheme, sealed), given);
      expect(resultOf(await read(password))).toMatchObject({ ok: true, value: { source: 'pkcs8' } });
      expect(resultOf(await read('x'))).toMatchObject({ problem: { code: 'key/password-wrong' } });
    }
  });

  it('is opened with no password where it was closed with none', async () => {
    const key = pbkdf2Sync('', salt, 10, 16, 'sha1');
    const cipher = createCipheriv('aes-128-cbc', key, iv);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    const written = encryptedInfo(oids.pbes2, pbes2Of(kdf(10), cbc), sealed);
    expect(resultOf(await readDer(written, ''))).toMatchObject({ ok: true });
    expect(resultOf(await readDer(written))).toMatchObject({ problem: { code: 'key/password-needed' } });
  });

  const md5Prf = sequence(objectIdentifier('1.2.840.113549.2.6'), nothing);
  it.each([
    [
      'ten million iterations and one',
      pbes2(kdf(10_000_001), cbc),
      'key/kdf-cost',
      { kdf: 'PBKDF2', limit: 10_000_000 },
    ],
    ['no iteration', pbes2(kdf(0), cbc), 'key/kdf-cost', { cost: 0 }],
    [
      'a great number of iterations',
      pbes2([oids.pbkdf2, sequence(octetString(salt), hex(`0240 7f${'ff'.repeat(63)}`))], cbc),
      'key/kdf-cost',
      { kdf: 'PBKDF2' },
    ],
    ['scrypt in a gigabyte', pbes2(scrypt(2 ** 20, 8, 1), cbc), 'key/kdf-cost', { kdf: 'scrypt memory' }],
    ['scrypt a thousand times', pbes2(scrypt(2 ** 16, 8, 1024), cbc), 'key/kdf-cost', { kdf: 'scrypt work' }],
    ['scrypt of no power of two', pbes2(scrypt(1000, 8, 1), cbc), 'key/kdf-cost', { cost: 1000 }],
    ['scrypt of nothing', pbes2(scrypt(0, 0, 0), cbc), 'key/kdf-cost', null],
    ['another function', pbes2(['1.2.3', nothing], cbc), 'key/pbe-unsupported', { name: '1.2.3' }],
    ['another hash', pbes2(kdf(1, md5Prf), cbc), 'key/pbe-unsupported', { name: 'PBKDF2 with HMAC-MD5' }],
    [
      'another cipher',
      pbes2(kdf(1), ['1.2.840.113549.3.2', nothing]),
      'key/pbe-unsupported',
      { name: 'RC2-CBC' },
    ],
    ['another scheme', encryptedInfo('1.2.3', nothing, salt), 'key/pbe-unsupported', { name: '1.2.3' }],
    [
      'a scheme of PKCS#12 that is not read',
      bodyOf(edFiles['refused-pbe-sha1-rc2-40']),
      'key/pbe-unsupported',
      { name: 'pbeWithSHAAnd40BitRC2-CBC' },
    ],
    ['Camellia', bodyOf(edFiles['refused-camellia']), 'key/pbe-unsupported', { name: 'Camellia-256-CBC' }],
    [
      'parameters that are none',
      encryptedInfo(oids.pbes2, nothing, salt),
      'key/der-unexpected',
      { format: 'PBES2-params' },
    ],
    ['no salt', pbes2([oids.pbkdf2, sequence()], cbc), 'key/der-unexpected', { field: 'salt' }],
    ['no salt for scrypt', pbes2([oids.scrypt, sequence()], cbc), 'key/der-unexpected', { field: 'salt' }],
    [
      'no salt in PBES1',
      encryptedInfo('1.2.840.113549.1.5.3', sequence(), salt),
      'key/der-unexpected',
      { field: 'salt' },
    ],
    [
      'too many iterations of PKCS#12',
      encryptedInfo('1.2.840.113549.1.12.1.3', sequence(octetString(salt), number(1e9)), salt),
      'key/kdf-cost',
      { kdf: 'PKCS#12' },
    ],
  ])('is refused with %s, before a password is asked for', async (_, written, code, data) => {
    for (const given of [undefined, password]) {
      expect(resultOf(await readDer(written, given))).toMatchObject({
        ok: false,
        problem: data ? { code, data } : { code },
      });
    }
  });

  it('does not open where padding fits and the structure does not', async () => {
    const key = pbkdf2Sync(password, salt, 10, 16, 'sha1');
    const cipher = createCipheriv('aes-128-cbc', key, iv);
    const sealed = Buffer.concat([cipher.update('no key'), cipher.final()]);
    const written = encryptedInfo(oids.pbes2, pbes2Of(kdf(10), cbc), sealed);
    expect(resultOf(await readDer(written, password))).toMatchObject({
      problem: { code: 'key/password-wrong' },
    });
  });

  it.each([
    ['an initialisation vector of 3 octets', pbes2(kdf(1), [oids.aes128Cbc, octetString(hex('010203'))])],
    ['data of no whole blocks', encryptedInfo(oids.pbes2, pbes2Of(kdf(1), cbc), salt.slice(1))],
    [
      'DES data of no whole blocks',
      encryptedInfo('1.2.840.113549.1.5.3', sequence(octetString(salt), number(1)), salt.slice(1)),
    ],
    [
      'DES data of no blocks',
      encryptedInfo('1.2.840.113549.1.5.3', sequence(octetString(salt), number(1)), new Uint8Array()),
    ],
  ])('does not open with %s', async (_, written) => {
    expect(resultOf(await readDer(written, password))).toMatchObject({
      problem: { code: 'key/password-wrong' },
    });
  });
});

describe('DEK-Info', () => {
  const files = Object.entries(ecFiles).filter(([name]) => name.startsWith('dek-'));
  const dekOf = (pem: string) => /DEK-Info: (.*)/.exec(pem)?.[1] ?? '';
  it('was written with five ciphers', () => expect(files).toHaveLength(5));

  it.each(files)('%s', async (_, pem) => {
    const read = (given?: string) => readProcType(bodyOf(pem), dekOf(pem), given, 'sec1');
    expect(resultOf(await read(password))).toMatchObject({
      ok: true,
      value: { source: 'sec1', jwk: createPublicKey(ecFiles.spki).export({ format: 'jwk' }) },
    });
    for (const given of ['x', 'y', 'z']) {
      expect(resultOf(await read(given))).toMatchObject({
        problem: { code: 'key/password-wrong', data: { format: 'DEK-Info' } },
      });
    }
    for (const given of [undefined, '']) {
      expect(resultOf(await read(given))).toMatchObject({ problem: { code: 'key/password-needed' } });
    }
  });

  it.each([
    [
      'a cipher that is not read',
      dekOf(ecFiles['refused-dek-camellia']),
      'key/pbe-unsupported',
      { name: 'CAMELLIA-256-CBC' },
    ],
    ['the name of a member of all objects', 'constructor', 'key/pbe-unsupported', { name: 'CONSTRUCTOR' }],
    ['no vector', 'AES-128-CBC', 'key/dek-info', { have: 0, need: 32 }],
    ['a short vector', 'AES-128-CBC,0011', 'key/dek-info', { have: 4, need: 32 }],
    ['an odd vector', `AES-128-CBC,${'0'.repeat(33)}`, 'key/dek-info', { have: 33 }],
    ['a vector of other letters', `AES-128-CBC,${'xy'.repeat(16)}`, 'key/dek-info', { have: 32 }],
    ['nothing', '', 'key/pbe-unsupported', { name: '' }],
  ])('is refused with %s', async (_, dekInfo, code, data) => {
    expect(resultOf(await readProcType(new Uint8Array(16), dekInfo, password))).toMatchObject({
      problem: { code, data },
    });
  });
});
