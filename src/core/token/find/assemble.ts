import type { Gap } from './gaps.ts';
import type { Allowance } from './reader.ts';
import { Reader } from './reader.ts';
import type { Segment } from './segment.ts';
import { glance, isWord, lastSegmentLengths, OPENS_OBJECT } from './shape.ts';
import type { FoundForm, Undone } from './types.ts';

/** A compact token in a view: offsets count UTF-16 units of the view's text. */
export interface Scanned {
  token: string;
  start: number;
  end: number;
  undone: Undone[];
  form: FoundForm;
}

/** The beginning of a token that does not go on. `cut` says that a mark of omission (`…`, `...`, `[truncated]`) follows. */
export interface Partial {
  text: string;
  start: number;
  end: number;
  segments: number;
  cut: boolean;
}

/** What an attempt came to. */
export type Attempt = { found: Scanned; partial: null } | { found: null; partial: Partial };

const OMISSION =
  /(?:…|\.{3}|\*{3,}|[[<(]\s?(?:truncated|redacted|snip|cut|omitted|removed|…|\.{3})[^\])>\n]{0,20}[\])>])/iy;
const LONGEST_BLANK_HEADER_GAPS = 400;

/** True where a mark of omission stands at `at`: `…`, `...`, `***`, `[truncated]`. */
export function isOmission(text: string, at: number): boolean {
  OMISSION.lastIndex = at;
  return OMISSION.test(text);
}

/** Puts together the token whose header begins at `start`, across wraps and folds (RFC 7515 §7.1, RFC 7516 §7.1, RFC 9901 §4). */
export function assemble(text: string, start: number, cleanFrom: number, allowance: Allowance): Attempt {
  const reader = new Reader(text, start, cleanFrom, allowance);
  const segments: string[] = [];
  const partial = (cut = isOmission(text, reader.end)): Attempt => {
    const shown = segments.join('.').replace(/\.+$/, '');
    const count = segments.filter((s) => s !== '').length;
    return { found: null, partial: { text: shown, start, end: reader.end, segments: count, cut } };
  };
  const dot = (): boolean => !isOmission(text, reader.at) && reader.take('.');

  segments.push(reader.head(crossesIn(reader, true)));
  const header = glance(segments[0] ?? '');
  // Pieces that were joined on a guess must at least make up a JSON object.
  const guessed = reader.undone.length > 0 && header.object === null && !reader.alone;
  if (!dot() || guessed) return partial();

  const count = header.enc === null ? 3 : 5;
  while (segments.length < count - 1) {
    segments.push(reader.head(crossesIn(reader, false)));
    if (!dot()) return partial();
  }
  if (isSignedCookie(header.object, segments[1] ?? '')) return partial(false);
  crossToLast(reader);
  const lengths = lastSegmentLengths(header);
  segments.push(reader.last(lengths));
  const last = segments.at(-1) ?? '';
  if (isOmission(text, reader.end) && !lengths.includes(last.length)) return partial(true);

  let form: FoundForm = count === 5 ? 'jwe' : 'jws';
  // A header that can't be read names no "enc": the dots decide.
  if (
    header.object === null &&
    /^\.[\w-]*\.[\w-]+(?![\w.-])/.test(text.slice(reader.at, reader.at + 20_000))
  ) {
    for (let n = 0; n < 2; n++) {
      reader.take('.');
      segments.push(reader.last([]));
    }
    form = 'jwe';
  }
  let token = segments.join('.');
  if (reader.text.charAt(reader.at) === '~') {
    token += disclosures(reader, allowance);
    form = 'sd-jwt';
  }
  return { found: { token, start, end: reader.end, undone: reader.undone, form }, partial: null };
}

/** itsdangerous signs `payload.timestamp.signature`: session data without `alg`, and a timestamp too short for claims. */
export function isSignedCookie(header: Record<string, unknown> | null, second: string): boolean {
  if (header === null || Object.hasOwn(header, 'alg') || Object.hasOwn(header, 'enc')) return false;
  return second.length >= 4 && second.length <= 12 && !OPENS_OBJECT.test(second);
}

function crossesIn(reader: Reader, header: boolean): (soFar: Segment, gap: Gap, next: string) => boolean {
  let gaps = 0;
  return (soFar, gap, next) => {
    if (header && ++gaps > LONGEST_BLANK_HEADER_GAPS) return false;
    if (next.startsWith('.')) return soFar.length > 0 && !next.startsWith('...');
    if (gap.strength === 'tied') return true;
    const piece = /^[\w-]*/.exec(next)?.[0] ?? '';
    // "eyJ" on a new line begins another token rather than going on with this header.
    if (header && soFar.length > 3 && OPENS_OBJECT.test(piece)) return false;
    if (soFar.length === 0) return !isWord(piece) || reader.alone;
    if (soFar.isClosed()) return false;
    if (gap.strength === 'line' && soFar.opensObject) return true;
    return !isWord(piece) || reader.alone;
  };
}

/** A last segment that begins behind a gap: on the next line, or behind a quote. */
function crossToLast(reader: Reader): void {
  const gap = reader.gap();
  if (!gap || /[\w-]/.test(reader.text.charAt(reader.at))) return;
  const piece = /^[\w-]*/.exec(reader.text.slice(gap.end, gap.end + 64))?.[0] ?? '';
  if (gap.strength === 'tied' || (!isWord(piece) && !OPENS_OBJECT.test(piece))) reader.cross(gap);
}

/** `~disclosure~…~` and a key binding JWT, if there is one (RFC 9901 §4). */
function disclosures(reader: Reader, allowance: Allowance): string {
  let out = '';
  while (reader.take('~')) {
    out += '~';
    const next = reader.gap();
    if (next && /^(?:W[w-z0-9_-]|e[yw3])/.test(reader.text.slice(next.end, next.end + 2))) reader.cross(next);
    if (OPENS_OBJECT.test(reader.text.slice(reader.at, reader.at + 3))) {
      const binding = assemble(reader.text, reader.at, reader.cleanFrom, allowance).found;
      if (!binding) break;
      reader.at = binding.end;
      reader.end = binding.end;
      return out + binding.token;
    }
    out += reader.head((soFar, gap, after) => {
      if (soFar.length === 0) return false;
      return after.startsWith('~') || gap.strength === 'tied' || !soFar.isClosed();
    });
  }
  return out;
}
