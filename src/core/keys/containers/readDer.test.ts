import { createPublicKey, generateKeyPairSync, type RSAPSSKeyPairKeyObjectOptions } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  hex,
  number,
  oids,
  privateKeyInfo,
  publicKeyField,
  publicKeyInfo,
  sshData,
} from '../../testing/der.ts';
import { ecFiles, edFiles, password, sshFiles } from '../../testing/keyFiles.ts';
import { der, integer, objectIdentifier, octetString, sequence } from '../derWrite.ts';
import type { Candidate } from '../ring.ts';
import { looksLikeDer, readDer } from './readDer.ts';

const p256 = createPublicKey(ecFiles.spki).export({ format: 'jwk' });
const spki = bodyOf(ecFiles.spki);
const certificate = bodyOf(ecFiles['certificate-v1']);
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ed = generateKeyPairSync('ed25519');
const octets = (member: string | undefined) => Uint8Array.from(Buffer.from(member ?? '', 'base64url'));

const another = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const otherPoint = Uint8Array.of(4, ...octets(another.x), ...octets(another.y));

const problemsOf = (candidates: Candidate[]) =>
  candidates.map(({ result }) =>
    result.ok ? result.value.problems.map(({ code }) => code) : result.problem,
  );
const refusalOf = async (...given: Parameters<typeof readDer>) => {
  const [first, ...others] = await readDer(...given);
  expect(others).toEqual([]);
  expect(first?.result.ok).toBe(false);
  return first?.result.ok === false ? first.result.problem : null;
};

