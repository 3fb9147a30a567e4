import * as v from 'valibot';
import { isJsonObject, readJson } from '../token/json.ts';
import { checkedUrl } from './address.ts';
import { failed, type Had } from './failures.ts';

/** The most that is read of an answer, in bytes. */
export const MOST_BYTES = 1024 * 1024;

const memberSchema = v.looseObject({
  kty: v.string(),
  kid: v.optional(v.string()),
  alg: v.optional(v.string()),
  use: v.optional(v.string()),
  key_ops: v.optional(v.array(v.string())),
});
const setSchema = v.looseObject({ keys: v.array(v.unknown()) });
const discoverySchema = v.looseObject({ issuer: v.optional(v.string()), jwks_uri: v.string() });

/** A member of a key set: its `kid`, and the name of the member at fault where it is no JWK (RFC 7517 §4), `""` for the whole. */
export interface SetMember {
  kid: string | null;
  fault: string | null;
}

/** What a discovery document tells of keys (OpenID Connect Discovery 1.0 §3, RFC 8414 §2). `jwksUri` may be asked. */
export interface Discovery {
  issuer: string | null;
  jwksUri: string;
}

/** What an answer turned out to be: keys, or a document that names where they are. `kind` says how the core is to read the text, `issuer` what stands beside the keys. */
export type Body =
  | { is: 'keys'; kind: 'jwks' | 'text'; members: SetMember[]; issuer: string | null }
  | { is: 'discovery'; discovery: Discovery };

/**
 * Reads what an address answered: a JWK set (RFC 7517 §5), one JWK, a bare array of them, certificates by `kid`, PEM text, or a discovery
 * document. A bad member is named and skipped; the rest serves. `base` is the address that answered.
 */
export function readBody(text: string, base: string): Had<Body> {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (/^-----BEGIN /m.test(trimmed) && !/^[[{]/.test(trimmed))
    return keys('text', [{ kid: null, fault: null }]);
  const { value, fault } = readJson(trimmed);
  if (value === undefined) return notJson(trimmed, fault?.line ?? 1, base);
  if (Array.isArray(value) && value.some(isKey)) return keys('jwks', value.map(member));
  if (!isJsonObject(value)) return failed('keyset/not-key-set', { url: base, members: '' });
  const set = v.safeParse(setSchema, value);
  if (set.success && set.output.keys.length === 0) return failed('keyset/empty', { url: base });
  if (set.success) {
    const { issuer } = set.output;
    return keys('jwks', set.output.keys.map(member), typeof issuer === 'string' ? issuer : null);
  }
  if (isKey(value)) return keys('text', [member(value)]);
  const named = Object.entries(value);
  if (named.some(([, one]) => isPem(one)))
    return keys(
      'text',
      named.map(([kid, one]) => ({ kid, fault: isPem(one) ? null : '' })),
    );
  return Object.hasOwn(value, 'jwks_uri') || Object.hasOwn(value, 'issuer')
    ? discovery(value, base)
    : failed('keyset/not-key-set', { url: base, members: namesOf(value) });
}

function discovery(value: Record<string, unknown>, base: string): Had<Body> {
  const document = v.safeParse(discoverySchema, value);
  if (!document.success) return failed('keyset/no-jwks-uri', { url: base, members: namesOf(value) });
  const { issuer = null, jwks_uri } = document.output;
  const checked = checkedUrl(jwks_uri);
  if (!checked.ok) return failed('keyset/jwks-uri', { url: base, jwks_uri, why: checked.failure.code });
  return { ok: true, value: { is: 'discovery', discovery: { issuer, jwksUri: checked.value.href } } };
}

function notJson(text: string, line: number, url: string): Had<never> {
  if (text === '') return failed('keyset/not-json', { url });
  if (!/^<(?:!doctype|html|head|\?xml|!--|[a-z])/i.test(text))
    return failed('keyset/not-json', { url, line });
  const title = /<title[^>]*>([^<]{0,200})/i.exec(text)?.[1]?.trim() ?? '';
  return failed('keyset/html', { url, title });
}

function member(value: unknown): SetMember {
  const { success, issues } = v.safeParse(memberSchema, value);
  const kid = isJsonObject(value) && typeof value.kid === 'string' ? value.kid : null;
  return { kid, fault: success ? null : (v.getDotPath(issues[0]) ?? '') };
}

const keys = (kind: 'jwks' | 'text', members: SetMember[], issuer: string | null = null): Had<Body> => ({
  ok: true,
  value: { is: 'keys', kind, members, issuer },
});
const isKey = (value: unknown) => isJsonObject(value) && Object.hasOwn(value, 'kty');
const isPem = (value: unknown) => typeof value === 'string' && value.includes('-----BEGIN ');
const namesOf = (value: object) => Object.keys(value).slice(0, 6).join(', ');
