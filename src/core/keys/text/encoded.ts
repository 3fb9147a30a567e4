import { decodeBase64url } from '../../token/base64url.ts';
import { BLANK, endWithout, QUOTES, unitIn } from '../../token/characters.ts';
import { matchAt } from '../../token/find/matchAt.ts';
import { looksLikeDer, readDer } from '../containers/readDer.ts';
import { checkDer } from '../der.ts';
import type { Bytes } from '../members.ts';
import { note } from '../result.ts';
import type { Candidate } from '../ring.ts';
import { decodeText } from './file.ts';
import { readPoint } from './point.ts';
import { type Reading, type Scene, within, withRemarks } from './reading.ts';

/** How bytes are written in text. */
type Encoding = 'hex' | 'base64' | 'base64url';

/** Nothing shorter is a key: an Ed25519 key in DER has 44 octets, a compressed point 33. */
const FEWEST = 33;
/** A run of base64 in other text, with the lines that go on with it and hold nothing else. */
const RUN =
  /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}(?:\r?\n[ \t]{0,40}[A-Za-z0-9+/_-]+(?=={0,2}["'`,;<\\)}\]]{0,4}[ \t]{0,40}(?:\r?\n|$)))*={0,2}/g;
const RUN_LINE = /[A-Za-z0-9+/_-]{40,}={0,2}/g;
/** A name before the value, as files of settings have it, or what says how it is encoded. */
const LEAD = new RegExp(
  `[${QUOTES}]?(?:(?:export |set )?[A-Za-z_][\\w.-]{0,60}\\s{0,9}[:=]\\s{0,9})?[${QUOTES}]?(?:base64[:,]|data:[\\w/+.-]{1,60};base64,|hex:)?`,
  'y',
);
const HEX_MARKS = /0x|\\x|[\s:,;{}()[\]-]/gi;

/**
 * Reads text that is bytes in hexadecimal, base64 or base64url (RFC 4648) from end to end, or that holds runs of base64: DER of a key, an EC
 * point, an SSH key, or the text of a key encoded once more. Null where the bytes are nothing of the kind: then the text is a secret.
 */
export async function readEncoded(text: string, scene: Scene): Promise<Reading | null> {
  const body = bodyOf(text);
  const whole = bytesOf(body);
  if (whole) {
    const reading = await readBytes(whole.bytes, within(scene, whole.bytes.length));
    if (reading) return withRemarks(reading, note('key/no-armour', { encoding: whole.encoding }));
  }
  return readRuns(text, scene);
}

const isBlank = unitIn(BLANK);
const isTrailing = unitIn(`${BLANK}${QUOTES},;`);

/** The text without a name before it and what stands around it. */
function bodyOf(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text, start)) start++;
  start += matchAt(LEAD, text, start).length;
  return text.slice(start, endWithout(text, isTrailing, start));
}

/** The bytes of a text in the encoding that it is written in throughout, or null. */
function bytesOf(text: string): { bytes: Bytes; encoding: Encoding } | null {
  const digits = text.replace(HEX_MARKS, '');
  if (/^(?:[0-9a-f]{2})+$/i.test(digits)) {
    const bytes = new Uint8Array(digits.length / 2);
    for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
    return bytes.length >= FEWEST ? { bytes, encoding: 'hex' } : null;
  }
  const { bytes, faults } = decodeBase64url(text);
  const broken = faults.some(({ kind }) => kind === 'illegal-character' || kind === 'length');
  if (broken || bytes.length < FEWEST) return null;
  return { bytes, encoding: /[-_]/.test(text) ? 'base64url' : 'base64' };
}

async function readRuns(text: string, scene: Scene): Promise<Reading | null> {
  for (const pattern of [RUN, RUN_LINE]) {
    const read: Reading[] = [];
    for (const [run] of text.matchAll(pattern)) {
      const decoded = bytesOf(run);
      const reading = decoded && (await readBytes(decoded.bytes, within(scene, run.length)));
      if (decoded && reading) {
        read.push(withRemarks(reading, note('key/no-armour', { encoding: decoded.encoding })));
      }
    }
    const [first] = read;
    if (first) return { ...first, candidates: read.flatMap(({ candidates }) => candidates) };
  }
  return null;
}

/** Reads the octets of a key in any structure known here, or of its text. Null for all others. */
export async function readBytes(bytes: Bytes, scene: Scene): Promise<Reading | null> {
  if (bytes.length < FEWEST || scene.allowance.left < 0) return null;
  if (looksLikeDer(bytes)) {
    const candidates = await readDer(bytes, scene.password);
    const isKey = candidates.some(({ result }) => !isBroken(result));
    if (isKey || checkDer(bytes) === null || beginsLikeKey(bytes)) {
      return { form: formOf(candidates), candidates };
    }
  }
  const point = await readPoint(bytes);
  if (point.length > 0) return { form: 'point', candidates: point };
  const text = decodeText(bytes);
  return text === null ? null : scene.read(text, scene);
}

function isBroken(result: Candidate['result']): boolean {
  return !result.ok && DER_FAULT.test(result.problem.code);
}

/** Octets with such a fault may have begun like DER by chance. */
const DER_FAULT = /\bder-(?:broken|truncated|trailing|unexpected)$/;

/** True where the content of the outer SEQUENCE begins as that of a key does. */
function beginsLikeKey(bytes: Bytes): boolean {
  const [, first = 0] = bytes;
  const inner = bytes.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
  return KEY_BEGINNINGS.some((start) => start.every((byte, i) => byte === null || inner[i] === byte));
}

/** How the content of a key's outer SEQUENCE begins; null stands for any octet. */
const KEY_BEGINNINGS: readonly (readonly (number | null)[])[] = [
  // SubjectPublicKeyInfo: SEQUENCE { OBJECT IDENTIFIER of RSA, of ECC, or of a curve of RFC 8410
  [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48],
  [0x30, null, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce],
  [0x30, 0x05, 0x06, 0x03, 0x2b, 0x65],
  // PrivateKeyInfo: version and such a SEQUENCE
  [0x02, 0x01, null, 0x30, null, 0x06],
  // ECPrivateKey: version 1 and an OCTET STRING
  [0x02, 0x01, 0x01, 0x04],
  // RSAPrivateKey: version 0 and a long INTEGER; RSAPublicKey: a long INTEGER
  [0x02, 0x01, 0x00, 0x02, 0x82],
  [0x02, 0x82, null, null, 0x00],
  // Certificate: TBSCertificate with its version
  [0x30, 0x82, null, null, 0xa0, 0x03, 0x02, 0x01],
];

function formOf([first]: readonly Candidate[]): Reading['form'] {
  const isSsh = first?.result.ok && first.result.value.source.startsWith('openssh');
  return isSsh ? 'ssh' : 'der';
}