describe('readDer reads', () => {
  it.each([
    ['SPKI', 'spki', ecFiles.spki, []],
    ['SPKI with a compressed point', 'spki', ecFiles['spki-compressed'], []],
    ['SPKI with a hybrid point', 'spki', ecFiles['spki-hybrid'], ['key/point-hybrid']],
    ['SPKI with the curve spelt out', 'spki', ecFiles['spki-explicit'], ['key/curve-explicit-named']],
    ['SEC1 without the public part', 'sec1', ecFiles['sec1-no-public'], []],
    ['a version 1 certificate', 'certificate', ecFiles['certificate-v1'], []],
    ['a certificate request', 'certificate-request', ecFiles.request, ['key/from-request']],
  ] as const)('%s', async (_, source, pem, problems) => {
    for (const promised of [undefined, source, 'pkcs8', 'certificate'] as const) {
      const [candidate] = await readDer(bodyOf(pem), undefined, promised);
      expect(candidate?.result).toMatchObject({
        ok: true,
        value: { source, jwk: p256, problems: problems.map((code) => ({ code })) },
      });
    }
    expect(looksLikeDer(bodyOf(pem))).toBe(true);
  });

  it.each([
    ['pkcs1-public', rsa.publicKey.export({ type: 'pkcs1', format: 'der' })],
    ['pkcs1-private', rsa.privateKey.export({ type: 'pkcs1', format: 'der' })],
    ['pkcs8', rsa.privateKey.export({ type: 'pkcs8', format: 'der' })],
  ] as const)('RSA in %s', async (source, written) => {
    const [candidate] = await readDer(Uint8Array.from(written));
    const { n } = rsa.publicKey.export({ format: 'jwk' });
    expect(candidate?.result).toMatchObject({
      ok: true,
      value: { source, jwk: { n, e: 'AQAB' }, problems: [] },
    });
  });

  it('RSA whose primes are written as zeros, which is to say not', async () => {
    const { n, d } = rsa.privateKey.export({ format: 'jwk' });
    const numbers = [
      number(0),
      integer(octets(n)),
      number(65537),
      integer(octets(d)),
      ...Array.from({ length: 5 }, () => number(0)),
    ];
    const [candidate] = await readDer(sequence(...numbers));
    expect(candidate?.result).toMatchObject({ ok: true, value: { jwk: { n, d } } });
  });

  it('what an RSA-PSS key is restricted to', async () => {
    const written = (hashAlgorithm?: string) => {
      const hashes = { hashAlgorithm, mgf1HashAlgorithm: hashAlgorithm, saltLength: 20 };
      const options = {
        modulusLength: 1024,
        ...(hashAlgorithm ? hashes : {}),
      } as RSAPSSKeyPairKeyObjectOptions;
      const { publicKey } = generateKeyPairSync('rsa-pss', options);
      return Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }));
    };
    const data = async (hash?: string) => {
      const [candidate] = await readDer(written(hash));
      return candidate?.result.ok ? candidate.result.value.problems : null;
    };
    expect(await data()).toEqual([{ code: 'key/rsa-pss-only' }]);
    expect(await data('sha256')).toEqual([
      { code: 'key/rsa-pss-only', data: { hash: 'SHA-256', alg: 'PS256', salt: 20 } },
    ]);
    expect(await data('sha1')).toEqual([{ code: 'key/rsa-pss-only', data: { hash: 'SHA-1', salt: 20 } }]);
    expect(await data('sha512-256')).toEqual([
      { code: 'key/rsa-pss-only', data: { hash: '2.16.840.1.101.3.4.2.6', salt: 20 } },
    ]);
  });

  it('several elements in a row', async () => {
    const both = await readDer(Uint8Array.of(...certificate, ...spki));
    expect(both.map(({ result }) => result.ok && result.value.source)).toEqual(['certificate', 'spki']);
    expect(problemsOf(both)).toEqual([[], []]);
    expect(looksLikeDer(Uint8Array.of(...certificate, ...spki))).toBe(true);
  });

  it('a key among zeros, white space or DER that is none', async () => {
    const rest = [[0, 0], [10], [5, 0], [4, 1, 255], [6, 1, 42, 10]];
    for (const octetsAfter of rest) {
      const read = await readDer(Uint8Array.of(...spki, ...octetsAfter));
      expect(problemsOf(read)).toEqual([['key/der-rest']]);
    }
    const curve = objectIdentifier('1.2.840.10045.3.1.7');
    const afterParameters = Uint8Array.of(...curve, ...bodyOf(ecFiles['sec1-no-public']));
    expect(problemsOf(await readDer(afterParameters))).toEqual([[]]);
    expect(looksLikeDer(afterParameters)).toBe(true);
  });

  it('OpenSSH files and blobs without armour', async () => {
    const openssh = bodyOf(sshFiles['openssh-sshed']);
    const blob = Uint8Array.from(Buffer.from(sshFiles['line-sshed'].split(' ')[1] ?? '', 'base64'));
    for (const bytes of [openssh, blob]) {
      const [candidate] = await readDer(bytes);
      expect(candidate?.result).toMatchObject({ ok: true, value: { jwk: { crv: 'Ed25519' } } });
      expect(looksLikeDer(bytes)).toBe(true);
    }
  });

  it.each(Object.entries(edFiles).filter(([name]) => name.startsWith('p') || name.startsWith('s')))(
    'encrypted: %s',
    async (name, pem) => {
      const [candidate] = await readDer(bodyOf(pem), password);
      expect(candidate?.result).toMatchObject({
        ok: true,
        value: {
          source: 'pkcs8',
          jwk: createPublicKey(edFiles['ed-spki']).export({ format: 'jwk' }),
        },
      });
      expect(await refusalOf(bodyOf(pem))).toEqual({
        code: 'key/password-needed',
        data: { format: 'PKCS#8' },
      });
      expect(await refusalOf(bodyOf(pem), '')).toMatchObject({ code: 'key/password-needed' });
      if (name !== 'scrypt-aes256')
        expect(await refusalOf(bodyOf(pem), 'x')).toMatchObject({ code: 'key/password-wrong' });
    },
  );
});

describe('PKCS#8 of Edwards curves', () => {
  const { x, d } = ed.privateKey.export({ format: 'jwk' });
  const other = octets(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x);
  const nested = der(0xa1, der(3, Uint8Array.of(0), octets(x)));
  it.each([
    [
      'with its public key',
      privateKeyInfo(oids.ed25519, octetString(octets(d)), publicKeyField(octets(x))),
      [],
    ],
    [
      'with its public key in a BIT STRING more',
      privateKeyInfo(oids.ed25519, octetString(octets(d)), nested),
      [],
    ],
    ['without the inner OCTET STRING', privateKeyInfo(oids.ed25519, octets(d)), ['key/okp-private-form']],
    [
      'with the public key behind the private',
      privateKeyInfo(oids.ed25519, octetString(octets(d), octets(x))),
      ['key/okp-private-form'],
    ],
    [
      'with both and no inner OCTET STRING',
      privateKeyInfo(oids.ed25519, Uint8Array.of(...octets(d), ...octets(x))),
      ['key/okp-private-form'],
    ],
  ])('is read %s', async (_, written, problems) => {
    const read = await readDer(written);
    expect(problemsOf(read)).toEqual([problems]);
    expect(read[0]?.result).toMatchObject({ ok: true, value: { jwk: { x, d } } });
  });

  it.each([
    [
      'another public key',
      privateKeyInfo(oids.ed25519, octetString(octets(d)), publicKeyField(other)),
      'key/private-mismatch',
    ],
    [
      'another public key behind',
      privateKeyInfo(oids.ed25519, octetString(octets(d), other)),
      'key/private-mismatch',
    ],
    ['31 octets', privateKeyInfo(oids.ed25519, octetString(octets(d).slice(1))), 'key/member-length'],
    ['no octets at all', privateKeyInfo(oids.ed25519, new Uint8Array()), 'key/der-unexpected'],
  ])('is refused with %s', async (_, written, code) => {
    expect(await refusalOf(written)).toMatchObject({ code });
  });
});

