/** A field of an ASN.1 SEQUENCE: its name in the specification, the tag octets it may have (none: any), and what is inside where that matters here. */
export interface Field {
  name: string;
  tags: readonly number[];
  optional?: boolean;
  fields?: readonly Field[];
}

const field = (name: string, ...tags: number[]): Field => ({ name, tags });
const optional = (name: string, ...tags: number[]): Field => ({ name, tags, optional: true });
const sequence = (name: string, ...fields: Field[]): Field =>
  fields.length === 0 ? { name, tags: [0x30] } : { name, tags: [0x30], fields };
const [INTEGER, BITS, OCTETS, OID] = [0x02, 0x03, 0x04, 0x06];
const TIMES = [0x17, 0x18];
const integers = (...names: string[]) => names.map((name) => field(name, INTEGER));
const algorithm = (name: string) => sequence(name, field('algorithm', OID), optional('parameters'));
const publicKeyInfo = (name: string) =>
  sequence(name, algorithm('algorithm'), field('subjectPublicKey', BITS));

/** ASN.1 SEQUENCEs by their names, each with its fields in order. */
export const shapes = {
  SubjectPublicKeyInfo: [algorithm('algorithm'), field('subjectPublicKey', BITS)],
  PrivateKeyInfo: [
    field('version', INTEGER),
    algorithm('privateKeyAlgorithm'),
    field('privateKey', OCTETS),
    optional('attributes', 0xa0),
    optional('publicKey', 0x81, 0xa1),
  ],
  RSAPublicKey: integers('modulus', 'publicExponent'),
  RSAPrivateKey: [
    ...integers('version', 'modulus', 'publicExponent', 'privateExponent'),
    ...integers('prime1', 'prime2', 'exponent1', 'exponent2', 'coefficient'),
    optional('otherPrimeInfos', 0x30),
  ],
  ECPrivateKey: [
    field('version', INTEGER),
    field('privateKey', OCTETS),
    optional('parameters', 0xa0),
    optional('publicKey', 0xa1),
  ],
  Certificate: [
    sequence(
      'tbsCertificate',
      optional('version', 0xa0),
      field('serialNumber', INTEGER),
      sequence('signature'),
      sequence('issuer'),
      sequence('validity', field('notBefore', ...TIMES), field('notAfter', ...TIMES)),
      sequence('subject'),
      publicKeyInfo('subjectPublicKeyInfo'),
      optional('issuerUniqueID', 0x81, 0xa1),
      optional('subjectUniqueID', 0x82, 0xa2),
      optional('extensions', 0xa3),
    ),
    algorithm('signatureAlgorithm'),
    field('signatureValue', BITS),
  ],
  CertificationRequest: [
    sequence(
      'certificationRequestInfo',
      field('version', INTEGER),
      sequence('subject'),
      publicKeyInfo('subjectPKInfo'),
      optional('attributes', 0xa0),
    ),
    algorithm('signatureAlgorithm'),
    field('signature', BITS),
  ],
  EncryptedPrivateKeyInfo: [algorithm('encryptionAlgorithm'), field('encryptedData', OCTETS)],
  PFX: [
    field('version', INTEGER),
    sequence('authSafe', field('contentType', OID), field('content', 0xa0)),
    optional('macData', 0x30),
  ],
  ContentInfo: [field('contentType', OID), field('content', 0xa0)],
  CertificateList: [
    sequence(
      'tbsCertList',
      optional('version', INTEGER),
      sequence('signature'),
      sequence('issuer'),
      field('thisUpdate', ...TIMES),
      optional('nextUpdate', ...TIMES),
      optional('revokedCertificates', 0x30),
      optional('crlExtensions', 0xa0),
    ),
    algorithm('signatureAlgorithm'),
    field('signatureValue', BITS),
  ],
  DSAPrivateKey: integers('version', 'p', 'q', 'g', 'y', 'x'),
  DSAParameters: integers('p', 'q', 'g'),
  'RSASSA-PSS-params': [
    optional('hashAlgorithm', 0xa0),
    optional('maskGenAlgorithm', 0xa1),
    optional('saltLength', 0xa2),
    optional('trailerField', 0xa3),
  ],
  'PBES2-params': [algorithm('keyDerivationFunc'), algorithm('encryptionScheme')],
  'PBKDF2-params': [
    field('salt', OCTETS),
    field('iterationCount', INTEGER),
    optional('keyLength', INTEGER),
    { ...algorithm('prf'), optional: true },
  ],
  'scrypt-params': [
    field('salt', OCTETS),
    ...integers('costParameter', 'blockSize', 'parallelizationParameter'),
    optional('keyLength', INTEGER),
  ],
  PBEParameter: [field('salt', OCTETS), field('iterationCount', INTEGER)],
  GCMParameters: [field('nonce', OCTETS), optional('icvLen', INTEGER)],
} as const satisfies Record<string, readonly Field[]>;

/** The ASN.1 name of a structure in `shapes`. */
export type ShapeName = keyof typeof shapes;
