import { type PemBlock, pemBlocks } from './armour.ts';
import { type Asn1, loadAsn1 } from './asn1.ts';
import { readCertificate } from './certificate.ts';
import { type RawKey, settle } from './material.ts';
import { readPkcs1Private, readPkcs1Public } from './pkcs1.ts';
import { readPkcs8 } from './pkcs8.ts';
import { note, ok, type Result, refuse } from './result.ts';
import { type Candidate, emptyRing, gather } from './ring.ts';
import { readSec1 } from './sec1.ts';
import { readSpki } from './spki.ts';
import type { KeyRing, KeySource } from './types.ts';

interface Reader {
  source: KeySource;
  read: (asn1: Asn1, der: Uint8Array<ArrayBuffer>) => Result<RawKey>;
}

/** What a PEM label promises (RFC 7468, RFC 5915 §4, OpenSSL). */
const readers = new Map<string, Reader>([
  ['PUBLIC KEY', { source: 'spki', read: readSpki }],
  ['PRIVATE KEY', { source: 'pkcs8', read: readPkcs8 }],
  ['RSA PUBLIC KEY', { source: 'pkcs1-public', read: readPkcs1Public }],
  ['RSA PRIVATE KEY', { source: 'pkcs1-private', read: readPkcs1Private }],
  ['EC PRIVATE KEY', { source: 'sec1', read: readSec1 }],
  ['CERTIFICATE', { source: 'certificate', read: readCertificate }],
  ['X509 CERTIFICATE', { source: 'certificate', read: readCertificate }],
]);

const refusals: readonly [label: RegExp, code: string][] = [
  [/^ENCRYPTED PRIVATE KEY$/, 'key/encrypted'],
  [/^OPENSSH PRIVATE KEY$/, 'key/openssh-private'],
  [/^SSH2 /, 'key/openssh-public'],
  [/^PGP /, 'key/pgp'],
  [/CERTIFICATE REQUEST$/, 'key/certificate-request'],
  [/^DSA /, 'key/dsa'],
  [/^(PKCS7|PKCS #7 SIGNED DATA|CMS)$/, 'key/pkcs7'],
  [/^X509 CRL$/, 'key/crl'],
  [/ PARAMETERS$/, 'key/parameters-only'],
];

/** Reads every block of PEM text (RFC 7468). Blocks that hold no key of a kind read here are named in `unread`. */
export async function readPem(text: string): Promise<KeyRing> {
  const blocks = pemBlocks(text);
  // `openssl ecparam -genkey` writes the curve in a block of its own before the key, which names it again.
  const keys = blocks.filter(({ label }) => blocks.length === 1 || label !== 'EC PARAMETERS');
  if (keys.length === 0) return emptyRing('unreadable', note('key/pem-no-block'));
  const asn1 = await loadAsn1();
  return gather('pem', await Promise.all(keys.map((block) => readBlock(asn1, block))));
}

async function readBlock(asn1: Asn1, { label, der, problems }: PemBlock): Promise<Candidate> {
  const refused = refusals.find(([look]) => look.test(label));
  if (refused) return { result: refuse(refused[1], { label }) };
  if (!der.ok) return { result: der };
  const reader = readers.get(label);
  if (!reader) return { result: refuse('key/pem-label', { label }) };
  const { source, read } = underRightLabel(asn1, der.value, reader);
  if (!read.ok) return { result: refuse(read.problem.code, { ...read.problem.data, label }) };
  const settled = await settle(read.value);
  if (!settled.ok) return { result: refuse(settled.problem.code, { ...settled.problem.data, label }) };
  const wrong = source === reader.source ? [] : [note('key/pem-wrong-label', { label, found: source })];
  const all = [...problems, ...wrong, ...settled.value.problems];
  return { result: ok({ ...settled.value, source, problems: all }) };
}

/** Reads by the label; where the structure is another, by the first reader whose structure it is. */
function underRightLabel(
  asn1: Asn1,
  der: Uint8Array<ArrayBuffer>,
  promised: Reader,
): { source: KeySource; read: Result<RawKey> } {
  const read = promised.read(asn1, der);
  if (!read.ok && read.problem.code === 'key/der-unexpected') {
    for (const other of readers.values()) {
      const second = other.read(asn1, der);
      if (second.ok) return { source: other.source, read: second };
    }
  }
  return { source: promised.source, read };
}
