import type { Certificate, GeneralName } from '@peculiar/asn1-x509';
import type { Asn1 } from '../keys/asn1.ts';
import { nameOf } from './names.ts';
import type { AltName, CertificateFacts } from './types.ts';

type ExtensionFacts = Pick<
  CertificateFacts,
  'subjectAltNames' | 'ca' | 'pathLength' | 'keyUsage' | 'extendedKeyUsage' | 'unknownCritical'
>;

/** The bits of keyUsage, the first one first (RFC 5280 §4.2.1.3). */
const USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** Purposes of extendedKeyUsage (RFC 5280 §4.2.1.12). */
const purposes = new Map([
  ['2.5.29.37.0', 'anyExtendedKeyUsage'],
  ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
  ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
]);

/** Critical extensions that take nothing from a chain where no certificate policy is asked for (RFC 5280 §4.2.1.4, §4.2.1.5, §4.2.1.14). */
const HARMLESS = new Set(['2.5.29.32', '2.5.29.33', '2.5.29.54']);

/** Reads one extension into the facts; throws where its content is not what its name says. */
type Reader = (asn1: Asn1, content: ArrayBuffer, facts: ExtensionFacts) => void;

const readers = new Map<string, Reader>([
  [
    '2.5.29.19',
    (asn1, content, facts) => {
      const { cA, pathLenConstraint } = asn1.convert.parse(content, asn1.BasicConstraints);
      facts.ca = cA;
      facts.pathLength = cA ? (pathLenConstraint ?? null) : null;
    },
  ],
  [
    '2.5.29.15',
    (asn1, content, facts) => {
      const bits = asn1.convert.parse(content, asn1.KeyUsage).toNumber();
      facts.keyUsage = USAGES.filter((_, bit) => (bits & (1 << bit)) !== 0);
    },
  ],
  [
    '2.5.29.37',
    (asn1, content, facts) => {
      const listed = asn1.convert.parse(content, asn1.ExtendedKeyUsage);
      facts.extendedKeyUsage = [...listed].map((oid) => purposes.get(oid) ?? oid);
    },
  ],
  [
    '2.5.29.17',
    (asn1, content, facts) => {
      const names = asn1.convert.parse(content, asn1.SubjectAlternativeName);
      facts.subjectAltNames = [...names].map(altName);
    },
  ],
]);

/** What the extensions of a certificate say (RFC 5280 §4.2). One that can't be read says nothing, and counts as not understood where it is critical. */
export function readExtensions(asn1: Asn1, { tbsCertificate }: Certificate): ExtensionFacts {
  const facts: ExtensionFacts = {
    subjectAltNames: [],
    ca: false,
    pathLength: null,
    keyUsage: [],
    extendedKeyUsage: [],
    unknownCritical: [],
  };
  for (const { extnID, critical, extnValue } of tbsCertificate.extensions ?? []) {
    const understood = reads(readers.get(extnID), asn1, extnValue.buffer, facts) || HARMLESS.has(extnID);
    if (critical && !understood) facts.unknownCritical.push(extnID);
  }
  return facts;
}

function reads(reader: Reader | undefined, asn1: Asn1, content: ArrayBuffer, facts: ExtensionFacts): boolean {
  try {
    reader?.(asn1, content, facts);
    return reader !== undefined;
  } catch {
    return false;
  }
}

function altName(name: GeneralName): AltName {
  if (name.dNSName !== undefined) return { type: 'dns', value: name.dNSName };
  if (name.iPAddress !== undefined) return { type: 'ip', value: name.iPAddress };
  if (name.rfc822Name !== undefined) return { type: 'email', value: name.rfc822Name };
  if (name.uniformResourceIdentifier !== undefined)
    return { type: 'uri', value: name.uniformResourceIdentifier };
  if (name.directoryName !== undefined) return { type: 'directory', value: nameOf(name.directoryName).text };
  if (name.registeredID !== undefined) return { type: 'registered-id', value: name.registeredID };
  return { type: 'other', value: name.otherName?.typeId ?? '' };
}
