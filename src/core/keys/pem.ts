import { type PemBlock, pemBlocks } from './armour.ts';
import { readOpensshPrivate } from './containers/opensshPrivate.ts';
import { readProcType } from './containers/procType.ts';
import { readDer } from './containers/readDer.ts';
import { note, ok, refuse } from './result.ts';
import type { Candidate } from './ring.ts';
import type { KeySource } from './types.ts';

/** What a PEM label promises (RFC 7468, RFC 5915 §4, OpenSSL). */
const promises = new Map<string, KeySource>([
  ['PUBLIC KEY', 'spki'],
  ['PRIVATE KEY', 'pkcs8'],
  ['ENCRYPTED PRIVATE KEY', 'pkcs8'],
  ['RSA PUBLIC KEY', 'pkcs1-public'],
  ['RSA PRIVATE KEY', 'pkcs1-private'],
  ['EC PRIVATE KEY', 'sec1'],
  ['CERTIFICATE', 'certificate'],
  ['X509 CERTIFICATE', 'certificate'],
  ['TRUSTED CERTIFICATE', 'certificate'],
  ['CERTIFICATE REQUEST', 'certificate-request'],
  ['NEW CERTIFICATE REQUEST', 'certificate-request'],
  ['OPENSSH PRIVATE KEY', 'openssh-private'],
]);

const refusals: readonly [label: RegExp, code: string][] = [
  [/^PGP /, 'key/pgp'],
  [/^DSA /, 'key/dsa'],
  [/^(PKCS7|PKCS #7 SIGNED DATA|CMS)$/, 'key/pkcs7'],
  [/^X509 CRL$/, 'key/crl'],
  [/ PARAMETERS$/, 'key/parameters-only'],
];

/** Reads every block of PEM text (RFC 7468), opened with `password` where it is encrypted; none where there is no block. Blocks that hold no key of a kind read here are refused by name. */
export async function readPem(text: string, password?: string): Promise<Candidate[]> {
  const blocks = pemBlocks(text);
  // `openssl ecparam -genkey` writes the curve in a block of its own before the key, which names it again. RFC 4716 is no PEM.
  const keys = blocks.filter(
    ({ label }) => !label.startsWith('SSH2 ') && (blocks.length === 1 || label !== 'EC PARAMETERS'),
  );
  const read = await Promise.all(keys.map((block) => readBlock(block, password)));
  return read.flatMap((candidates, i) =>
    candidates.map((candidate) =>
      inBlock(candidate, { label: keys[i]?.label ?? '', ...(keys.length > 1 ? { block: i + 1 } : {}) }),
    ),
  );
}

async function readBlock(block: PemBlock, password: string | undefined): Promise<Candidate[]> {
  const { label, der, dekInfo, problems } = block;
  const refused = refusals.find(([look]) => look.test(label));
  if (refused) return [{ result: refuse(refused[1]) }];
  if (!der.ok) return [{ result: der }];
  const promised = promises.get(label);
  const read =
    promised === 'openssh-private'
      ? await readOpensshPrivate(der.value, password)
      : dekInfo === null
        ? await readDer(der.value, password, promised)
        : await readProcType(der.value, dekInfo, password, promised);
  if (promised === undefined && read.every(({ result }) => isUnknown(result))) {
    return [{ result: refuse('key/pem-label') }];
  }
  return read.map((candidate) => underLabel(candidate, label, promised, problems));
}

function isUnknown(result: Candidate['result']): boolean {
  return !result.ok && /\bder-/.test(result.problem.code);
}

/** Adds what is noted of the block, and that its label promises another structure where it does. */
function underLabel(
  candidate: Candidate,
  label: string,
  promised: KeySource | undefined,
  problems: PemBlock['problems'],
): Candidate {
  if (!candidate.result.ok) return candidate;
  const found = candidate.result.value;
  const wrong =
    found.source === promised ? [] : [note('key/pem-wrong-label', { label, found: found.source })];
  return {
    ...candidate,
    result: ok({ ...found, problems: [...problems, ...wrong, ...found.problems] }),
  };
}

/** Says of a refusal in which block it is: its label, and its number from 1 where there are several. */
function inBlock(candidate: Candidate, place: Record<string, string | number>): Candidate {
  if (candidate.result.ok) return candidate;
  const { code, data } = candidate.result.problem;
  return { ...candidate, result: refuse(code, { ...data, ...place }) };
}