describe('PKCS#8 of EC', () => {
  const { x, y } = p256;
  const point = Uint8Array.of(4, ...octets(x), ...octets(y));
  const inner = bodyOf(ecFiles['sec1-no-public']);
  const written = (...more: Uint8Array[]) =>
    sequence(
      number(0),
      sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.2.840.10045.3.1.7')),
      octetString(inner),
      ...more,
    );

  it('is read with its public key outside the ECPrivateKey', async () => {
    for (const more of [[], [publicKeyField(point)], [der(0xa1)]]) {
      const [candidate] = await readDer(written(...more));
      expect(candidate?.result).toMatchObject({ ok: true, value: { source: 'pkcs8', jwk: p256 } });
    }
  });

  it.each([
    ['an empty public key', publicKeyField(new Uint8Array()), 'key/point-form'],
    ['a public key off the curve', publicKeyField(point.with(40, 0)), 'key/point-off-curve'],
    ['the public key of another', publicKeyField(otherPoint), 'key/private-mismatch'],
  ])('is refused with %s', async (_, more, code) => {
    expect(await refusalOf(written(more))).toMatchObject({ code });
  });
});

describe('a refusal names', () => {
  const explicit = (change: (text: string) => string) =>
    hex(change(Buffer.from(bodyOf(ecFiles['spki-explicit'])).toString('hex')));
  const cut = spki.slice(0, 60);
  it.each([
    [
      'the field in which it is cut short',
      cut,
      'key/der-truncated',
      { have: 60, need: 91, field: 'subjectPublicKey', format: 'SubjectPublicKeyInfo' },
    ],
    [
      'the field that has a bad length',
      hex('3059 3013 0607 2a8648ce3d0201 0608 2a8648ce3d030107 0399'),
      'key/der-truncated',
      { field: 'subjectPublicKey' },
    ],
    [
      'the field that is broken',
      hex('300c 300a 0603 2b6570 0509 000000'),
      'key/der-broken',
      { at: 9, field: 'algorithm.parameters' },
    ],
    [
      'the field that is missing',
      hex('300c 3005 06032b6570 020100 0500'),
      'key/der-unexpected',
      { at: 9, field: 'subjectPublicKey', have: 'INTEGER', need: 'BIT STRING' },
    ],
    [
      'the end of the structure',
      hex('3007 3005 06032b6570'),
      'key/der-unexpected',
      { at: 9, field: 'subjectPublicKey', have: '', need: 'BIT STRING' },
    ],
    ['one field too many', sequence(...[1, 2, 3, 4].map(number)), 'key/der-unexpected', null],
    ['an open length', hex('3080 0201000000'), 'key/der-indefinite', { at: 0 }],
    ['octets behind', Uint8Array.of(...spki, 255), 'key/der-trailing', { at: 91, octets: 1 }],
    ['nothing', new Uint8Array(), 'key/der-empty', null],
    [
      'what is inside a field, by its place in the whole',
      publicKeyInfo('1.2.840.113549.1.1.1', hex('3003 020111')),
      'key/der-unexpected',
      { at: 23, format: 'RSAPublicKey', field: 'publicExponent' },
    ],
    ['a curve that JOSE has not', publicKeyInfo('1.2.840.10045.2.1', hex('04')), 'key/curve-missing', null],
    [
      'an algorithm that JOSE has not',
      publicKeyInfo('2.16.840.1.101.3.4.3.20', hex('04')),
      'key/algorithm-unsupported',
      { name: 'SLH-DSA-SHA2-128s' },
    ],
    [
      'numbers that make another curve',
      explicit((text) => text.replace('6b17d1f2', '6b17d1f3')),
      'key/curve-explicit',
      null,
    ],
    [
      'another base point',
      explicit((text) => text.replace('4fe342e2', 'b01cbd1c')),
      'key/curve-explicit',
      null,
    ],
    ['another order', explicit((text) => text.replace('fc632551', 'fc632552')), 'key/curve-explicit', null],
    [
      'another coefficient',
      explicit((text) => text.replace('5ac635d8', '5ac635d9')),
      'key/curve-explicit',
      null,
    ],
    [
      'a PKCS#12 file',
      sequence(number(3), sequence(objectIdentifier(oids.pkcs7Data), der(0xa0))),
      'key/pkcs12',
      null,
    ],
    ['a PKCS#7 file', sequence(objectIdentifier('1.2.840.113549.1.7.2'), der(0xa0)), 'key/pkcs7', null],
    [
      'a certificate request cut short',
      bodyOf(ecFiles.request).slice(0, 90),
      'key/der-truncated',
      { format: 'CertificationRequest' },
    ],
    [
      'a key in a certificate, by its place in the whole',
      certificate.map((byte, i) =>
        i === Buffer.from(certificate).indexOf('2a8648ce3d0301', 'hex') + 7 ? 99 : byte,
      ),
      'key/curve-unsupported',
      null,
    ],
    [
      'a certificate that is broken inside',
      certificate.with(Buffer.from(certificate).indexOf('0c076578', 'hex') + 1, 0x7f),
      'key/der-broken',
      { format: 'Certificate', field: 'tbsCertificate.issuer' },
    ],
    ['an SSH type', sshData('ssh-xmss@openssh.com'), 'key/ssh-type', { type: 'ssh-xmss@openssh.com' }],
  ])('%s', async (_, bytes, code, data) => {
    expect(await refusalOf(bytes)).toMatchObject(data ? { code, data } : { code });
  });

  it('the structure that was promised, where nothing else fits better', async () => {
    expect(await refusalOf(hex('3000'), undefined, 'sec1')).toMatchObject({
      data: { format: 'ECPrivateKey', field: 'version' },
    });
    expect(await refusalOf(hex('0500'), undefined, 'sec1')).toMatchObject({
      data: { have: 'NULL', need: 'SEQUENCE' },
    });
    expect(await refusalOf(cut, undefined, 'certificate')).toMatchObject({
      data: { format: 'SubjectPublicKeyInfo' },
    });
  });
});

