import { createHash, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chains, selfSigned } from '../testing/certificates.ts';
import { derOf, readCertificateFacts } from './read.ts';

async function factsOf(base64: string) {
  const read = await readCertificateFacts(derOf(base64));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const all = Object.entries(chains).flatMap(([name, chain]) =>
  Object.entries(chain).map(([role, der]) => [`${name} ${role}`, der] as const),
);

describe('the facts of a certificate', () => {
  it.each(all)('agree with OpenSSL: %s', async (_, base64) => {
    const der = Buffer.from(base64, 'base64');
    const theirs = new X509Certificate(der);
    const facts = await factsOf(base64);
    expect(facts.serialNumber.replace(/^0+/, '')).toBe(theirs.serialNumber.toLowerCase().replace(/^0+/, ''));
    expect(facts.notBefore).toBe(Date.parse(theirs.validFrom) / 1000);
    expect(facts.notAfter).toBe(Date.parse(theirs.validTo) / 1000);
    expect(facts.ca).toBe(theirs.ca);
    expect(facts.selfSigned).toBe(theirs.checkIssued(theirs) && theirs.verify(theirs.publicKey));
    expect(facts.sha1).toBe(createHash('sha1').update(der).digest('base64url'));
    expect(facts.sha256).toBe(createHash('sha256').update(der).digest('base64url'));
    expect(facts.der).toBe(base64);
    expect(facts.version).toBe(3);
  });

  it('name subject and issuer as RFC 4514 writes them', async () => {
    const leaf = await factsOf(chains.p256.leaf);
    expect(leaf.subject).toEqual({
      text: 'emailAddress=ops@example.com,CN=signer.example\\, the first',
      commonName: 'signer.example, the first',
    });
    expect(leaf.issuer).toEqual({
      text: 'CN=Intermediate p256,O=Assay Test',
      commonName: 'Intermediate p256',
    });
  });

  it('tell extensions', async () => {
    const leaf = await factsOf(chains.ed25519.leaf);
    expect(leaf.subjectAltNames).toEqual([
      { type: 'dns', value: 'signer.example' },
      { type: 'ip', value: '192.0.2.1' },
      { type: 'ip', value: '2001:db8::1' },
      { type: 'uri', value: 'https://signer.example/a' },
      { type: 'email', value: 'ops@example.com' },
    ]);
    expect(leaf).toMatchObject({
      ca: false,
      pathLength: null,
      keyUsage: ['digitalSignature'],
      extendedKeyUsage: ['clientAuth', '1.2.3.4'],
      unknownCritical: [],
    });
    expect(await factsOf(chains.rsa.intermediate)).toMatchObject({
      ca: true,
      pathLength: 0,
      keyUsage: ['keyCertSign'],
    });
    expect(await factsOf(chains.rsa.root)).toMatchObject({
      pathLength: null,
      keyUsage: ['keyCertSign', 'cRLSign'],
    });
  });

  it.each([
    [chains.p256.leaf, 'ECDSA with SHA-256'],
    [chains.ed25519.leaf, 'Ed25519'],
    [chains.rsa.leaf, 'RSASSA-PKCS1-v1_5 with SHA-256'],
  ])('name the algorithm of the signature', async (base64, name) => {
    expect((await factsOf(base64)).signatureAlgorithm).toBe(name);
  });

  it.each([
    ['Ed448', 'Ed448', true],
    ['secp256k1', 'ECDSA with SHA-256', true],
    ['PSS with a short salt', 'RSA-PSS with SHA-256', true],
    // No engine computes it.
    ['SHA-224', 'ECDSA with SHA-224', false],
  ] as const)('tell whether it signed itself: %s', async (name, algorithm, expected) => {
    expect(await factsOf(selfSigned[name])).toMatchObject({
      selfSigned: expected,
      signatureAlgorithm: algorithm,
      subject: { text: expect.stringMatching(/^CN=/) },
    });
  });

  it('tell names of every kind, and what is critical and not understood', async () => {
    expect(await factsOf(selfSigned['of many names'])).toMatchObject({
      subject: { text: 'CN=a,O=Names', commonName: 'a' },
      subjectAltNames: [
        { type: 'directory', value: 'O=Spaced and\\, quoted,CN=Directory' },
        { type: 'registered-id', value: '1.2.3.4' },
        { type: 'other', value: '1.2.3.5' },
        { type: 'dns', value: 'a.example' },
      ],
      unknownCritical: ['2.5.29.30'],
    });
  });

  it('are plain data', async () => {
    const facts = await factsOf(chains.p256.leaf);
    expect(structuredClone(facts)).toEqual(facts);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});

describe('what is no certificate', () => {
  it.each([
    ['', 'key/der-empty'],
    ['MAA=', 'key/der-unexpected'],
    ['MIA=', 'key/der-indefinite'],
    [chains.p256.leaf.slice(0, 200), 'key/der-truncated'],
  ])('is refused: %s', async (base64, code) => {
    expect(await readCertificateFacts(derOf(base64))).toMatchObject({ ok: false, problem: { code } });
  });

  it('never throws, whatever octets are changed', async () => {
    const good = derOf(chains.p256.leaf);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 4 }),
        async (changes) => {
          const der = good.slice();
          for (const [at, value] of changes) der[at] = value;
          const read = await readCertificateFacts(der);
          if (read.ok) expect(structuredClone(read.value)).toEqual(read.value);
          else expect(read.problem.code).toMatch(/^key\//);
        },
      ),
      { numRuns: 300 },
    );
  });
});
