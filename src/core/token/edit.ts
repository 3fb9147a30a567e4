import { createScanner } from 'jsonc-parser';
import { type JsonDocument, memberOf, objectOf, readJson } from './json.ts';
import type { JsonMember } from './scan.ts';

/** A JSON text, or one that was read before: editing it then costs no second reading. */
export type JsonSource = string | JsonDocument;

/** A member from the quote of its name to the end of its value, in UTF-16 units. */
interface MemberSpan {
  name: string;
  start: number;
  end: number;
}

/**
 * Sets a member of a top-level object to a raw JSON value: of members with that name the last, which is the one that parsers keep, else a
 * new one behind the others, spaced as they are. Every other character stays. The text comes back unchanged where it is no JSON object
 * or `raw` no JSON value (RFC 8259).
 */
export function setMember(source: JsonSource, name: string, raw: string): string {
  const document = documentOf(source);
  if (!objectOf(document) || !readJson(raw).valid) return document.text;
  const member = memberOf(document, name);
  if (!member) return appended(document, JSON.stringify(name), raw);
  const { offset, length } = member.value;
  return document.text.slice(0, offset) + raw + document.text.slice(offset + length);
}

/** Removes all members of a name from a top-level object, with the commas and the white space before them. A text that is no JSON object comes back unchanged. */
export function removeMember(source: JsonSource, name: string): string {
  const document = documentOf(source);
  const { text, members } = document;
  if (!objectOf(document) || !memberOf(document, name)) return text;
  if (members.every((member) => member.name === name)) {
    return text.slice(0, text.indexOf('{') + 1) + text.slice(text.lastIndexOf('}'));
  }
  const spans = members.map((member) => ({
    name: member.name,
    start: member.key.offset,
    end: endOf(member),
  }));
  return without(
    text,
    rangesOf(spans, (span) => span.name !== name),
  );
}

/** Gives all members of a name in a top-level object another name. The text comes back unchanged where it is no JSON object, or has a member of the new name already. */
export function renameMember(source: JsonSource, name: string, to: string): string {
  const document = documentOf(source);
  const { text, members } = document;
  if (!objectOf(document) || memberOf(document, to)) return text;
  let out = '';
  let at = 0;
  for (const { key } of members.filter((member) => member.name === name)) {
    out += text.slice(at, key.offset) + JSON.stringify(to);
    at = key.offset + key.length;
  }
  return out + text.slice(at);
}

/** Keeps of members with one name the last, in every object of a JSON text: `JSON.parse` reads the same as before. A text that is no JSON comes back unchanged. */
export function dropDuplicates(source: JsonSource): string {
  const { text, value, duplicates } = documentOf(source);
  if (value === undefined || duplicates.length === 0) return text;
  const ranges = objectsIn(text).flatMap((members) => {
    const last = new Map(members.map((member, at) => [member.name, at]));
    return rangesOf(members, (member, at) => last.get(member.name) === at);
  });
  return without(text, ranges);
}

function documentOf(source: JsonSource): JsonDocument {
  return typeof source === 'string' ? readJson(source) : source;
}

function endOf({ value }: JsonMember): number {
  return value.offset + value.length;
}

function appended({ text, members }: JsonDocument, key: string, raw: string): string {
  const open = text.indexOf('{') + 1;
  const last = members.at(-1);
  if (!last) {
    const close = text.lastIndexOf('}');
    const inner = text.slice(open, close);
    const lead = inner.includes('\n') ? `${inner}  ` : inner;
    const colon = inner === '' ? ':' : ': ';
    return text.slice(0, open) + lead + key + colon + raw + inner + text.slice(close);
  }
  const before = members.at(-2);
  const lead = text.slice(before ? endOf(before) : open, last.key.offset);
  const colon = text.slice(last.key.offset + last.key.length, last.value.offset);
  const comma = lead.includes('\n') ? `,${lead}` : /\s$/.test(colon) ? ', ' : ',';
  const at = endOf(last);
  return text.slice(0, at) + (before ? lead : comma) + key + colon + raw + text.slice(at);
}

/** What goes when members of one object are left out: each with what stands before it, the first ones with what stands behind. */
function rangesOf<T extends MemberSpan>(
  members: readonly T[],
  isKept: (member: T, at: number) => boolean,
): [start: number, end: number][] {
  const first = members.findIndex(isKept);
  return members.flatMap((member, at): [number, number][] => {
    if (at < first) return [[member.start, members[at + 1]?.start ?? member.end]];
    return isKept(member, at) ? [] : [[members[at - 1]?.end ?? member.start, member.end]];
  });
}

function without(text: string, ranges: [start: number, end: number][]): string {
  let out = '';
  let at = 0;
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    // What is left out of a member that is itself left out lies behind `at` already.
    if (start > at) out += text.slice(at, start);
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}

/** The members of every object of a JSON text, without recursion: nesting cannot exhaust the stack. */
function objectsIn(text: string): MemberSpan[][] {
  const scanner = createScanner(text, true);
  const objects: MemberSpan[][] = [];
  const stack: { members: MemberSpan[] | null; expectsKey: boolean }[] = [];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    const char = text.charAt(start);
    const top = stack.at(-1);
    if (char === '{' || char === '[') {
      const members = char === '{' ? [] : null;
      if (members) objects.push(members);
      stack.push({ members, expectsKey: true });
    } else if (char === '}' || char === ']') stack.pop();
    else if (char === ',' && top) top.expectsKey = true;
    else if (char === '"' && top?.expectsKey && top.members) {
      top.members.push({ name: String(JSON.parse(text.slice(start, end))), start, end });
      top.expectsKey = false;
    }
    const member = char === ',' ? undefined : stack.at(-1)?.members?.at(-1);
    if (member) member.end = Math.max(member.end, end);
  }
  return objects;
}
