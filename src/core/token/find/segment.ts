import { closesJson, decodeJson, OPENS_OBJECT } from './shape.ts';

/** Beyond this a segment is not parsed while it is put together: hardly any wrapped payload is so long. */
const LONGEST_PARSED = 65_536;
const MOST_PARSED = 40;

/** A segment while its pieces are put together. What is asked at each gap costs nothing that grows with its length. */
export class Segment {
  length = 0;
  private readonly pieces: string[] = [];
  private opening = '';
  private tail = '';
  private parsed = 0;

  /** Adds a piece; a gap lies between it and the one before. */
  add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.opening.length < 3) this.opening += piece.slice(0, 3);
    this.tail = (this.tail + piece.slice(-2)).slice(-2);
  }

  /** All pieces as one text. */
  toString(): string {
    return this.pieces.join('');
  }

  /** True where the segment begins a JSON object. */
  get opensObject(): boolean {
    return OPENS_OBJECT.test(this.opening);
  }

  /** True where the segment carries JSON that is complete, so that nothing but a dot can follow. */
  isClosed(): boolean {
    if (!closesJson(this.tail, this.length) || this.length > LONGEST_PARSED || ++this.parsed > MOST_PARSED)
      return false;
    return decodeJson(this.toString()) !== undefined;
  }
}
