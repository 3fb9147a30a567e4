import { decodeBase64url } from '../token/base64url.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { KeyProblem } from './types.ts';

/** One block of PEM text (RFC 7468 §2): its label and the octets it holds, or why it holds none. */
export interface PemBlock {
  label: string;
  der: Result<Uint8Array<ArrayBuffer>>;
  problems: KeyProblem[];
}

const BEGIN = /-----BEGIN ([^-\n]+)-----/g;
const END = /-----END ([^-\n]*)-----/;
const HEADERS = /^\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n)+/;
/** What stands between the characters of a body where people paste from: space of every kind, quotes, mail quote marks, escapes. */
const AROUND = /[\s\u200b-\u200d\u2060\ufeff"'`>\\]+/g;

/**
 * The PEM blocks of a text, in order. Takes literal `\n` for line ends, and lines that are quoted, indented, joined, or broken otherwise
 * than RFC 7468 asks. A block whose END line is missing goes to the next BEGIN or the end, and says so.
 */
export function pemBlocks(text: string): PemBlock[] {
  const lines = text.replace(/\\+r\\+n|\\+[rn]|\r\n?/g, '\n');
  const begins = [...lines.matchAll(BEGIN)];
  return begins.map((begin, i) => {
    const rest = lines.slice(begin.index + begin[0].length, begins[i + 1]?.index);
    return readBlock((begin[1] ?? '').trim(), rest);
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
  if (/Proc-Type:[^\n]*ENCRYPTED/.test(body))
    return { label, der: refuse('key/encrypted', { label }), problems };
  return { label, der: decodeBody(label, body.replace(HEADERS, '')), problems };
}

function decodeBody(label: string, body: string): PemBlock['der'] {
  const text = body.replace(AROUND, '');
  if (text === '') return refuse('key/pem-empty', { label });
  const { bytes, faults } = decodeBase64url(text);
  const foreign = faults.find(({ kind }) => kind === 'illegal-character');
  return foreign ? refuse('key/pem-base64', { label, at: foreign.at, char: foreign.char }) : ok(bytes);
}
