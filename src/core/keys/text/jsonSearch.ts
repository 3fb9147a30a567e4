import { isJsonObject } from '../../token/json.ts';
import { readMember } from '../jsonKeys.ts';
import { note } from '../result.ts';
import type { Candidate } from '../ring.ts';
import { readBytes } from './encoded.ts';
import { named, type Reading, remarked, type Scene, within } from './reading.ts';

/** Deeper than any configuration or answer of an API holds its keys. */
const DEEPEST = 40;
const MOST_VALUES = 20_000;
/** Nothing shorter holds an asymmetric key: an Ed25519 key in an SSH line or DER is longer. */
const SHORTEST = 40;
const MATERIAL = ['n', 'e', 'crv', 'x', 'y', 'k', 'pub', 'x5c'];

/** True for an object that is a JWK by its members, whole or not (RFC 7517 §4), a set of such, or an array of them. */
export function isKeyLike(value: unknown): boolean {
  const members = isJsonObject(value) && Array.isArray(value.keys) ? value.keys : value;
  if (Array.isArray(members)) return members.some(isJwkLike);
  return isJwkLike(value);
}

function isJwkLike(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  if (Object.hasOwn(value, 'kty')) return true;
  if (isTexts(value.x5c)) return true;
  return MATERIAL.filter((name) => typeof value[name] === 'string').length >= 2;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

interface Search {
  scene: Scene;
  found: Candidate[];
  forms: Set<Reading['form']>;
  values: number;
}

/**
 * The keys that any JSON value holds, in order: JWKs, sets, PEM and other key text in strings, DER in base64, octets as arrays of numbers. Each says at which member
 * it was found; a map of names to keys gives its names as `kid`. Null where there is nothing of a key.
 */
export async function searchJson(value: unknown, scene: Scene): Promise<Reading | null> {
  const search: Search = { scene, found: [], forms: new Set(), values: 0 };
  await visit(search, value, [], null);
  const [form] = search.forms;
  if (form === undefined) return null;
  return {
    form: form === 'jwk' && search.found.length > 1 ? 'jwks' : form,
    candidates: search.found,
  };
}

async function visit(
  search: Search,
  value: unknown,
  path: readonly string[],
  kid: string | null,
): Promise<void> {
  if (++search.values > MOST_VALUES || path.length > DEEPEST) return;
  if (typeof value === 'string') return add(search, await readString(search.scene, value), path, kid);
  if (Array.isArray(value)) return visitArray(search, value, path);
  if (!isJsonObject(value)) return;
  if (isJwkLike(value)) {
    return add(search, { form: 'jwk', candidates: [await readMember(value, 'jwk')] }, path, kid);
  }
  const kids = isMapOfKeys(value);
  // Google names the key of a service account beside it.
  const own = typeof value.private_key_id === 'string' ? value.private_key_id : null;
  for (const [name, inner] of Object.entries(value)) {
    const given = kids ? name : name === 'private_key' ? own : null;
    await visit(search, inner, [...path, name], given);
  }
}

async function visitArray(search: Search, value: unknown[], path: readonly string[]): Promise<void> {
  if (value.length >= 32 && value.every(isOctet)) {
    const bytes = Uint8Array.from(value as number[], (octet) => octet & 255);
    return add(search, await readBytes(bytes, within(search.scene, bytes.length)), path, null);
  }
  if (isTexts(value) && value.length > 2 && /-----BEGIN /.test(value[0] ?? '')) {
    const lines = await readString(search.scene, value.join('\n'));
    if (lines) return add(search, lines, path, null);
  }
  for (const [i, item] of value.entries()) await visit(search, item, [...path, String(i)], null);
}

function isOctet(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= -128 && (value as number) <= 255;
}

async function readString(scene: Scene, text: string): Promise<Reading | null> {
  if (text.length < SHORTEST) return null;
  return scene.read(text, within(scene, text.length));
}

function add(search: Search, reading: Reading | null, path: readonly string[], kid: string | null): void {
  if (!reading || reading.candidates.length === 0) return;
  search.forms.add(reading.form);
  const at = path.join('.');
  for (const candidate of reading.candidates) {
    const member = kid === null || reading.candidates.length > 1 ? candidate : named(candidate, kid);
    search.found.push(at === '' ? member : remarked(member, note('key/found-in-json', { path: at })));
  }
}

/** Words that members of configurations are named by: a map whose members are called so is no map of key ids. */
const FIELD =
  /^(?:pem|jwk|jwks|key|keys|cert|certs|certificate|certificates|crt|private|public|secret|pub|priv|tls|ca|chain|value|data|content|jwt|signing|verification|verify|sign|sig|rsa|ec|ed|x|client|server|service|account|app|auth|api|access|refresh|token|id|current|previous|old|new|text|body|material|encryption|enc|base|der|b|ssl|root|leaf|intermediate|ssh|my)$/;

/** True for an object each of whose members is a key text or a JWK and whose names are no words for such: the maps of Google and Firebase, with `kid` for names. */
function isMapOfKeys(value: Record<string, unknown>): boolean {
  const entries = Object.entries(value);
  if (entries.length === 0) return false;
  return entries.every(
    ([name, member]) =>
      !isFieldName(name) &&
      (typeof member === 'string' ? /-----BEGIN |^AAAA|^MI[IGH]|^\s*\{/.test(member) : isJwkLike(member)),
  );
}

function isFieldName(name: string): boolean {
  const words = name
    .slice(0, 100)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g);
  return words?.every((word) => FIELD.test(word)) ?? false;
}
