import { note } from './result.ts';
import type { KeyProblem } from './types.ts';

/** One element of DER (X.690 §8.1). `at`, `start` and `end` are octets from the start of the whole: where the element, and where its content, begins and ends. */
export interface DerElement {
  tag: number;
  constructed: boolean;
  at: number;
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
  if (top === null) return brokenAt(bytes, 0);
  if (top.end > bytes.length) return note('key/der-truncated', { at: 0, need: top.end, have: bytes.length });
  if (top.end < bytes.length)
    return note('key/der-trailing', { at: top.end, octets: bytes.length - top.end });
  const open = [top];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (let at = parent.start; parent.constructed && at < parent.end; ) {
      const child = elementAt(bytes, at, parent.end);
      if (child === null || child.end > parent.end) return brokenAt(bytes, at);
      open.push(child);
      at = child.end;
    }
  }
  return null;
}

function brokenAt(bytes: Uint8Array, at: number): KeyProblem {
  return note(bytes[at + 1] === 0x80 ? 'key/der-indefinite' : 'key/der-broken', { at });
}

/**
 * The element whose header stands at `at` and before `limit`; its content may go beyond. Null for what occurs in no key: high tag numbers,
 * indefinite lengths, lengths of more than four octets, a header cut short.
 */
export function elementAt(bytes: Uint8Array, at: number, limit: number): DerElement | null {
  const [tag = 0, first = 0x80] = bytes.subarray(at, Math.min(at + 2, limit));
  const octets = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + octets;
  if (tag === 0 || (tag & 31) === 31 || first === 0x80 || octets > 4 || start > limit) return null;
  const length =
    octets === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { tag, constructed: (tag & 32) !== 0, at, start, end: start + length };
}
