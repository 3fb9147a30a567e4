import { decodeBase64url } from '../token/base64url.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { KeyProblem } from './types.ts';

/** One block of PEM text (RFC 7468 §2): its label and the octets it holds, or why it holds none. */
export interface PemBlock {
  label: string;
  der: Result<Uint8Array<ArrayBuffer>>;
  problems: KeyProblem[];
}

/** An armour line with dashes that a word processor made typographic, or too few or too many of them. The lookbehind keeps a long row of dashes linear. */
const DAMAGED =
  /(?<![-\u2010-\u2015\u2212])[-\u2010-\u2015\u2212]{2,} ?(BEGIN|END) ([A-Z0-9#/ ]+?) ?[-\u2010-\u2015\u2212]{2,}/g;
/** Line ends, escaped once or more or not at all. The lookbehind keeps a long row of backslashes linear. */
const LINE_ENDS = /(?<!\\)(?:\\+r\\+n|\\+[rn])|\r\n?/g;
const BEGIN = /-----BEGIN ([^-\n]+)-----/g;
const END = /-----END ([^-\n]*)-----/;
/** The header of a private key that a password protects (RFC 1421 §4.6.1.1). */
const ENCRYPTED = /Proc-Type: *\d+, *ENCRYPTED/;
const HEADERS = /^\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n)+/;
/** What stands between the characters of a body where people paste from: space of every kind, quotes, mail quote marks, escapes. */
const AROUND = /[\s\u200b-\u200d\u2060\ufeff"'`>\\]+/g;

/** The text with its armour lines as RFC 7468 §2 writes them. */
export function mendArmour(text: string): string {
  return text.replace(DAMAGED, '-----$1 $2-----');
}

/**
 * The PEM blocks of a text, in order. Takes literal `\n` for line ends, and lines that are quoted, indented, joined, or broken otherwise
 * than RFC 7468 asks. Damaged armour lines are mended, and a block whose END line is missing goes to the next BEGIN or the end; both are noted.
 */
export function pemBlocks(text: string): PemBlock[] {
  const mended = mendArmour(text);
  const problems = mended === text ? [] : [note('key/pem-armour')];
  const lines = mended.replace(LINE_ENDS, '\n');
  const begins = [...lines.matchAll(BEGIN)];
  return begins.map((begin, i) => {
    const rest = lines.slice(begin.index + begin[0].length, begins[i + 1]?.index);
    const block = readBlock((begin[1] ?? '').trim(), rest);
    return { ...block, problems: [...problems, ...block.problems] };
  });
}

function readBlock(label: string, rest: string): PemBlock {
  const end = END.exec(rest);
  const problems = end ? [] : [note('key/pem-end-missing', { label })];
  const body = end ? rest.slice(0, end.index) : rest;
  const endLabel = end ? (end[1] ?? '').trim() : label;
  if (endLabel !== label) {
    return { label, der: refuse('key/pem-labels-differ', { begin: label, end: endLabel }), problems };
  }
  if (ENCRYPTED.test(body)) return { label, der: refuse('key/encrypted', { label }), problems };
  return { label, der: decodeBody(label, body.replace(HEADERS, '')), problems };
}

function decodeBody(label: string, body: string): PemBlock['der'] {
  const text = body.replace(AROUND, '');
  if (text === '') return refuse('key/pem-empty', { label });
  const { bytes, faults } = decodeBase64url(text);
  const foreign = faults.find(({ kind }) => kind === 'illegal-character');
  return foreign ? refuse('key/pem-base64', { label, at: foreign.at, char: foreign.char }) : ok(bytes);
}
