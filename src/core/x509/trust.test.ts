import { KeyUsageFlags } from '@peculiar/asn1-x509';
import { describe, expect, it } from 'vitest';
import { chains, forged } from '../testing/certificates.ts';
import { type Issued, issue, type Wish } from '../testing/issue.ts';
import { chainOf } from './chain.ts';
import { derOf, readCertificateFacts } from './read.ts';
import { trustIn } from './trust.ts';
import type { CertificateFacts } from './types.ts';

async function factsOf(...certificates: (string | Issued)[]): Promise<CertificateFacts[]> {
  const facts: CertificateFacts[] = [];
  for (const certificate of certificates) {
    const read = await readCertificateFacts(
      derOf(typeof certificate === 'string' ? certificate : certificate.der),
    );
    if (!read.ok) throw new Error(read.problem.code);
    facts.push(read.value);
  }
  return facts;
}

/** How a chain is trusted by given certificates: `by`, ring index and problem, and the names on the way. */
async function told(chain: (string | Issued)[], given: (string | Issued)[], issues = true) {
  const anchors = (await factsOf(...given)).map((certificate, ringIndex) => ({
    ringIndex,
    certificate,
    issues,
  }));
  const { by, ringIndex, problem, path } = await trustIn(await factsOf(...chain), anchors);
  return [by, ringIndex, problem, path.map(({ subject }) => subject.commonName).join(' < ')];
}

const root = await issue('Root', { ca: true });
const middle = await issue('Middle', { ca: true, by: root });
const leaf = await issue('Leaf', { by: middle });

describe('a chain leads to what a person gave', () => {
  it.each(Object.entries(chains))('made with OpenSSL: %s', async (_, chain) => {
    const [by, ringIndex, problem] = await told([chain.leaf, chain.intermediate], [forged, chain.root]);
    expect([by, ringIndex, problem]).toEqual(['ca', 1, null]);
  });

  it.each<[string, (string | Issued)[], Issued[], unknown[]]>([
    [
      'the root, which the token brings too',
      [leaf, middle, root],
      [root],
      ['ca', 0, null, 'Leaf < Middle < Root'],
    ],
    ['the root, which the token leaves out', [leaf, middle], [root], ['ca', 0, null, 'Leaf < Middle < Root']],
    ['in another order', [leaf, root, middle], [root], ['ca', 0, null, 'Leaf < Middle < Root']],
    ['the intermediate itself', [leaf], [middle], ['ca', 0, null, 'Leaf < Middle']],
    [
      'the intermediate, which the token brings too',
      [leaf, middle],
      [middle],
      ['ca', 0, null, 'Leaf < Middle'],
    ],
    ['the leaf itself', [leaf], [root, leaf], ['identity', 1, null, 'Leaf']],
  ])('%s', async (_, chain, given, expected) => {
    expect(await told(chain, given)).toEqual(expected);
  });

  it('by RSA-PSS, by P-384 with SHA-512, by Ed25519 and by an old digest', async () => {
    const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
    const cases: (Wish & { words: string })[] = [
      { algorithm: { name: 'RSA-PSS', ...rsa }, hash: 'SHA-256', words: 'RSA-PSS with SHA-256' },
      { algorithm: { name: 'ECDSA', namedCurve: 'P-384' }, hash: 'SHA-512', words: 'ECDSA with SHA-512' },
      { algorithm: { name: 'ECDSA', namedCurve: 'P-521' }, hash: 'SHA-256', words: 'ECDSA with SHA-256' },
      { algorithm: { name: 'Ed25519' }, hash: 'SHA-256', words: 'Ed25519' },
      {
        algorithm: { name: 'RSASSA-PKCS1-v1_5', ...rsa, hash: 'SHA-1' },
        hash: 'SHA-1',
        words: 'RSASSA-PKCS1-v1_5 with SHA-1',
      },
    ];
    for (const { algorithm, hash, words } of cases) {
      const wish: Wish = { ...(algorithm && { algorithm }), ...(hash && { hash }) };
      const top = await issue('Top', { ca: true, ...wish });
      const end = await issue('End', { by: top, ...wish, algorithm: { name: 'Ed25519' } });
      expect(await told([end], [top])).toEqual(['ca', 0, null, 'End < Top']);
      expect((await factsOf(end))[0]?.signatureAlgorithm).toBe(words);
    }
  });
});

