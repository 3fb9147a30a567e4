import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { describe, expect, it } from 'vitest';
import { loadAsn1 } from '../keys/asn1.ts';
import { chains, selfSigned } from '../testing/certificates.ts';
import { isSignedBy, signatureAlgorithmOf } from './signature.ts';

const asn1 = await loadAsn1();
const opened = (base64: string) => AsnConvert.parse(Buffer.from(base64, 'base64'), Certificate);
const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex')).buffer;

/** The P-256 leaf with another signature, or another algorithm identifier. */
function leafWith(change: { signature?: string; oid?: string; parameters?: string }): Certificate {
  const leaf = opened(chains.p256.leaf);
  if (change.signature !== undefined) leaf.signatureValue = hex(change.signature);
  if (change.oid !== undefined) {
    const parameters = change.parameters === undefined ? {} : { parameters: hex(change.parameters) };
    leaf.signatureAlgorithm = new AlgorithmIdentifier({ algorithm: change.oid, ...parameters });
  }
  return leaf;
}

const PSS = '1.2.840.113549.1.1.10';

describe('a signature', () => {
  it.each(Object.entries(chains))('is that of the issuer, and of nobody else: %s', async (name, chain) => {
    const leaf = opened(chain.leaf);
    expect(await isSignedBy(asn1, leaf, opened(chain.intermediate))).toBe(true);
    expect(await isSignedBy(asn1, leaf, opened(chain.root))).toBe(false);
    expect(
      await isSignedBy(asn1, leaf, opened(name === 'rsa' ? chains.p256.root : chains.rsa.root)),
    ).toBeNull();
  });

  it.each([
    ['is no DER', '00'],
    ['has a number beyond the curve', `30260221${'01'.padEnd(66, '0')}020101`],
    ['is zero', '3006020100020100'],
    ['is of other numbers', '3006020101020101'],
  ])('that %s is nobody’s', async (_, signature) => {
    expect(await isSignedBy(asn1, leafWith({ signature }), opened(chains.p256.intermediate))).toBe(false);
  });

  it.each<[string, string, string | undefined, string]>([
    ['by an unknown algorithm', '1.2.3.4', undefined, '1.2.3.4'],
    ['by RSA', '1.2.840.113549.1.1.11', undefined, 'RSASSA-PKCS1-v1_5 with SHA-256'],
    ['by ML-DSA', '2.16.840.1.101.3.4.3.17', undefined, 'ML-DSA-44'],
    ['by Ed25519', '1.3.101.112', undefined, 'Ed25519'],
    ['by PSS without parameters', PSS, undefined, PSS],
    ['by PSS as it is unless said', PSS, '3000', 'RSA-PSS with SHA-1'],
    ['by PSS with two hashes', PSS, '300fa00d300b0609608648016503040201', PSS],
  ])('%s is not computed with a key of EC', async (_, oid, parameters, words) => {
    const leaf = leafWith({ oid, ...(parameters === undefined ? {} : { parameters }) });
    expect(signatureAlgorithmOf(asn1, leaf)).toBe(words);
    expect(await isSignedBy(asn1, leaf, opened(chains.p256.intermediate))).toBeNull();
  });

  it('by a hash that no engine has is not computed, and without the signed part neither', async () => {
    const own = opened(selfSigned['SHA-224']);
    expect(await isSignedBy(asn1, own, own)).toBeNull();
    const leaf = opened(chains.p256.leaf);
    delete leaf.tbsCertificateRaw;
    expect(await isSignedBy(asn1, leaf, opened(chains.p256.intermediate))).toBeNull();
  });
});
