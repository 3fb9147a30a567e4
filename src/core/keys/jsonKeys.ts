import {
  isJsonObject,
  type JsonDocument,
  type JsonNode,
  jsonTree,
  lineAndColumn,
  nodeAt,
  readJson,
  typeOf,
} from '../token/json.ts';
import { readJwk } from './jwk.ts';
import { note, ok, type Result } from './result.ts';
import type { Candidate, Found } from './ring.ts';
import { type Reading, refusal } from './text/reading.ts';
import type { KeyProblem, KeySource } from './types.ts';

/** Reads the JSON text of a JWK, a JWK set (RFC 7517 §5) or a bare array of JWKs. `asked` decides what an object is that is neither. */
export async function readJsonKeys(text: string, asked: 'jwk' | 'jwks'): Promise<Reading> {
  const document = readJson(text.trim());
  return document.fault ? jsonFault(text, document) : readKeyDocument(document, asked);
}

/** The refusal of a text that is no JSON; `document` is the text without the white space around it. */
export function jsonFault(text: string, { text: body, fault }: JsonDocument): Reading {
  const at = Math.max(0, text.indexOf(body)) + (fault?.offset ?? 0);
  return refusal('key/json-syntax', { at, ...lineAndColumn(text, at) });
}

/** Reads a JSON document that is a JWK, a JWK set or an array of JWKs, or says why it is none. */
export async function readKeyDocument(document: JsonDocument, asked: 'jwk' | 'jwks'): Promise<Reading> {
  const { value } = document;
  const root = jsonTree(document.text);
  if (Array.isArray(value)) return readSet(document, value, root?.children);
  if (!isJsonObject(value)) return refusal('key/not-object', { have: typeOf(value) });
  const isSet = Object.hasOwn(value, 'keys') || (asked === 'jwks' && !Object.hasOwn(value, 'kty'));
  if (!isSet) {
    return { form: 'jwk', candidates: [await readMember(value, 'jwk', duplicatesIn(document, root))] };
  }
  if (!Object.hasOwn(value, 'keys')) return noSet('key/keys-missing');
  if (!Array.isArray(value.keys)) return noSet('key/keys-type', { have: typeOf(value.keys) });
  return readSet(document, value.keys, nodeAt(root, ['keys'])?.children);
}

function noSet(code: string, data?: KeyProblem['data']): Reading {
  return { ...refusal(code, data), form: 'jwks' };
}

type Nodes = JsonNode[] | undefined;

async function readSet(document: JsonDocument, members: unknown[], nodes: Nodes): Promise<Reading> {
  if (members.length === 0) return noSet('key/keys-empty');
  const reading = members.map((json, i) => readMember(json, 'jwks', duplicatesIn(document, nodes?.[i])));
  return { form: 'jwks', candidates: await Promise.all(reading) };
}

/** Reads one JWK and names it by its own `kid` and `kty`, also when it can't be used. */
export async function readMember(
  json: unknown,
  source: KeySource,
  duplicates: readonly KeyProblem[] = [],
): Promise<Candidate> {
  const read = await readJwk(json);
  const result: Result<Found> = read.ok
    ? ok({ ...read.value, source, problems: [...duplicates, ...read.value.problems] })
    : read;
  const { kid, kty } = isJsonObject(json) ? json : {};
  return { result, ...(typeof kid === 'string' ? { kid } : {}), ...(typeof kty === 'string' ? { kty } : {}) };
}

/** Member names that appear more than once within a node (RFC 7517 §4 asks for unique ones); the last one counts. */
function duplicatesIn(document: JsonDocument, node: JsonNode | null | undefined): KeyProblem[] {
  if (!node) return [];
  const end = node.offset + node.length;
  const inside = document.duplicates.filter(({ offset }) => offset >= node.offset && offset < end);
  return inside.map(({ name }) => note('key/duplicate-member', { member: name }));
}