describe('a chain leads nowhere', () => {
  const wishes = {
    'no-anchor': async () => ({ chain: [leaf, middle], given: [await issue('Other', { ca: true })] }),
    signature: async () => ({ chain: [leaf, middle], given: [await issue('Root', { ca: true })] }),
    'not-ca': async () => {
      const no = await issue('No CA', { ca: false, by: root });
      return { chain: [await issue('Leaf', { by: no }), no], given: [root] };
    },
    'no-cert-sign': async () => {
      const no = await issue('No signer', { ca: true, by: root, usage: KeyUsageFlags.digitalSignature });
      return { chain: [await issue('Leaf', { by: no }), no], given: [root] };
    },
    'path-length': async () => {
      const short = await issue('Short', { ca: true, pathLength: 0 });
      const between = await issue('Between', { ca: true, by: short });
      return { chain: [await issue('Leaf', { by: between }), between], given: [short] };
    },
    'critical-extension': async () => ({
      chain: [await issue('Leaf', { by: root, critical: ['1.2.3.4'] })],
      given: [root],
    }),
  };

  it.each(Object.entries(wishes))('%s', async (problem, wish) => {
    const { chain, given } = await wish();
    const [by, ringIndex, found] = await told(chain, given);
    expect([by, ringIndex, found]).toEqual([null, null, problem]);
  });

  it('what a given CA limits and is not understood here counts too', async () => {
    const limited = await issue('Limited', { ca: true, critical: ['2.5.29.30'] });
    const end = await issue('Leaf', { by: limited });
    expect(await told([end], [limited])).toEqual([null, null, 'critical-extension', 'Leaf']);
  });

  it('a leaf given as a key is no issuer, though it signed', async () => {
    const signer = await issue('Signer');
    expect(await told([await issue('Leaf', { by: signer })], [signer])).toEqual([
      null,
      null,
      'not-ca',
      'Leaf',
    ]);
  });

  it('certificates that speak for themselves alone issue nothing', async () => {
    expect(await told([leaf, middle], [root], false)).toEqual([null, null, 'no-anchor', 'Leaf < Middle']);
    expect(await told([leaf], [leaf], false)).toEqual(['identity', 0, null, 'Leaf']);
  });

  it('an empty chain, and one that turns in a circle', async () => {
    expect(await told([], [root])).toEqual([null, null, 'no-anchor', '']);
    const a = await issue('A', { ca: true, by: { ...root, name: 'B' } });
    const b = await issue('B', { ca: true, by: a });
    const [by] = await told([await issue('C', { by: a }), a, b], [root]);
    expect(by).toBeNull();
  });
});

describe('how certificates link', () => {
  it('tells issuer, signature and problem of each', async () => {
    const facts = await chainOf(await factsOf(leaf, middle, root));
    expect(facts).toEqual({
      links: [
        { index: 0, issuedBy: 1, signatureValid: true, problem: null },
        { index: 1, issuedBy: 2, signatureValid: true, problem: null },
        { index: 2, issuedBy: 2, signatureValid: true, problem: null },
      ],
      order: 'leaf-first',
      complete: true,
    });
  });

  it('tells where a limit is passed, and an issuer that may not issue', async () => {
    const short = await issue('Short', { ca: true, pathLength: 0 });
    const between = await issue('Between', { ca: false, by: short });
    const end = await issue('End', { by: between });
    const { links } = await chainOf(await factsOf(end, between, short));
    expect(links.map(({ problem }) => problem)).toEqual(['not-ca', 'path-length', null]);
  });

  it('tells a list that does not link', async () => {
    const { links, order, complete } = await chainOf(await factsOf(leaf, root));
    expect(links[0]).toEqual({ index: 0, issuedBy: null, signatureValid: null, problem: null });
    expect([order, complete]).toEqual(['broken', false]);
  });
});
