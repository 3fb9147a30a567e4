import type { Gap } from './gaps.ts';
import type { Allowance } from './reader.ts';
import { Reader } from './reader.ts';
import type { Segment } from './segment.ts';
import {
  glance,
  type HeaderGlance,
  isWord,
  lastSegmentLengths,
  OPENS_OBJECT,
  USUAL_HEADER,
} from './shape.ts';
import type { FoundForm, Undone } from './types.ts';

/** A compact token in a view: offsets count UTF-16 units of the view's text. */
export interface Scanned {
  token: string;
  start: number;
  end: number;
  undone: Undone[];
  form: FoundForm;
  /** True where the last segment is as long as the header calls for and nothing goes on behind it. */
  fits: boolean;
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

/** True where a mark of omission stands at `at`: `…`, `...`, `***`, `[truncated]`. */
export function isOmission(text: string, at: number): boolean {
  OMISSION.lastIndex = at;
  return OMISSION.test(text);
}

/** Puts together the token whose header begins at `start`, across wraps and folds (RFC 7515 §7.1, RFC 7516 §7.1, RFC 9901 §4). A key `binding` JWT has no disclosures. */
export function assemble(
  text: string,
  start: number,
  cleanFrom: number,
  allowance: Allowance,
  binding = false,
): Attempt {
  const reader = new Reader(text, start, cleanFrom, allowance);
  const segments: string[] = [];
  const partial = (cut = isOmission(text, reader.end)): Attempt => {
    reader.giveUp();
    const shown = segments.join('.').replace(/\.+$/, '');
    const count = segments.filter((s) => s !== '').length;
    return { found: null, partial: { text: shown, start, end: reader.end, segments: count, cut } };
  };
  const dot = (): boolean => !isOmission(text, reader.at) && reader.take('.');

  const first = reader.head(crossesIn(reader, true));
  segments.push(first);
  const header = glance(first);
  // Pieces that were joined on a guess must at least make up a JSON object.
  const guessed = reader.undone.length > 0 && header.object === null && !reader.alone;
  if (!dot() || guessed) return partial();

  const count = header.enc === null ? 3 : 5;
  while (segments.length < count - 1) {
    segments.push(reader.head(crossesIn(reader, false)));
    if (!dot()) return partial();
  }
  const second = String(segments[1]);
  if (isSignedCookie(header.object, second)) return partial(false);
  if (!isPlausible(header, first, second)) return partial(false);
  const lengths = lastSegmentLengths(header);
  // An unsecured token ends here: what follows in quotes or on the next line is another.
  if (!lengths.includes(0)) crossToLast(reader);
  const last = withoutEmphasis(reader, lengths, start);
  segments.push(last);
  if (isOmission(text, reader.end) && !lengths.includes(last.length)) return partial(true);

  const fits = lengths.includes(last.length) && !/^\.[\w-]/.test(text.slice(reader.end, reader.end + 2));
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
  if (!binding && reader.text.charAt(reader.at) === '~') {
    token += disclosures(reader, allowance);
    form = 'sd-jwt';
  }
  return { found: { token, start, end: reader.end, undone: reader.undone, form, fits }, partial: null };
}

/** itsdangerous signs `payload.timestamp.signature`: session data without `alg`, and a timestamp too short for claims. */
export function isSignedCookie(header: Record<string, unknown> | null, second: string): boolean {
  if (header === null || Object.hasOwn(header, 'alg') || Object.hasOwn(header, 'enc')) return false;
  return second.length >= 4 && second.length <= 12 && !OPENS_OBJECT.test(second);
}

/** In running text more than the dots must speak for a token: `e30.x.y` and `ewok.star.wars` are none. */
function isPlausible({ object, alg, enc }: HeaderGlance, first: string, second: string): boolean {
  if (object !== null && (alg !== null || enc !== null)) return true;
  return USUAL_HEADER.test(first) || (OPENS_OBJECT.test(second) && second.length >= 6);
}

/** The last segment without underscores behind it, as Markdown and rewritten links put them around a text, where its length shows that they are not its own. */
function withoutEmphasis(reader: Reader, lengths: readonly number[], start: number): string {
  const last = reader.last(lengths);
  if (start === 0 || lengths.includes(last.length)) return last;
  const marks = [1, 2, 3].find((n) => lengths.includes(last.length - n) && last.endsWith('_'.repeat(n))) ?? 0;
  reader.back(marks);
  return last.slice(0, last.length - marks);
}

/** The beginning of the run at `at`: enough to tell a word. */
function pieceAt(text: string, at: number): string {
  return text.slice(at, at + 64).replace(/[^\w-].*$/s, '');
}

function crossesIn(reader: Reader, header: boolean): (soFar: Segment, gap: Gap, next: string) => boolean {
  return (soFar, gap, next) => {
    if (next.startsWith('.')) return soFar.length > 0 && !next.startsWith('...');
    if (gap.strength === 'tied') return true;
    const piece = pieceAt(next, 0);
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
  const piece = pieceAt(reader.text, gap.end);
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
      const keyBinding = assemble(reader.text, reader.at, reader.cleanFrom, allowance, true).found;
      if (!keyBinding) break;
      reader.at = keyBinding.end;
      reader.end = keyBinding.end;
      return out + keyBinding.token;
    }
    out += reader.head((soFar, gap, after) => {
      if (soFar.length === 0) return false;
      return after.startsWith('~') || gap.strength === 'tied' || !soFar.isClosed();
    });
  }
  return out;
}
