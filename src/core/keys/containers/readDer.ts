import { type Asn1, loadAsn1 } from '../asn1.ts';
import { readCertificate, readRequest } from '../certificate.ts';
import { checkDer, type DerElement, elementAt } from '../der.ts';
import type { RawKey } from '../material.ts';
import type { Bytes } from '../members.ts';
import { readPkcs1Private, readPkcs1Public } from '../pkcs1.ts';
import { readPkcs8 } from '../pkcs8.ts';
import { note, type Result, refuse } from '../result.ts';
import type { Candidate } from '../ring.ts';
import { readSec1 } from '../sec1.ts';
import { readSpki } from '../spki.ts';
import type { KeyProblem, KeySource } from '../types.ts';
import { candidateOf, guarded } from './candidate.ts';
import { decryptPkcs8 } from './encryptedPkcs8.ts';
import { isOpensshPrivate, readOpensshPrivate } from './opensshPrivate.ts';
import { isSshBlob, readSshBlob } from './sshPublic.ts';
import { storeOf } from './stores.ts';
import { type KeyStructure, structureOf } from './structure.ts';
import { faultIn } from './walk.ts';

interface Reader {
  source: KeySource;
  read: (asn1: Asn1, der: Bytes) => Result<RawKey>;
}

/** What becomes of each structure: it is read, opened with a password, or refused because it holds no key that can be read here. */
const treatments: Record<KeyStructure, Reader | 'encrypted' | KeyProblem> = {
  SubjectPublicKeyInfo: { source: 'spki', read: readSpki },
  PrivateKeyInfo: { source: 'pkcs8', read: readPkcs8 },
  RSAPublicKey: { source: 'pkcs1-public', read: readPkcs1Public },
  RSAPrivateKey: { source: 'pkcs1-private', read: readPkcs1Private },
  ECPrivateKey: { source: 'sec1', read: readSec1 },
  Certificate: { source: 'certificate', read: readCertificate },
  CertificationRequest: { source: 'certificate-request', read: readRequest },
  EncryptedPrivateKeyInfo: 'encrypted',
  PFX: note('key/pkcs12'),
  ContentInfo: note('key/pkcs7'),
  CertificateList: note('key/crl'),
  DSAPrivateKey: note('key/dsa'),
  DSAParameters: note('key/parameters-only', { label: 'DSA PARAMETERS' }),
};

/** The structure that each source of keys promises. */
const promises = new Map<KeySource, KeyStructure>([
  ['spki', 'SubjectPublicKeyInfo'],
  ['pkcs8', 'PrivateKeyInfo'],
  ['pkcs1-public', 'RSAPublicKey'],
  ['pkcs1-private', 'RSAPrivateKey'],
  ['sec1', 'ECPrivateKey'],
  ['certificate', 'Certificate'],
  ['certificate-request', 'CertificationRequest'],
]);

/** So many elements in a row are looked at; a bundle of all certificate authorities of the web has some 150. */
const MOST = 500;
const OID = 0x06;

/**
 * True for octets that may be a key in DER, as far as headers tell: one SEQUENCE or several from end to end (X.690 §8.1), zeros or white space behind them, or a
 * SEQUENCE cut short that begins like a key. True for the key stores and OpenSSH keys, too, that `readDer` names or reads. Cheap.
 */
export function looksLikeDer(bytes: Uint8Array): boolean {
  if (storeOf(bytes) !== null || isOpensshPrivate(bytes) || isSshBlob(bytes)) return true;
  const { elements, end } = split(bytes);
  const first = elements.find(({ tag }) => tag !== OID);
  if (first?.tag !== 0x30) return false;
  if (first.end > bytes.length) return structureOf(bytes.subarray(first.at)) !== null;
  return isBlank(bytes.subarray(end));
}

/**
 * Reads octets of unknown structure: SPKI, PKCS#8 (encrypted, too), PKCS#1, SEC1, certificates, certificate requests, OpenSSH keys; several elements in
 * a row give several candidates. `password` opens what is encrypted; `promised` is what a PEM label says, and settles what a refusal of damaged DER
 * speaks of. Never rejects.
 */
export async function readDer(der: Bytes, password?: string, promised?: KeySource): Promise<Candidate[]> {
  if (isOpensshPrivate(der)) return readOpensshPrivate(der, password);
  const store = storeOf(der);
  if (store) return [{ result: refuse(store) }];
  return guarded(async () =>
    isSshBlob(der)
      ? [await candidateOf('openssh-public', readSshBlob(der))]
      : readElements(der, password, promised && promises.get(promised)),
  );
}

async function readElements(der: Bytes, password: string | undefined, promised?: KeyStructure) {
  const { elements, end } = split(der);
  const keys = elements.flatMap(({ at, end: to }) => {
    const part = der.slice(at, to);
    const structure = structureOf(part, promised);
    return structure?.fits ? [{ part, name: structure.name }] : [];
  });
  const rest = der.subarray(end);
  if (keys.length === 0 || !isBlank(rest)) return [{ result: refused(der, promised) }];
  const octets = der.length - keys.reduce((sum, { part }) => sum + part.length, 0);
  const over = octets > 0 && !onlyParameters(elements, keys.length, rest);
  const candidates: Candidate[] = [];
  for (const { part, name } of keys) {
    const notes = over && candidates.length === 0 ? [note('key/der-rest', { octets })] : [];
    candidates.push(await readElement(part, name, password, notes));
  }
  return candidates;
}

/** True where all that is left over is the curve that `openssl ecparam -genkey` writes before the key. */
function onlyParameters(elements: readonly DerElement[], keys: number, rest: Uint8Array): boolean {
  return rest.length === 0 && elements.filter(({ tag }) => tag !== OID).length === keys;
}

function refused(der: Bytes, promised?: KeyStructure): Result<never> {
  const nearest = structureOf(der, promised);
  const problem = nearest ? faultIn(der, nearest.name) : checkDer(der);
  return { ok: false, problem: problem ?? note('key/der-unexpected') };
}

async function readElement(
  der: Bytes,
  name: KeyStructure,
  password: string | undefined,
  notes: KeyProblem[],
): Promise<Candidate> {
  const treatment = treatments[name];
  if (treatment === 'encrypted') {
    const plain = await decryptPkcs8(der, password);
    return plain.ok ? readElement(plain.value, 'PrivateKeyInfo', undefined, notes) : { result: plain };
  }
  if ('code' in treatment) return { result: { ok: false, problem: treatment } };
  return candidateOf(treatment.source, treatment.read(await loadAsn1(), der), notes);
}

/** The elements that stand in a row from the first octet on, and where the last of them ends. */
function split(bytes: Uint8Array): { elements: DerElement[]; end: number } {
  const elements: DerElement[] = [];
  let end = 0;
  while (end < bytes.length && elements.length < MOST) {
    const element = elementAt(bytes, end, bytes.length);
    if (element === null || (element.end > bytes.length && elements.length > 0)) break;
    elements.push(element);
    end = Math.min(element.end, bytes.length);
  }
  return { elements, end };
}

/** True where nothing but zeros and white space is left. */
function isBlank(rest: Uint8Array): boolean {
  return rest.every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13));
}
