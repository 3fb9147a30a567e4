import type { JsonDocument } from './json.ts';
import { chain, flip, type OffsetRange, type RangeMap, within } from './linksRange.ts';
import { contentMap, encodedMap } from './linksSegment.ts';
import { utf8Map } from './linksUtf8.ts';
import type { ParsedToken, Segment } from './types.ts';

/** The parts that carry JSON. */
export type LinkedPart = 'header' | 'payload';

interface PartLinks {
  segment: Segment;
  text: string;
  /** Bytes (outer) to the part's own text (inner). */
  utf8: RangeMap;
  /** The token text (outer) to the part's own text (inner). */
  whole: RangeMap;
}

// A caret asks at each step, and places in a long text are dear to find: they are kept as long as the segment is.
const built = new WeakMap<Segment, PartLinks>();

/**
 * The characters of the token text that carry any bit of `[start, end)` of a part's own text, as offsets into
 * `token.input`; both count UTF-16 units. A caret (an empty range) stands for the character behind it. Null where nothing is carried.
 */
export function charactersOf(
  token: ParsedToken,
  part: LinkedPart,
  start: number,
  end: number,
): OffsetRange | null {
  const links = linksOf(token, part);
  const range = links && within(start, end, 0, links.text.length);
  return range && links.whole.outward(range.start, range.end);
}

/**
 * What `[start, end)` of the token text carries any bit of in a part's own text, widened to whole characters; both count
 * UTF-16 units. A caret (an empty range) stands for the character behind it. Null outside the part's segment, and for
 * characters without bits, such as padding.
 */
export function textOf(token: ParsedToken, part: LinkedPart, start: number, end: number): OffsetRange | null {
  const links = linksOf(token, part);
  const range = links && within(start, end, links.segment.start, links.segment.end);
  return range && links.whole.inward(range.start, range.end);
}

/** The UTF-8 bytes (offsets into `Segment.bytes`) of `[start, end)` of a part's own text in UTF-16 units; whole characters, a caret stands for the one behind it. */
export function bytesOf(
  token: ParsedToken,
  part: LinkedPart,
  start: number,
  end: number,
): OffsetRange | null {
  const links = linksOf(token, part);
  const range = links && within(start, end, 0, links.text.length);
  return range && links.utf8.outward(range.start, range.end);
}

/** The characters, in UTF-16 units of a part's own text, that `[start, end)` of its bytes belong to; null where the bytes are no text. */
export function textOfBytes(
  token: ParsedToken,
  part: LinkedPart,
  start: number,
  end: number,
): OffsetRange | null {
  const links = linksOf(token, part);
  const range = links && within(start, end, 0, links.segment.bytes?.length ?? 0);
  return range && links.utf8.inward(range.start, range.end);
}

/** The member of a document's top-level object, name through value, in which or at the edge of which an offset stands; null between members. UTF-16 units. */
export function memberAt({ members }: JsonDocument, offset: number): (OffsetRange & { name: string }) | null {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.key.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const member = members[low - 1];
  if (!member) return null;
  const range = { start: member.key.offset, end: member.value.offset + member.value.length };
  return offset <= range.end ? { ...range, name: member.name } : null;
}

function linksOf(token: ParsedToken, part: LinkedPart): PartLinks | null {
  const segment = token.segments.find((one) => one.part === part);
  const { text } = token[part];
  if (!segment?.bytes || text === null) return null;
  const ready = built.get(segment);
  if (ready) return ready;
  const utf8 = utf8Map(segment.bytes, text);
  // RFC 7797 §3: an unencoded payload stands in the token as it is.
  const raw = part === 'payload' && token.unencodedPayload;
  const whole = raw
    ? // By way of the bytes, so that here too whole characters come out.
      chain(contentMap(token.input, segment), flip(utf8), utf8)
    : chain(encodedMap(token.input, segment), utf8);
  const links = { segment, text, utf8, whole };
  built.set(segment, links);
  return links;
}
