import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type DuplicateMember, type InexactNumber, type JsonMember, scanJson } from './scan.ts';

/** Where a text stops being JSON. `line` and `column` count from 1, `column` in UTF-16 units. */
export interface JsonFault {
  kind: 'bom' | 'empty' | 'trailing-text' | 'syntax';
  offset: number;
  line: number;
  column: number;
}

/** A text read as JSON (RFC 8259), as strictly as `JSON.parse`, with positions kept. */
export interface JsonDocument {
  text: string;
  /** True when the text is JSON. A byte order mark alone makes it false but leaves `value` readable. */
  valid: boolean;
  /** The value, of duplicate names the last; undefined where the text is not JSON. */
  value: unknown;
  fault: JsonFault | null;
  /** Members of the top-level object in order, duplicates included. */
  members: JsonMember[];
  duplicates: DuplicateMember[];
  inexact: InexactNumber[];
}

const BOM = '\ufeff';

/** Reads a text as JSON. Never throws, however deeply the text is nested. */
export function readJson(text: string): JsonDocument {
  const hasBom = text.startsWith(BOM);
  // A space in the mark's place keeps every offset where the reader of the text sees it.
  const body = hasBom ? ` ${text.slice(1)}` : text;
  let value: unknown;
  let fault: JsonFault | null = hasBom ? { kind: 'bom', offset: 0, line: 1, column: 1 } : null;
  try {
    value = JSON.parse(body);
  } catch (error) {
    fault = faultOf(body, error);
  }
  return { text, valid: fault === null, value, fault, ...scanJson(body) };
}

/** True for the value of a JSON object: not null, not an array. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member of an object, or undefined: names come from the input and may be `constructor`. */
export function own(object: Record<string, unknown> | null, name: string): unknown {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The type of a JSON value in JSON's own words (RFC 8259 §3). */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The top-level object of a document, or null where the document holds none. */
export function objectOf(document: JsonDocument | null): Record<string, unknown> | null {
  return document && isJsonObject(document.value) ? document.value : null;
}

/** A top-level member; of duplicates the last, which is the one that parsers keep. */
export function memberOf(document: JsonDocument | null, name: string): JsonMember | null {
  return document?.members.findLast((member) => member.name === name) ?? null;
}

/** The value of a top-level member as it stands in the text, digits and escapes unchanged, or null where there is no such member. */
export function rawValue(document: JsonDocument | null, name: string): string | null {
  const member = memberOf(document, name);
  if (!document || !member) return null;
  return document.text.slice(member.value.offset, member.value.offset + member.value.length);
}

/** A node of a JSON tree; `offset` and `length` count UTF-16 units. */
export type JsonNode = Node;

/** The tree of a JSON text, for looking up nested places; null where there is none, or it is nested past the stack. */
export function jsonTree(text: string): JsonNode | null {
  try {
    return parseTree(text) ?? null;
  } catch {
    // jsonc-parser descends by recursion.
    return null;
  }
}

/** The node at a path; of members with one name the last, which is the one that `JSON.parse` keeps. */
export function nodeAt(root: JsonNode | null, path: readonly (string | number)[]): JsonNode | null {
  let node = root;
  for (const step of path) {
    const children = node?.type === (typeof step === 'number' ? 'array' : 'object') ? node.children : [];
    const found =
      typeof step === 'number'
        ? children?.[step]
        : children?.findLast((member) => member.children?.[0]?.value === step)?.children?.[1];
    node = found ?? null;
  }
  return node;
}

/** Line and column of an offset, both from 1; the column in UTF-16 units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - start + 1 };
}

function faultOf(text: string, error: unknown): JsonFault {
  const { offset, end } = syntaxErrorAt(text, error);
  const kind =
    text.trim() === '' ? 'empty' : end !== null && parses(text.slice(0, end)) ? 'trailing-text' : 'syntax';
  return { kind, offset, ...lineAndColumn(text, offset) };
}

/** The first fault, and where the first value ends when the fault lies behind it. */
function syntaxErrorAt(text: string, error: unknown): { offset: number; end: number | null } {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const offset = errors[0]?.offset;
    if (offset !== undefined) {
      const end = root ? root.offset + root.length : null;
      return { offset, end: end !== null && offset >= end ? end : null };
    }
  } catch {
    // jsonc-parser descends by recursion: for a text nested past the stack the engine's own words have to do.
  }
  const place = /position (\d+)/.exec(String(error))?.[1];
  return { offset: place ? Number(place) : 0, end: null };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