describe('looksLikeDer', () => {
  it.each([
    ['a key cut short', spki.slice(0, 70), true],
    ['a Java key store', hex('feedfeed00000002'), true],
    ['no bytes', new Uint8Array(), false],
    ['an INTEGER', number(3), false],
    ['a SEQUENCE with other octets behind', hex('3003020100ff'), false],
    ['a SEQUENCE too long that begins like no key', hex('30600303'), false],
    ['text', Uint8Array.from(Buffer.from('0123456789')), false],
  ])('on %s is %s', (_, bytes, expected) => {
    expect(looksLikeDer(bytes)).toBe(expected);
  });
});

describe('readDer never rejects', () => {
  const seeds = [...Object.values(ecFiles), ...Object.values(edFiles), ...Object.values(sshFiles)]
    .map(bodyOf)
    .filter(({ length }) => length > 0);
  it('on random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, framed) => {
        const given = framed ? sequence(bytes) : Uint8Array.from(bytes);
        const read = await readDer(given, 'x');
        expect(read.length).toBeGreaterThan(0);
        for (const { result } of read)
          if (!result.ok) expect(result.problem.code).not.toBe('key/reader-failed');
      }),
    );
  });

  it('on keys with octets changed, cut or added', async () => {
    const change = fc.record({ at: fc.nat(), value: fc.nat(255), cut: fc.option(fc.nat(400)) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { maxLength: 3 }),
        async (seed, changes) => {
          let bytes = seed.slice();
          for (const { at, value, cut: to } of changes) {
            bytes[at % Math.max(bytes.length, 1)] = value;
            if (to !== null) bytes = bytes.slice(0, to);
          }
          const read = await readDer(bytes);
          expect(read.length).toBeGreaterThan(0);
          for (const { result } of read)
            if (!result.ok) expect(result.problem.code).not.toBe('key/reader-failed');
        },
      ),
      { numRuns: 300 },
    );
  });
});
