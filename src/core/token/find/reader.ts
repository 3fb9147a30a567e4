import { type Gap, readGap } from './gaps.ts';
import { matchAt } from './matchAt.ts';
import { Segment } from './segment.ts';
import { isWord } from './shape.ts';
import type { Undone } from './types.ts';

/** What attempts on one text may read in vain together, so that hostile text costs linear time; afterwards gaps end a token. */
export interface Allowance {
  left: number;
}

/** Any segment but the last may carry the standard alphabet and padding: faults of the token, which stay in it. */
const HEAD_RUN = /[A-Za-z0-9_+/-]*(?:={1,2}(?![=\r\n]))?/y;
const RUN = /[A-Za-z0-9_-]*/y;
const PADDING = /={1,2}(?![=\w])/y;
/** What shows that a run is the beginning of something else: `user=7`, `Host: a`, `a.b`, `a/b`. */
const ELSEWHERE = /[=:@/(%+]|\.[\w-]/y;

const GAP_COST = 16;

interface Piece {
  text: string;
  end: number;
  gap: Gap;
  width: number;
}

/** Reads one token character by character out of a text in which it may be wrapped, folded or concatenated. */
export class Reader {
  readonly text: string;
  /** The next unit to be read, and one past the last that belongs to the token. */
  at: number;
  end: number;
  readonly undone: Undone[] = [];
  /** From here on the text holds nothing but characters of tokens, white space and quotes. */
  readonly cleanFrom: number;
  private readonly allowance: Allowance;
  private readonly mayCross: boolean;
  private widths: number[] = [];
  /** What was read, in units of about one character. */
  private cost = 0;

  constructor(text: string, at: number, cleanFrom: number, allowance: Allowance) {
    this.text = text;
    this.at = at;
    this.end = at;
    this.cleanFrom = cleanFrom;
    this.allowance = allowance;
    this.mayCross = allowance.left > 0;
  }

  /** True where the token is all that is left of the text. */
  get alone(): boolean {
    return this.at >= this.cleanFrom;
  }

  /** Takes `char` if it stands at `at`: a gap must have been crossed before. */
  take(char: string): boolean {
    if (this.text.charAt(this.at) !== char) return false;
    this.at += char.length;
    this.end = this.at;
    return true;
  }

  /** Gives back characters that turned out not to be of the token. */
  back(length: number): void {
    this.at -= length;
    this.end -= length;
  }

  /** A segment that a dot ends: goes across each gap that `crosses` allows. */
  head(crosses: (soFar: Segment, gap: Gap, next: string) => boolean): string {
    const segment = new Segment();
    for (;;) {
      const run = matchAt(HEAD_RUN, this.text, this.at);
      this.advance(run);
      segment.add(run);
      const gap = this.gap();
      if (!gap || !crosses(segment, gap, this.text.slice(gap.end, gap.end + 64))) return segment.toString();
      this.cross(gap);
    }
  }

  /**
   * The last segment, which no mark ends: as many pieces as make up one of the `lengths` that the header calls for;
   * where none fits, pieces that are tied on, continue lines of one width, or are all that the text holds.
   */
  last(lengths: readonly number[]): string {
    const first = matchAt(RUN, this.text, this.at);
    this.advance(first);
    const pieces = this.pieces(first.length, Math.max(0, ...lengths) || 16_384);
    const taken = this.fitting(first.length, pieces, lengths) ?? this.plausible(pieces);
    this.allowance.left -= GAP_COST * (pieces.length - taken);
    let out = first;
    for (const piece of pieces.slice(0, taken)) {
      this.cross(piece.gap);
      this.advance(piece.text);
      out += piece.text;
    }
    const odd = this.standardAlphabet(out.length, lengths);
    const padding = matchAt(PADDING, this.text, this.at + odd.length);
    const fits = padding !== '' && (out.length + odd.length + padding.length) % 4 === 0;
    const tail = fits ? odd + padding : odd;
    this.advance(tail);
    return out + tail;
  }

  /** Goes across a gap for good. */
  cross(gap: Gap): void {
    if (gap.strength === 'line') this.widths.push(this.width(this.at));
    for (const code of gap.undone) if (!this.undone.includes(code)) this.undone.push(code);
    this.at = gap.end;
  }

  /** The gap at hand, or null where there is none or too much was read in vain. */
  gap(): Gap | null {
    if (!this.mayCross) return null;
    this.cost += GAP_COST;
    return readGap(this.text, this.at);
  }

  /** Counts what was read as read in vain. */
  giveUp(): void {
    this.allowance.left -= this.cost;
  }

  private advance(run: string): void {
    this.cost += run.length;
    this.at += run.length;
    if (run) this.end = this.at;
  }

  /** The line's length up to `at`; lines beyond 1000 units are not wrapped by anyone. */
  private width(at: number): number {
    const before = this.text.slice(Math.max(0, at - 1000), at);
    return before.length - before.lastIndexOf('\n') - 1;
  }

  private pieces(length: number, most: number): Piece[] {
    const out: Piece[] = [];
    let total = length;
    let at = this.at;
    while (total < most && this.mayCross) {
      const gap = readGap(this.text, at);
      if (!gap) break;
      const text = matchAt(RUN, this.text, gap.end);
      const end = gap.end + text.length;
      if (text === '') break;
      if (matchAt(ELSEWHERE, this.text, end) && !matchAt(PADDING, this.text, end)) break;
      out.push({ text, end, gap, width: gap.strength === 'line' ? this.width(at) : 0 });
      total += text.length;
      at = end;
    }
    return out;
  }

  private fitting(length: number, pieces: Piece[], lengths: readonly number[]): number | null {
    let best: number | null = lengths.includes(length) ? 0 : null;
    let total = length;
    let loose = false;
    for (const [i, piece] of pieces.entries()) {
      total += piece.text.length;
      loose ||= piece.gap.strength === 'loose';
      // RSA signatures come in several lengths: only whole lines may lead on to a longer one.
      if (lengths.includes(total) && (best === null || !loose)) best = i + 1;
    }
    return best;
  }

  private plausible(pieces: Piece[]): number {
    const widths = [...this.widths];
    for (const [i, piece] of pieces.entries()) {
      const { strength } = piece.gap;
      const follows =
        strength === 'tied' ||
        (strength === 'line' && widths.at(-1) === piece.width) ||
        (this.alone && !isWord(piece.text));
      if (!follows) return i;
      if (strength === 'line') widths.push(piece.width);
    }
    return pieces.length;
  }

  /** `+` and `/` belong to a signature only as far as its known length goes. */
  private standardAlphabet(length: number, lengths: readonly number[]): string {
    const odd = matchAt(/[A-Za-z0-9_+/-]*/y, this.text, this.at);
    return odd !== '' && lengths.includes(length + odd.length) ? odd : '';
  }
}
