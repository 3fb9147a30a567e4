import { ECDSASigValue } from '@peculiar/asn1-ecc';
import { id_RSASSA_PSS, RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import * as asn from '@peculiar/asn1-x509';
import { exportJWK } from 'jose';
import type { Jwk } from '../keys/types.ts';

/** What a test certificate says besides its name. Dates are seconds since the epoch. */
export interface Wish {
  /** Whether it is a CA's; left out, the certificate does not say. */
  ca?: boolean;
  pathLength?: number;
  usage?: asn.KeyUsageFlags;
  notBefore?: number;
  notAfter?: number;
  /** Object identifiers of critical extensions that nobody knows. */
  critical?: string[];
  /** The issuer; without one the certificate signs itself. */
  by?: Issued;
  /** P-256 unless said. */
  algorithm?: EcKeyGenParams | RsaHashedKeyGenParams | Algorithm;
  /** The digest of its signature: SHA-256 unless said. */
  hash?: keyof typeof digests;
  version?: asn.Version;
}

/** A test certificate: base64 of its DER, its common name, and its key. */
export interface Issued {
  der: string;
  name: string;
  keys: CryptoKeyPair;
  jwk: Jwk;
}

const digests = {
  'SHA-1': '1.3.14.3.2.26',
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
};
const signatures = new Map([
  ['ECDSA SHA-256', '1.2.840.10045.4.3.2'],
  ['ECDSA SHA-512', '1.2.840.10045.4.3.4'],
  ['RSASSA-PKCS1-v1_5 SHA-1', '1.2.840.113549.1.1.5'],
  ['RSASSA-PKCS1-v1_5 SHA-256', '1.2.840.113549.1.1.11'],
  ['Ed25519 SHA-256', '1.3.101.112'],
]);

function nameOf(commonName: string): asn.Name {
  const value = new asn.AttributeValue({ utf8String: commonName });
  return new asn.Name([
    new asn.RelativeDistinguishedName([new asn.AttributeTypeAndValue({ type: '2.5.4.3', value })]),
  ]);
}

const extension = (extnID: string, value: object) =>
  new asn.Extension({ extnID, critical: true, extnValue: new OctetString(AsnConvert.serialize(value)) });

function extensionsOf({ ca, pathLength, usage, critical = [] }: Wish): asn.Extension[] {
  const limit = pathLength === undefined ? {} : { pathLenConstraint: pathLength };
  return [
    ...critical.map((oid) => extension(oid, new asn.KeyUsage(1))),
    ...(ca === undefined
      ? []
      : [extension(asn.id_ce_basicConstraints, new asn.BasicConstraints({ cA: ca, ...limit }))]),
    ...(usage === undefined ? [] : [extension(asn.id_ce_keyUsage, new asn.KeyUsage(usage))]),
  ];
}

function identifierOf(name: string, hash: keyof typeof digests): asn.AlgorithmIdentifier {
  if (name !== 'RSA-PSS')
    return new asn.AlgorithmIdentifier({ algorithm: signatures.get(`${name} ${hash}`) ?? '' });
  const hashAlgorithm = new asn.AlgorithmIdentifier({ algorithm: digests[hash], parameters: null });
  const maskGenAlgorithm = new asn.AlgorithmIdentifier({
    algorithm: '1.2.840.113549.1.1.8',
    parameters: AsnConvert.serialize(hashAlgorithm),
  });
  const parameters = new RsaSaPssParams({ hashAlgorithm, maskGenAlgorithm, saltLength: 32 });
  return new asn.AlgorithmIdentifier({
    algorithm: id_RSASSA_PSS,
    parameters: AsnConvert.serialize(parameters),
  });
}

/** WebCrypto writes r and s one after the other, certificates as two integers of DER (RFC 3279 §2.2.3). */
function derOfEcdsa(signature: ArrayBuffer): ArrayBuffer {
  const half = signature.byteLength / 2;
  const integer = (at: number) => {
    const digits = new Uint8Array(signature.slice(at, at + half));
    const start = digits.findIndex((octet) => octet !== 0);
    const rest = digits.slice(start);
    return new Uint8Array([...((rest[0] ?? 0) > 127 ? [0] : []), ...rest]).buffer;
  };
  return AsnConvert.serialize(new ECDSASigValue({ r: integer(0), s: integer(half) }));
}

/** Makes a certificate for `CN=<name>`, valid from 2020 to 2040 unless said. */
export async function issue(name: string, wish: Wish = {}): Promise<Issued> {
  const {
    notBefore = 1577836800,
    notAfter = 2208988800,
    hash = 'SHA-256',
    by,
    version = asn.Version.v3,
  } = wish;
  const algorithm = wish.algorithm ?? { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const { privateKey } = by?.keys ?? keys;
  const signature = identifierOf(privateKey.algorithm.name, hash);
  const extensions = extensionsOf(wish);
  const tbsCertificate = new asn.TBSCertificate({
    version,
    serialNumber: new Uint8Array([1]).buffer,
    signature,
    issuer: nameOf(by?.name ?? name),
    validity: new asn.Validity({
      notBefore: new Date(notBefore * 1000),
      notAfter: new Date(notAfter * 1000),
    }),
    subject: nameOf(name),
    subjectPublicKeyInfo: AsnConvert.parse(
      await crypto.subtle.exportKey('spki', keys.publicKey),
      asn.SubjectPublicKeyInfo,
    ),
    ...(extensions.length > 0 ? { extensions: new asn.Extensions(extensions) } : {}),
  });
  const params = { name: privateKey.algorithm.name, hash, saltLength: 32 };
  const raw = await crypto.subtle.sign(params, privateKey, AsnConvert.serialize(tbsCertificate));
  const signatureValue = params.name === 'ECDSA' ? derOfEcdsa(raw) : raw;
  const whole = new asn.Certificate({ tbsCertificate, signatureAlgorithm: signature, signatureValue });
  const der = Buffer.from(AsnConvert.serialize(whole)).toString('base64');
  return { der, name, keys, jwk: (await exportJWK(keys.privateKey)) as Jwk };
}
