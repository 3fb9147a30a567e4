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
import { type Candidate, emptyRing, type Found, gather } from './ring.ts';
import type { KeyProblem, KeyRing, KeySource } from './types.ts';

/** Reads the JSON text of a JWK, a JWK set (RFC 7517 §5) or a bare array of JWKs. `asked` decides what an object is that is neither. */
export async function readJsonKeys(text: string, asked: 'jwk' | 'jwks'): Promise<KeyRing> {
  const lead = text.length - text.trimStart().length;
  const document = readJson(text.trim());
  const { fault, value } = document;
  if (fault) {
    const at = lead + fault.offset;
    return emptyRing('unreadable', note('key/json-syntax', { at, ...lineAndColumn(text, at) }));
  }
  const root = jsonTree(document.text);
  if (Array.isArray(value)) return readSet(document, value, root?.children);
  if (!isJsonObject(value)) return emptyRing('unreadable', note('key/not-object', { have: typeOf(value) }));
  const isSet = Object.hasOwn(value, 'keys') || (asked === 'jwks' && !Object.hasOwn(value, 'kty'));
  if (!isSet) return gather('jwk', [await readMember(value, 'jwk', duplicatesIn(document, root))]);
  if (!Object.hasOwn(value, 'keys')) return emptyRing('jwks', note('key/keys-missing'));
  if (!Array.isArray(value.keys))
    return emptyRing('jwks', note('key/keys-type', { have: typeOf(value.keys) }));
  return readSet(document, value.keys, nodeAt(root, ['keys'])?.children);
}

type Nodes = JsonNode[] | undefined;

async function readSet(document: JsonDocument, members: unknown[], nodes: Nodes): Promise<KeyRing> {
  if (members.length === 0) return emptyRing('jwks', note('key/keys-empty'));
  const reading = members.map((json, i) => readMember(json, 'jwks', duplicatesIn(document, nodes?.[i])));
  return gather('jwks', await Promise.all(reading));
}

/** Reads one JWK and names it by its own `kid` and `kty`, also when it can't be used. */
async function readMember(json: unknown, source: KeySource, duplicates: KeyProblem[]): Promise<Candidate> {
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
