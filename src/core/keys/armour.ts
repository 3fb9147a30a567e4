import { decodeBase64url } from '../token/base64url.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { KeyProblem } from './types.ts';

/** One block of PEM text (RFC 7468 §2): its label and the octets it holds, or why it holds none. */
export interface PemBlock {
  label: string;
  der: Result<Uint8Array<ArrayBuffer>>;
  /** The value of `DEK-Info` where a `Proc-Type` header says that the body is encrypted (RFC 1421 §4.6.1.1, §4.6.1.3), empty where it is missing; null for a plain body. */
  dekInfo: string | null;
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
/** The cipher and its salt (RFC 1421 §4.6.1.3). The salt has a known length, so that it ends also where line breaks were lost. */
const DEK_INFO =
  /DEK-Info: *((?:AES-\d+-[A-Z]{3}, *[\dA-Fa-f]{32})|(?:DES(?:-EDE3)?-[A-Z]{3}, *[\dA-Fa-f]{16})|[A-Za-z0-9-]+, *[\dA-Fa-f]+)/;
const HEADERS = /^\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n)+/;
/** What stands between the characters of a body where people paste from: space of every kind, quotes, mail quote marks, escapes. */
const AROUND = /[\s\u200b-\u200d\u2060\ufeff"'`>\\]+/g;

/** The text with its armour lines as RFC 7468 §2 writes them. */
export function mendArmour(text: string): string {
  return text.replace(DAMAGED, '-----$1 $2-----');
}

/**
 * The PEM blocks of a text, in order. Takes literal `\n` for line ends, and lines that are quoted, indented, joined, or broken otherwise
 * than RFC 7468 asks. Damaged armour lines are mended, a block whose END line is missing goes to the next BEGIN or the end, and one whose
 * BEGIN line is missing begins with the text; each is noted.
 */
export function pemBlocks(text: string): PemBlock[] {
  const mended = mendArmour(text);
  const problems = mended === text ? [] : [note('key/pem-armour')];
  const lines = mended.replace(LINE_ENDS, '\n');
  const begins = [...lines.matchAll(BEGIN)];
  const headless = begins.length === 0 ? withoutBegin(lines) : null;
  if (headless) return [{ ...headless, problems: [...problems, ...headless.problems] }];
  return begins.map((begin, i) => {
    const rest = lines.slice(begin.index + begin[0].length, begins[i + 1]?.index);
    const block = readBlock((begin[1] ?? '').trim(), rest);
    return { ...block, problems: [...problems, ...block.problems] };
  });
}

/** The block of a text that holds an END line and no BEGIN line: what stands before it, if that is base64. */
function withoutBegin(lines: string): PemBlock | null {
  const end = END.exec(lines);
  const label = (end?.[1] ?? '').trim();
  if (!end || label === '') return null;
  const der = decodeBody(label, lines.slice(0, end.index));
  return der.ok ? { label, der, dekInfo: null, problems: [note('key/pem-begin-missing', { label })] } : null;
}

function readBlock(label: string, rest: string): PemBlock {
  const end = END.exec(rest);
  const problems = end ? [] : [note('key/pem-end-missing', { label })];
  const body = end ? rest.slice(0, end.index) : rest;
  const endLabel = end ? (end[1] ?? '').trim() : label;
  if (endLabel !== label) {
    const der = refuse('key/pem-labels-differ', { begin: label, end: endLabel });
    return { label, der, dekInfo: null, problems };
  }
  if (!ENCRYPTED.test(body)) {
    return { label, der: decodeBody(label, body.replace(HEADERS, '')), dekInfo: null, problems };
  }
  const info = DEK_INFO.exec(body);
  const content = body.slice(info ? info.index + info[0].length : 0).replace(info ? '' : HEADERS, '');
  return { label, der: decodeBody(label, content), dekInfo: info?.[1] ?? '', problems };
}

function decodeBody(label: string, body: string): PemBlock['der'] {
  const text = body.replace(AROUND, '');
  if (text === '') return refuse('key/pem-empty', { label });
  const { bytes, faults } = decodeBase64url(text);
  const foreign = faults.find(({ kind }) => kind === 'illegal-character');
  return foreign ? refuse('key/pem-base64', { label, at: foreign.at, char: foreign.char }) : ok(bytes);
}
