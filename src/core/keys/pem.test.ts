import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readKeys } from './read.ts';
import type { KeyKind, KeyRing } from './types.ts';

const curves = ['P-256', 'P-384', 'P-521', 'secp256k1'] as const;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
const ec = Object.fromEntries(
  curves.map((namedCurve) => [namedCurve, generateKeyPairSync('ec', { namedCurve })]),
);
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const okp = {
  Ed25519: generateKeyPairSync('ed25519'),
  Ed448: generateKeyPairSync('ed448'),
  X25519: generateKeyPairSync('x25519'),
  X448: generateKeyPairSync('x448'),
};

const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const pkcs8 = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const pem = (label: string, der: Uint8Array) =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;
const readPem = (value: string, kind: KeyKind = 'pem') => readKeys({ kind, value });
const only = (ring: KeyRing) => {
  expect(ring).toMatchObject({ problem: null, unread: [] });
  expect(ring.keys).toHaveLength(1);
  return ring.keys[0];
};
const codes = (ring: KeyRing) => ring.keys.flatMap(({ problems }) => problems.map(({ code }) => code));

/** A self-signed P-256 certificate: node:crypto reads certificates and writes none. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBeDCCAR+gAwIBAgIUL+CRR8f9rPgjGJrp90X727HSdYswCgYIKoZIzj0EAwIw
EjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjIwMzQyNTZaFw0zNjExMTkwMzQy
NTZaMBIxEDAOBgNVBAMMB2V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AAT2UrqpqzDSAYgjn3Gs0dVz+WFXzYLzGmcFS5zkaXrk38/u+V6NAU6Tc2I/S7hE
viIlYu+PMT9KOO2p8cXjPDbno1MwUTAdBgNVHQ4EFgQUHgNwyjhuq7qHOQmOWmXB
a8mgkaIwHwYDVR0jBBgwFoAUHgNwyjhuq7qHOQmOWmXBa8mgkaIwDwYDVR0TAQH/
BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBYrqp19zslMfPNwDjri8Bo+acGM0r8
fnn3zhK7oz57EgIgX+JSU7rZrSYL9SzGOCgxsbo1WZGH2Fg34itzWVq7B30=
-----END CERTIFICATE-----
`;

describe('readKeys of PEM written by OpenSSL', () => {
  const keys: [name: string, pair: { publicKey: KeyObject; privateKey: KeyObject }, bits: number][] = [
    ['RSA', rsa, 2048],
    ...curves.map((name, i): [string, typeof p256, number] => [
      name,
      ec[name] ?? p256,
      [256, 384, 521, 256][i] ?? 0,
    ]),
    ...Object.entries(okp).map(([name, pair]): [string, typeof p256, number] => [
      name,
      pair,
      name.endsWith('25519') ? 255 : 448,
    ]),
  ];

  it.each(keys)('%s as SPKI and PKCS#8 gives the same JWK as OpenSSL', async (_, pair, bits) => {
    const publicJwk = pair.publicKey.export({ format: 'jwk' });
    const fromSpki = only(await readPem(spki(pair.publicKey)));
    expect(fromSpki).toMatchObject({
      jwk: publicJwk,
      publicJwk,
      private: false,
      source: 'spki',
      bits,
      index: 0,
    });
    const fromPkcs8 = only(await readPem(pkcs8(pair.privateKey)));
    expect(fromPkcs8).toMatchObject({ private: true, source: 'pkcs8', bits });
    expect(fromPkcs8?.jwk).toEqual(pair.privateKey.export({ format: 'jwk' }));
    expect(fromPkcs8?.publicJwk).toEqual(publicJwk);
    expect(fromPkcs8?.thumbprint).toBe(fromSpki?.thumbprint);
  });

  it('reads PKCS#1, public and private', async () => {
    const publicPem = rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const privatePem = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    expect(only(await readPem(publicPem))).toMatchObject({
      jwk: rsa.publicKey.export({ format: 'jwk' }),
      source: 'pkcs1-public',
    });
    expect(only(await readPem(privatePem))).toMatchObject({
      jwk: rsa.privateKey.export({ format: 'jwk' }),
      source: 'pkcs1-private',
    });
  });

  it.each(curves)('reads SEC1 on %s', async (name) => {
    const key = (ec[name] ?? p256).privateKey;
    const read = only(await readPem(key.export({ type: 'sec1', format: 'pem' }).toString()));
    expect(read).toMatchObject({ jwk: key.export({ format: 'jwk' }), source: 'sec1' });
  });

  it('passes over the EC PARAMETERS block that openssl ecparam writes before the key', async () => {
    const parameters = pem('EC PARAMETERS', Buffer.from('06082a8648ce3d030107', 'hex'));
    const key = p256.privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    expect(only(await readPem(parameters + key))).toMatchObject({ source: 'sec1', index: 0 });
    expect((await readPem(parameters)).problem?.code).toBe('key/parameters-only');
  });

  it('notes that an id-RSASSA-PSS key is for PSS only', async () => {
    for (const text of [spki(pss.publicKey), pkcs8(pss.privateKey)]) {
      const ring = await readPem(text);
      expect(only(ring)).toMatchObject({ jwk: { kty: 'RSA' }, bits: 2048 });
      expect(codes(ring)).toEqual(['key/rsa-pss-only']);
    }
  });

  it('notes that X25519 and X448 are not for signatures', async () => {
    for (const name of ['X25519', 'X448'] as const) {
      expect(codes(await readPem(spki(okp[name].publicKey)))).toEqual(['key/not-for-signatures']);
    }
  });

  it('reads the key of a certificate', async () => {
    expect(only(await readPem(certificate))).toMatchObject({
      jwk: createPublicKey(certificate).export({ format: 'jwk' }),
      source: 'certificate',
      private: false,
    });
  });

  it('reads several blocks as several keys and names those that are none', async () => {
    const text = [spki(rsa.publicKey), pem('DSA PRIVATE KEY', Buffer.from('3000', 'hex')), certificate].join(
      '\n',
    );
    const ring = await readPem(text);
    expect(ring).toMatchObject({ form: 'pem', problem: null });
    expect(ring.keys.map(({ index, source }) => [index, source])).toEqual([
      [0, 'spki'],
      [2, 'certificate'],
    ]);
    expect(ring.unread).toEqual([
      { index: 1, problem: { code: 'key/dsa', data: { label: 'DSA PRIVATE KEY', block: 2 } } },
    ]);
  });
});

describe('PEM as people paste it', () => {
  const good = pkcs8(p256.privateKey);
  const lines = good.trim().split('\n');
  const manglings: [name: string, text: string, ...codes: string[]][] = [
    ['as written', good],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['CR alone', good.replaceAll('\n', '\r')],
    ['literal \\n', good.replaceAll('\n', '\\n')],
    ['literal \\r\\n', good.replaceAll('\n', '\\r\\n')],
    ['doubly escaped \\n', good.replaceAll('\n', '\\\\n')],
    ['double quotes', `"${good.trim()}"`],
    ['single quotes and literal \\n', `'${good.replaceAll('\n', '\\n')}'`],
    ['each line quoted', lines.map((line) => `"${line}"`).join('\n')],
    ['escaped slashes', JSON.stringify({ key: good }).replaceAll('/', '\\/'), 'key/found-in-json'],
    ['an .env line', `PRIVATE_KEY="${good.replaceAll('\n', '\\n')}"`],
    ['indentation', lines.map((line) => `    ${line}`).join('\n')],
    ['tabs', lines.map((line) => `\t${line}`).join('\n')],
    ['mail quotes', lines.map((line) => `> ${line}`).join('\n')],
    ['no-break spaces', lines.map((line) => `${line}\u00a0`).join('\n')],
    ['byte order mark and zero-width space', `\ufeff${lines.join('\u200b\n')}`],
    ['one long line', lines.join('')],
    ['lines joined by spaces', lines.join(' ')],
    ['no final newline', good.trim()],
    ['text around', `Key of the day\n${good}\nthanks`],
    ['blank lines in the body', lines.join('\n\n')],
    ['header lines', good.replace('-----\n', '-----\nComment: mine\nX-Note: 2\n\n')],
    ['typographic dashes', good.replaceAll('-----', '\u2014\u2014-'), 'key/pem-armour'],
    ['four dashes', good.replaceAll('-----', '----'), 'key/pem-armour'],
    [
      'spaces within the armour',
      good.replaceAll(/-----\b/g, '----- ').replaceAll(/\b-----/g, ' -----'),
      'key/pem-armour',
    ],
    ['END line missing', lines.slice(0, -1).join('\n'), 'key/pem-end-missing'],
  ];

  it.each(manglings)('%s', async (_, text, ...expected) => {
    for (const kind of ['pem', 'text'] as const) {
      const ring = await readPem(text, kind);
      expect(only(ring)?.jwk).toEqual(p256.privateKey.export({ format: 'jwk' }));
      expect(codes(ring)).toEqual(expected);
    }
  });

  const der = (key: KeyObject, type: 'pkcs1' | 'sec1' | 'spki' | 'pkcs8') =>
    Uint8Array.from(key.export({ type: type as 'pkcs8', format: 'der' }));
  it.each([
    ['SEC1 under PRIVATE KEY', pem('PRIVATE KEY', der(p256.privateKey, 'sec1')), 'sec1'],
    ['PKCS#1 under PRIVATE KEY', pem('PRIVATE KEY', der(rsa.privateKey, 'pkcs1')), 'pkcs1-private'],
    [
      'PKCS#1 private under RSA PUBLIC KEY',
      pem('RSA PUBLIC KEY', der(rsa.privateKey, 'pkcs1')),
      'pkcs1-private',
    ],
    ['SPKI under RSA PUBLIC KEY', pem('RSA PUBLIC KEY', der(rsa.publicKey, 'spki')), 'spki'],
    ['PKCS#8 under EC PRIVATE KEY', pem('EC PRIVATE KEY', der(p256.privateKey, 'pkcs8')), 'pkcs8'],
  ])('a wrong label: %s', async (_, text, source) => {
    const ring = await readPem(text);
    expect(only(ring)).toMatchObject({ source });
    expect(codes(ring)).toEqual(['key/pem-wrong-label']);
  });
});

describe('PEM that is refused', () => {
  const spkiDer = Uint8Array.from(p256.publicKey.export({ type: 'spki', format: 'der' }));
  const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
  const patched = (at: number, value: number) => spkiDer.with(at, value);
  const encrypted = p256.privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString();
  const traditional = rsa.privateKey
    .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString();
  const dsa = spki(generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).publicKey);
  const curveKey = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
  const explicit = generateKeyPairSync('ec', { namedCurve: 'secp224r1', paramEncoding: 'explicit' });
  const foreign = Buffer.from('3000', 'hex');

  const refusals: [name: string, text: string, problem: { code: string; data?: object }][] = [
    ['no block', 'hello', { code: 'key/pem-no-block' }],
    ['blank', ' \n', { code: 'key/empty' }],
    [
      'encrypted PKCS#8',
      encrypted,
      { code: 'key/password-needed', data: { label: 'ENCRYPTED PRIVATE KEY' } },
    ],
    ['encrypted PKCS#1', traditional, { code: 'key/password-needed', data: { label: 'RSA PRIVATE KEY' } }],
    ['OpenSSH', pem('OPENSSH PRIVATE KEY', foreign), { code: 'key/ssh-broken' }],
    [
      'SSH2',
      '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----',
      { code: 'key/ssh-broken' },
    ],
    ['PGP', pem('PGP PUBLIC KEY BLOCK', foreign), { code: 'key/pgp' }],
    ['PuTTY', 'PuTTY-User-Key-File-3: ssh-rsa', { code: 'key/putty' }],
    ['OpenSSH public', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@here', { code: 'key/ssh-broken' }],
    ['certificate request', pem('CERTIFICATE REQUEST', foreign), { code: 'key/der-unexpected' }],
    ['PKCS#7', pem('PKCS7', foreign), { code: 'key/pkcs7' }],
    ['CRL', pem('X509 CRL', foreign), { code: 'key/crl' }],
    [
      'DSA',
      dsa,
      {
        code: 'key/algorithm-unsupported',
        data: { oid: '1.2.840.10040.4.1', name: 'DSA', label: 'PUBLIC KEY' },
      },
    ],
    [
      'unknown label',
      pem('SHOPPING LIST', foreign),
      { code: 'key/pem-label', data: { label: 'SHOPPING LIST' } },
    ],
    [
      'labels differ',
      spki(p256.publicKey).replace('END PUBLIC', 'END PRIVATE'),
      { code: 'key/pem-labels-differ' },
    ],
    ['empty body', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', { code: 'key/pem-empty' }],
    [
      'foreign character',
      pem('PUBLIC KEY', spkiDer).replace('MF', 'M*F'),
      { code: 'key/pem-base64', data: { label: 'PUBLIC KEY', at: 1, char: '*' } },
    ],
    [
      'truncated',
      pem('PUBLIC KEY', spkiDer.subarray(0, 60)),
      {
        code: 'key/der-truncated',
        data: { at: 0, need: 91, have: 60, format: 'SubjectPublicKeyInfo', label: 'PUBLIC KEY' },
      },
    ],
    [
      'trailing octets',
      pem('PUBLIC KEY', Uint8Array.of(...spkiDer, 1)),
      { code: 'key/der-trailing', data: { at: 91, octets: 1 } },
    ],
    ['broken inside', pem('PUBLIC KEY', patched(3, 120)), { code: 'key/der-broken', data: { at: 2 } }],
    ['not DER', pem('PUBLIC KEY', hex('00 00')), { code: 'key/der-broken', data: { at: 0 } }],
    ['another structure', pem('PUBLIC KEY', hex('3003 020105')), { code: 'key/der-unexpected' }],
    ['RSA modulus 0', pem('RSA PUBLIC KEY', hex('3006 020100 020103')), { code: 'key/der-unexpected' }],
    [
      'brainpool',
      spki(curveKey('brainpoolP256r1').publicKey),
      { code: 'key/curve-unsupported', data: { name: 'brainpoolP256r1', oid: '1.3.36.3.3.2.8.1.1.7' } },
    ],
    ['brainpool PKCS#8', pkcs8(curveKey('brainpoolP256r1').privateKey), { code: 'key/curve-unsupported' }],
    [
      'a curve without a name here',
      spki(curveKey('sect233k1').publicKey),
      { code: 'key/curve-unsupported', data: { oid: '1.3.132.0.26', label: 'PUBLIC KEY' } },
    ],
    ['explicit parameters', spki(explicit.publicKey), { code: 'key/curve-explicit' }],
    [
      'SEC1 without a curve',
      pem('EC PRIVATE KEY', hex(`3025 020101 0420 ${'11'.repeat(32)}`)),
      { code: 'key/curve-missing' },
    ],
    [
      'SPKI without a curve',
      pem('PUBLIC KEY', hex('300f 3009 06072a8648ce3d0201 0302 0004')),
      { code: 'key/curve-missing' },
    ],
    [
      'curve parameters of another type',
      pem('PUBLIC KEY', hex('3012 300c 06072a8648ce3d0201 020105 0302 0004')),
      { code: 'key/der-unexpected', data: { format: 'ECParameters' } },
    ],
    [
      'point at infinity',
      pem('PUBLIC KEY', Uint8Array.of(...hex('3019 3013'), ...spkiDer.subarray(4, 23), ...hex('0302 0000'))),
      { code: 'key/point-form' },
    ],
    [
      'point not on the curve',
      pem('PUBLIC KEY', patched(90, (spkiDer[90] ?? 0) ^ 1)),
      { code: 'key/point-off-curve' },
    ],
    [
      'unknown algorithm',
      pem('PUBLIC KEY', hex('300c 3005 06032b6510 0303 000102')),
      { code: 'key/algorithm-unsupported', data: { oid: '1.3.101.16' } },
    ],
    [
      'unknown algorithm in PKCS#8',
      pem('PRIVATE KEY', hex('300c 020100 3003 06012a 0402 0400')),
      { code: 'key/algorithm-unsupported' },
    ],
    [
      'Ed25519 of 31 octets',
      pem('PRIVATE KEY', hex(`302d 020100 3005 06032b6570 0421 041f ${'11'.repeat(31)}`)),
      { code: 'key/member-length', data: { member: 'd', have: 31, need: 32, label: 'PRIVATE KEY' } },
    ],
    [
      'Ed25519 not wrapped twice',
      pem('PRIVATE KEY', hex(`302a 020100 3005 06032b6570 041e ${'11'.repeat(30)}`)),
      { code: 'key/der-unexpected', data: { format: 'CurvePrivateKey' } },
    ],
    [
      'RSA content broken',
      pem('PUBLIC KEY', hex('3015 300d 06092a864886f70d010101 0500 0304 00300305')),
      { code: 'key/der-truncated', data: { format: 'RSAPublicKey' } },
    ],
    [
      'RSA private content broken',
      pem('PRIVATE KEY', hex('3017 020100 300d 06092a864886f70d010101 0500 0403 300305')),
      { code: 'key/der-truncated', data: { format: 'RSAPrivateKey' } },
    ],
    [
      'PKCS#8 of EC without a curve',
      pem('PRIVATE KEY', hex('3010 020100 3009 06072a8648ce3d0201 0400')),
      { code: 'key/curve-missing' },
    ],
    [
      'multi-prime RSA',
      pem('RSA PRIVATE KEY', hex('301b 020101 020103 020103 020103 020103 020103 020103 020103 020103')),
      { code: 'key/multi-prime' },
    ],
    [
      'certificate that is none',
      pem('CERTIFICATE', hex('3003 020105')),
      { code: 'key/der-unexpected', data: { format: 'Certificate' } },
    ],
  ];

  it.each(refusals)('%s', async (_, text, { code, data }) => {
    const ring = await readPem(text);
    expect(ring.keys).toEqual([]);
    expect(ring.problem).toMatchObject(data ? { code, data } : { code });
  });
});

describe('private keys without a public part', () => {
  const raw = Buffer.from(String(p256.privateKey.export({ format: 'jwk' }).d), 'base64url').toString('hex');
  const sec1 = `3031020101 0420${raw} a00a 06082a8648ce3d030107`.replaceAll(' ', '');

  it('has it computed by the engine', async () => {
    const ring = await readPem(pem('EC PRIVATE KEY', Buffer.from(sec1, 'hex')));
    expect(only(ring)?.jwk).toEqual(p256.privateKey.export({ format: 'jwk' }));
  });

  it('has it computed on a curve that WebCrypto lacks', async () => {
    const text = sec1.replace('3031', '302e').replace('a00a06082a8648ce3d030107', 'a00706052b8104000a');
    const der = Buffer.from(text, 'hex');
    const key = createPrivateKey({ key: der, format: 'der', type: 'sec1' });
    expect(only(await readPem(pem('EC PRIVATE KEY', der)))?.jwk).toEqual(key.export({ format: 'jwk' }));
  });

  it('refuses a public part that is no point', async () => {
    const text = sec1.replace('3031', '3036').concat('a103', '030100');
    expect((await readPem(pem('EC PRIVATE KEY', Buffer.from(text, 'hex')))).problem?.code).toBe(
      'key/point-form',
    );
  });

  it('has it computed where WebCrypto refuses to', async () => {
    const spy = vi
      .spyOn(crypto.subtle, 'importKey')
      .mockRejectedValue(new DOMException('', 'NotSupportedError'));
    const ring = await readPem(pkcs8(okp.Ed448.privateKey));
    spy.mockRestore();
    expect(only(ring)?.jwk).toEqual(okp.Ed448.privateKey.export({ format: 'jwk' }));
  });

  it('takes the public key that a version 2 structure carries along (RFC 8410 §10.3)', async () => {
    const v2 =
      '3072020101300506032b657004220420d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842' +
      'a01f301d060a2a864886f70d01090914310f0c0d437572646c6520436861697273' +
      '81210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1';
    expect(only(await readPem(pem('PRIVATE KEY', Buffer.from(v2, 'hex'))))?.jwk).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: 'Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE',
      d: '1O5y2_kTWErVttjx92n4rTr-fCjL8dT74Jeoj0R1WEI',
    });
  });

  it('reads a compressed point', async () => {
    const uncompressed = Buffer.from(p256.publicKey.export({ type: 'spki', format: 'der' }));
    const odd = ((uncompressed.at(-1) ?? 0) & 1) === 1;
    const der = Buffer.concat([
      Buffer.from('3039', 'hex'),
      uncompressed.subarray(2, 23),
      Buffer.from(`032200${odd ? '03' : '02'}`, 'hex'),
      uncompressed.subarray(27, 59),
    ]);
    expect(only(await readPem(pem('PUBLIC KEY', der)))?.jwk).toEqual(
      p256.publicKey.export({ format: 'jwk' }),
    );
  });
});

describe('when the ASN.1 library does not arrive', () => {
  afterEach(() => vi.doUnmock('./asn1.ts'));

  it('says so and does not reject', async () => {
    vi.resetModules();
    vi.doMock('./asn1.ts', () => ({ loadAsn1: () => Promise.reject(new Error('chunk gone')) }));
    const { readKeys: readAnew } = await import('./read.ts');
    const ring = await readAnew({ kind: 'pem', value: spki(p256.publicKey) });
    expect(ring).toMatchObject({
      form: 'pem',
      keys: [],
      problem: { code: 'key/reader-failed', data: { detail: 'chunk gone' } },
    });
  });
});
