import { note } from './result.ts';
import type { KeyProblem } from './types.ts';

/** One element of DER (X.690 §8.1): where its content starts and ends, in octets from the start of the whole. */
interface Element {
  constructed: boolean;
  start: number;
  end: number;
}

/**
 * Where DER stops being good, or null: every length is definite, within its parent and within the octets at hand, and nothing follows the
 * first element. `at` is the offset in octets of the element that is wrong; for truncated data `need` and `have` are octets.
 */
export function checkDer(bytes: Uint8Array): KeyProblem | null {
  if (bytes.length === 0) return note('key/der-empty');
  const top = elementAt(bytes, 0, bytes.length);
  if (top === null) return note('key/der-broken', { at: 0 });
  if (top.end > bytes.length) return note('key/der-truncated', { at: 0, need: top.end, have: bytes.length });
  if (top.end < bytes.length)
    return note('key/der-trailing', { at: top.end, octets: bytes.length - top.end });
  const open = [top];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (let at = parent.start; parent.constructed && at < parent.end; ) {
      const child = elementAt(bytes, at, parent.end);
      if (child === null || child.end > parent.end) return note('key/der-broken', { at });
      open.push(child);
      at = child.end;
    }
  }
  return null;
}

/** Null for what occurs in no key: high tag numbers, indefinite lengths, lengths of more than four octets, a header cut short. */
function elementAt(bytes: Uint8Array, at: number, limit: number): Element | null {
  const [tag = 0, first = 0x80] = bytes.subarray(at, Math.min(at + 2, limit));
  const octets = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + octets;
  if (tag === 0 || (tag & 31) === 31 || first === 0x80 || octets > 4 || start > limit) return null;
  const length =
    octets === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { constructed: (tag & 32) !== 0, start, end: start + length };
}
