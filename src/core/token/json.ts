import { findNodeAtOffset, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** A node of the JSON tree; `offset` and `length` count UTF-16 units in the document's text. */
export type JsonNode = Node;

/** A member name that appears more than once in one object: the place of this appearance, and whether it is in the top-level object. */
export interface DuplicateMember {
  name: string;
  offset: number;
  length: number;
  topLevel: boolean;
}

/** A number whose digits a double cannot hold (RFC 8259 §6): what most parsers read instead stands in `readAs`. */
export interface InexactNumber {
  offset: number;
  length: number;
  raw: string;
  readAs: string;
}

/** Where a text stops being JSON. `line` and `column` count from 1, `column` in UTF-16 units. */
export interface JsonFault {
  kind: 'bom' | 'empty' | 'trailing-text' | 'syntax';
  offset: number;
  line: number;
  column: number;
}

/** A text read as JSON (RFC 8259), as strictly as `JSON.parse`, with every position kept. */
export interface JsonDocument {
  text: string;
  /** True when the text is JSON; then `value` holds it. A byte order mark alone makes it false but leaves `value` readable. */
  valid: boolean;
  value: unknown;
  /** The tree, also of a text with faults as far as it goes; null when there is none or it is nested too deeply to draw. */
  root: JsonNode | null;
  fault: JsonFault | null;
  duplicates: DuplicateMember[];
  inexact: InexactNumber[];
}

const BOM = '\ufeff';

/** Reads a text as JSON. Never throws: nesting deeper than the stack leaves `root` null. */
export function readJson(text: string): JsonDocument {
  const hasBom = text.startsWith(BOM);
  // A space in the mark's place keeps every offset where the reader of the text sees it.
  const body = hasBom ? ` ${text.slice(1)}` : text;
  let value: unknown;
  let valid = true;
  try {
    value = JSON.parse(body);
  } catch {
    valid = false;
  }
  const errors: ParseError[] = [];
  const root = treeOf(body, errors);
  const offset = errors[0]?.offset ?? 0;
  let fault: JsonFault | null = null;
  if (!valid) fault = { kind: faultKind(body, root, offset), offset, ...lineAndColumn(text, offset) };
  else if (hasBom) fault = { kind: 'bom', offset: 0, line: 1, column: 1 };
  return { text, valid: valid && !hasBom, value, root, fault, ...walk(body, root) };
}

/** True for the value of a JSON object: not null, not an array. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The top-level object of a document, or null where the document holds none. */
export function objectOf(document: JsonDocument | null): Record<string, unknown> | null {
  return document && isJsonObject(document.value) ? document.value : null;
}

/** The property node of a top-level member; of duplicates the last, which is the one that parsers keep. */
export function memberNode(document: JsonDocument | null, name: string): JsonNode | null {
  const properties = document?.root?.type === 'object' ? (document.root.children ?? []) : [];
  return properties.findLast((property) => property.children?.[0]?.value === name) ?? null;
}

/** The digits of a top-level number as they stand in the text, or null where the member is no number. */
export function rawNumber(document: JsonDocument | null, name: string): string | null {
  const value = memberNode(document, name)?.children?.[1];
  if (!document || value?.type !== 'number') return null;
  return document.text.slice(value.offset, value.offset + value.length);
}

/** The name of the top-level member at an offset of the text, or null. */
export function memberAt(document: JsonDocument, offset: number): string | null {
  let node = document.root ? findNodeAtOffset(document.root, offset, true) : undefined;
  while (node && node.parent !== document.root) node = node.parent;
  return node?.type === 'property' ? (node.children?.[0]?.value ?? null) : null;
}

/** Line and column of an offset, both from 1; the column in UTF-16 units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - start + 1 };
}

function treeOf(text: string, errors: ParseError[]): JsonNode | null {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false }) ?? null;
  } catch {
    // jsonc-parser descends by recursion: a text nested past the stack has no tree, though it may be JSON.
    return null;
  }
}

function faultKind(text: string, root: JsonNode | null, offset: number): JsonFault['kind'] {
  if (text.trim() === '') return 'empty';
  if (!root || offset < root.offset + root.length) return 'syntax';
  try {
    JSON.parse(text.slice(0, root.offset + root.length));
    return 'trailing-text';
  } catch {
    return 'syntax';
  }
}

function walk(text: string, root: JsonNode | null): Pick<JsonDocument, 'duplicates' | 'inexact'> {
  const duplicates: DuplicateMember[] = [];
  const inexact: InexactNumber[] = [];
  const open = root ? [root] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'number') {
      const raw = text.slice(node.offset, node.offset + node.length);
      const readAs = readAsDouble(raw);
      if (readAs !== null) inexact.push({ offset: node.offset, length: node.length, raw, readAs });
    }
    if (node.type === 'object') {
      const seen = new Set<string>();
      for (const property of node.children ?? []) {
        const key = property.children?.[0];
        if (!key) continue;
        if (seen.has(key.value)) {
          const { offset, length } = key;
          duplicates.push({ name: key.value, offset, length, topLevel: node === root });
        }
        seen.add(key.value);
      }
    }
    for (const child of node.children ?? []) open.push(child);
  }
  duplicates.sort((a, b) => a.offset - b.offset);
  inexact.sort((a, b) => a.offset - b.offset);
  return { duplicates, inexact };
}

/** What a double makes of an integer, or null where it holds it exactly. Fractions are left alone: nobody expects 0.1 to be exact. */
function readAsDouble(raw: string): string | null {
  if (!/^-?\d+$/.test(raw)) return Number.isFinite(Number(raw)) ? null : String(Number(raw));
  const number = Number(raw);
  if (Number.isSafeInteger(number)) return null;
  if (!Number.isFinite(number)) return String(number);
  return BigInt(number) === BigInt(raw) ? null : BigInt(number).toString();
}
