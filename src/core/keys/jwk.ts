import * as v from 'valibot';
import { algorithmOf } from '../alg/registry.ts';
import { decodeBase64url } from '../token/base64url.ts';
import { isJsonObject, typeOf } from '../token/json.ts';
import { loadAsn1 } from './asn1.ts';
import { readCertificate } from './certificate.ts';
import { type Material, type RawKey, settle } from './material.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { Jwk, KeyProblem, KeyType } from './types.ts';

const text = v.string();
const maybe = v.optional(text);
const kty = <const T extends KeyType>(name: T) => v.literal(name);

/** The members of each key type that are read (RFC 7518 §6, RFC 8037 §2); others are left aside. */
const shapes = {
  RSA: v.object({
    kty: kty('RSA'),
    n: text,
    e: text,
    d: maybe,
    p: maybe,
    q: maybe,
    dp: maybe,
    dq: maybe,
    qi: maybe,
  }),
  EC: v.object({ kty: kty('EC'), crv: text, x: text, y: text, d: maybe }),
  OKP: v.object({ kty: kty('OKP'), crv: text, x: text, d: maybe }),
  oct: v.object({ kty: kty('oct'), k: text }),
  AKP: v.object({ kty: kty('AKP'), alg: text, pub: text, priv: maybe }),
} as const;

/** The members that say what a key is for (RFC 7517 §4); one of a wrong type is dropped, the key stays. */
const metadata = {
  kid: text,
  alg: text,
  use: text,
  key_ops: v.array(text),
  x5c: v.array(text),
  x5t: text,
  'x5t#S256': text,
} as const;

/**
 * Reads one JWK from its parsed JSON (RFC 7517 §4): type, members, base64url, lengths and whether they belong together. What was put right
 * is noted in `problems`; the key has its metadata. A JWK that holds only `x5c` is read from its first certificate.
 */
export async function readJwk(json: unknown): Promise<Result<Material>> {
  if (!isJsonObject(json)) return refuse('key/not-object', { have: typeOf(json) });
  const raw = isCertificateOnly(json) ? await readX5c(json) : readMembers(json);
  if (!raw.ok) return raw;
  const settled = await settle(raw.value);
  if (!settled.ok) return settled;
  const { problems } = settled.value;
  const jwk = { ...settled.value.jwk, ...readMetadata(json, problems) };
  const row = algorithmOf(jwk.alg);
  // No signature can be made or checked with such a key, whichever of the two is right.
  if (row && (row.kty !== jwk.kty || (row.crvs.length > 0 && !row.crvs.includes(jwk.crv ?? '')))) {
    return refuse('key/alg-contradicts-key', { alg: row.alg, have: jwk.crv ?? jwk.kty });
  }
  return ok({ ...settled.value, jwk, ...(jwk.x5c?.length ? { x5c: jwk.x5c } : {}) });
}

/** What Azure Key Vault writes for `kty` where the private part stays in its hardware. */
const hardware = new Map([
  ['RSA-HSM', 'RSA'],
  ['EC-HSM', 'EC'],
]);

function readMembers(json: Record<string, unknown>): Result<RawKey> {
  const given = json.kty;
  if (given === undefined) return refuse('key/kty-missing');
  if (typeof given !== 'string') return refuse('key/member-type', { member: 'kty', have: typeOf(given) });
  const held = hardware.get(given);
  if (held !== undefined) {
    const read = readMembers({ ...json, kty: held });
    const problems = [note('key/kty-hardware', { have: given, need: held })];
    return read.ok ? ok({ ...read.value, problems }) : read;
  }
  if (!isKeyType(given)) return refuseType(given);
  if (Object.hasOwn(json, 'oth')) return refuse('key/multi-prime');
  const parsed = v.safeParse(shapes[given], json);
  if (parsed.success) return ok(defined(parsed.output));
  const member = String(parsed.issues[0].path?.[0]?.key);
  return Object.hasOwn(json, member)
    ? refuse('key/member-type', { member, have: typeOf(json[member]) })
    : refuse('key/member-missing', { member, kty: given });
}

function refuseType(given: string): Result<never> {
  const need = Object.keys(shapes).find((name) => name.toLowerCase() === given.toLowerCase());
  return need ? refuse('key/kty-case', { have: given, need }) : refuse('key/kty-unknown', { kty: given });
}

function isKeyType(name: string): name is KeyType {
  return Object.hasOwn(shapes, name);
}

function defined(members: { [Name in keyof Jwk]?: Jwk[Name] | undefined } & { kty: KeyType }): Jwk {
  const jwk: Jwk = { kty: members.kty };
  return Object.assign(
    jwk,
    Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)),
  );
}

function readMetadata(json: Record<string, unknown>, problems: KeyProblem[]): Partial<Jwk> {
  const entries: [string, string | string[]][] = [];
  for (const [member, schema] of Object.entries(metadata)) {
    if (!Object.hasOwn(json, member)) continue;
    const parsed = v.safeParse(schema, json[member]);
    if (parsed.success) entries.push([member, parsed.output]);
    else problems.push(note('key/member-dropped', { member, have: typeOf(json[member]) }));
  }
  return Object.fromEntries(entries);
}

function isCertificateOnly(json: Record<string, unknown>): boolean {
  const material = ['n', 'x', 'y', 'k'].some((name) => Object.hasOwn(json, name));
  return !material && Array.isArray(json.x5c) && typeof json.x5c[0] === 'string';
}

async function readX5c(json: Record<string, unknown>): Promise<Result<RawKey>> {
  const chain = v.parse(v.tupleWithRest([text], v.unknown()), json.x5c);
  const read = readCertificate(await loadAsn1(), decodeBase64url(chain[0]).bytes);
  if (!read.ok) return refuse(read.problem.code, { ...read.problem.data, member: 'x5c' });
  const found = read.value.kty;
  if (json.kty !== undefined && json.kty !== found) {
    return refuse('key/x5c-of-other-kty', {
      have: found,
      need: typeof json.kty === 'string' ? json.kty : typeOf(json.kty),
    });
  }
  return ok({ ...read.value, problems: [...(read.value.problems ?? []), note('key/from-x5c')] });
}
