import { type Asn1, loadAsn1 } from '../asn1.ts';
import { readCertificate } from '../certificate.ts';
import type { RawKey } from '../material.ts';
import { readPkcs1Private, readPkcs1Public } from '../pkcs1.ts';
import { readPkcs8 } from '../pkcs8.ts';
import type { Result } from '../result.ts';
import type { Candidate } from '../ring.ts';
import { readSec1 } from '../sec1.ts';
import { readSpki } from '../spki.ts';
import type { KeySource } from '../types.ts';
import { candidateOf } from './candidate.ts';

type Reader = (asn1: Asn1, der: Uint8Array<ArrayBuffer>) => Result<RawKey>;

const readers: readonly [KeySource, Reader][] = [
  ['spki', readSpki],
  ['pkcs8', readPkcs8],
  ['pkcs1-public', readPkcs1Public],
  ['pkcs1-private', readPkcs1Private],
  ['sec1', readSec1],
  ['certificate', readCertificate],
];

/** True for octets that are one SEQUENCE of DER from end to end as far as its header tells (X.690 §8.1), and so may be a key. Cheap: nothing inside is looked at. */
export function looksLikeDer(bytes: Uint8Array): boolean {
  const [tag, first = 0x80] = bytes;
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (tag !== 0x30 || first === 0x80 || octets > 4) return false;
  const length =
    octets === 0 ? first : bytes.subarray(2, 2 + octets).reduce((sum, byte) => sum * 256 + byte, 0);
  return bytes.length === 2 + octets + length;
}

/**
 * Reads octets of unknown structure: SPKI, PKCS#8, PKCS#1, SEC1, a certificate. `password` opens what is encrypted; `promised` is what a
 * PEM label says, and decides what a refusal speaks of. Never rejects.
 */
export async function readDer(
  der: Uint8Array<ArrayBuffer>,
  _password?: string,
  promised?: KeySource,
): Promise<Candidate[]> {
  const asn1 = await loadAsn1();
  const first = readers.find(([source]) => source === promised) ?? readers[0];
  const all = [...(first ? [first] : []), ...readers];
  for (const [source, read] of all) {
    const result = read(asn1, der);
    if (result.ok || result.problem.code !== 'key/der-unexpected') return [await candidateOf(source, result)];
  }
  return [await candidateOf(promised ?? 'spki', (first?.[1] ?? readSpki)(asn1, der))];
}
