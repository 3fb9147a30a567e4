import { createScanner } from 'jsonc-parser';

/** A member of the top-level object; offsets and lengths count UTF-16 units in the text, `key` and `value` with their quotes. */
export interface JsonMember {
  name: string;
  key: { offset: number; length: number };
  value: { offset: number; length: number };
}

/** A member name that appears more than once in one object: the place of this appearance, with its quotes. */
export interface DuplicateMember {
  name: string;
  offset: number;
  length: number;
}

/** A number whose digits a double cannot hold (RFC 8259 §6): what most parsers read instead stands in `readAs`. */
export interface InexactNumber {
  offset: number;
  length: number;
  raw: string;
  readAs: string;
}

/** What one pass over a JSON text finds. */
export interface JsonScan {
  members: JsonMember[];
  duplicates: DuplicateMember[];
  inexact: InexactNumber[];
}

interface Open {
  /** Names so far; null for an array. */
  names: Set<string> | null;
  expectsKey: boolean;
}

/** Walks a JSON text once, without recursion: neither nesting nor size of a hostile token can exhaust the stack. Faulty text is walked as far as it makes sense. */
export function scanJson(text: string): JsonScan {
  const scanner = createScanner(text, true);
  const found: JsonScan = { members: [], duplicates: [], inexact: [] };
  const stack: Open[] = [];
  let member: JsonMember | null = null;
  const close = (end: number) => {
    if (member && stack.length === 1) member.value.length = end - member.value.offset;
  };
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    // The scanner counts one unit too many for a comment that the text's end cuts off.
    const length = Math.min(scanner.getTokenLength(), text.length - offset);
    if (length === 0) continue;
    const char = text.charAt(offset);
    const top = stack.at(-1);
    if (member && stack.length === 1 && member.value.offset === -1 && char !== ':')
      member.value.offset = offset;
    if (char === '{' || char === '[') {
      stack.push({ names: char === '{' ? new Set() : null, expectsKey: char === '{' });
    } else if (char === '}' || char === ']') {
      stack.pop();
      close(offset + length);
    } else if (char === ',') {
      if (top) top.expectsKey = top.names !== null;
    } else if (char === '"' && top?.expectsKey && top.names) {
      const name = nameOf(text.slice(offset, offset + length));
      if (top.names.has(name)) found.duplicates.push({ name, offset, length });
      top.names.add(name);
      top.expectsKey = false;
      if (stack.length === 1) {
        member = { name, key: { offset, length }, value: { offset: -1, length: 0 } };
        found.members.push(member);
      }
    } else if (char !== ':') {
      const inexact = inexactNumber(text, offset, length);
      if (inexact) found.inexact.push(inexact);
      close(offset + length);
    }
  }
  found.members = found.members.filter(({ value }) => value.offset >= 0);
  return found;
}

function nameOf(raw: string): string {
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw.slice(1, -1);
  }
}

/** Only integers are looked at: nobody expects 0.1 to be exact. */
function inexactNumber(text: string, offset: number, length: number): InexactNumber | null {
  const raw = text.slice(offset, offset + length);
  if (!/^-?\d[\d.eE+-]*$/.test(raw)) return null;
  const number = Number(raw);
  if (Number.isNaN(number) || Number.isSafeInteger(number)) return null;
  if (!Number.isFinite(number)) return { offset, length, raw, readAs: String(number) };
  if (!/^-?\d+$/.test(raw)) return null;
  const readAs = BigInt(number).toString();
  return readAs === raw ? null : { offset, length, raw, readAs };
}
