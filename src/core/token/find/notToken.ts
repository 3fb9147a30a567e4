import { isJsonObject } from '../json.ts';
import type { Partial } from './assemble.ts';
import { withoutEdges } from './edges.ts';
import { decodeJson, decodeText, OPENS_OBJECT, parseJson } from './shape.ts';
import type { NotToken, NotTokenCode } from './types.ts';

/** What the rows look at: the pasted text without what surrounds it, its beginning, where that is, and its JSON value if it has one. */
interface Subject {
  text: string;
  /** Patterns are tried on no more than this: engines keep a state for each repetition, and their stacks end. */
  head: string;
  at: number;
  json: unknown;
}

interface Row {
  code: NotTokenCode;
  /** Facts, an empty object where there are none; null where the text is something else. */
  facts: (subject: Subject) => Omit<NotToken, 'code'> | null;
}

const by = (code: NotTokenCode, pattern: RegExp, names: readonly string[] = []): Row => ({
  code,
  facts: ({ head, at }) => {
    const m = pattern.exec(head);
    if (!m) return null;
    const data = Object.fromEntries(names.map((name, i) => [name, m[i + 1] ?? '']));
    return { partial: null, at: at + m.index, ...(names.length > 0 ? { data } : {}) };
  },
});
const when = (
  code: NotTokenCode,
  facts: (subject: Subject) => Record<string, string | number> | boolean,
): Row => ({
  code,
  facts: (subject) => {
    const data = facts(subject);
    if (data === false) return null;
    return { partial: null, at: subject.at, ...(data === true ? {} : { data }) };
  },
});

const LONGEST_LOOKED_AT = 20_000;
const START = '(?<![\\w.-])';

/** What says by itself what it is: looked for before the beginnings of tokens, because these look like some of them. */
const SURE: readonly Row[] = [
  when('empty', ({ text }) => text === ''),
  when('empty-segments', ({ text }) => !/[^.]/.test(text) && { segments: text.length + 1 }),
  by('paseto', new RegExp(`${START}v([1-9])\\.(local|public)\\.[\\w-]*`), ['version', 'purpose']),
  by('paserk', new RegExp(`${START}k([1-9])\\.([a-z-]{2,16})\\.[\\w-]+`), ['version', 'type']),
  when('jwks', ({ json }) => keySet(json)),
  when('jwk', ({ json }) => isJsonObject(json) && typeof json.kty === 'string' && { kty: json.kty }),
  by('pem', /-----BEGIN ([A-Z0-9 ]{1,40})-----/, ['label']),
  by('ssh-key', /^(ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S{1,20}) AAAA/, ['type']),
  by('iron-cookie', new RegExp(`${START}Fe26\\.(\\d)\\*`), ['version']),
  when('flask-cookie', ({ head }) => flask(head)),
  when('django-cookie', ({ head }) => django(head)),
  by('express-cookie', /(?:^|[=\s])s(?::|%3A)[\w-]{8,}\.[\w+/%=-]{27,}/i),
  by('rails-cookie', /(?<![\w+/%=.-])[\w+/%=-]{16,}--[0-9a-f]{40,128}(?!\w)/),
  when('laravel-cookie', ({ head }) => laravel(head)),
  by('aws-sigv4', /AWS4-HMAC-SHA256\b|[?&]X-Amz-Signature=/i),
];

/** What is left when not even the beginning of a token was seen. */
const GUESSED: readonly Row[] = [
  by('saml', /<(?:saml2?p?|samlp):(\w{1,40})|^(?:PHNhbW|PD94bWw)/, ['element']),
  by('basic-credentials', /\bbasic\s+[A-Za-z0-9+/]{4,}={0,2}(?!\S)/i),
  by('fernet', new RegExp(`${START}gAAAAA[\\w-]{60,}={0,2}`)),
  by('macaroon', new RegExp(`${START}(?:MDAx|AgE)[\\w-]{30,}`)),
  by('aspnet-protected', new RegExp(`${START}CfDJ8[\\w-]{30,}`)),
  by('github-token', new RegExp(`${START}(gh[pousr]_|github_pat_)\\w{20,}`), ['prefix']),
  by('google-token', new RegExp(`${START}(ya29\\.|1//0|AIza)[\\w-]{20,}`), ['prefix']),
  by('slack-token', new RegExp(`${START}(xox[abeoprs]-)[\\w-]{10,}`), ['prefix']),
  by('stripe-key', new RegExp(`${START}([rsp]k_(?:live|test)_)\\w{10,}`), ['prefix']),
  by('aws-key', new RegExp(`${START}(AKIA|ASIA)[A-Z0-9]{16}(?!\\w)`), ['prefix']),
  by('cwt', /^(?:0oR|0oQ|hE[OP]|2D3S?h)[\w+/-]{20,}={0,2}$/),
  by('uuid', /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i),
  when('hex', ({ text }) => hex(text)),
  when('json-without-token', ({ json }) => isJsonObject(json) || Array.isArray(json)),
  by('url', /^[a-z][a-z0-9+.-]{1,20}:\/\/\S+$/i),
  when('opaque', ({ text }) => opaque(text)),
];

/** Names what a text without a token is; `begun` is the longest beginning of a token in it, at its place in the pasted text. */
export function nameText(text: string, begun: Partial | null): NotToken {
  const { start: at, end } = withoutEdges(text, 'text');
  const inner = text.slice(at, end);
  const head = inner.slice(0, LONGEST_LOOKED_AT);
  const subject: Subject = {
    text: inner,
    head,
    at,
    json: /^[[{]/.test(inner) ? parseJson(inner) : undefined,
  };
  return (
    firstOf(SURE, subject) ??
    beginning(begun) ??
    firstOf(GUESSED, subject) ?? { code: 'text', partial: null, at }
  );
}

function firstOf(rows: readonly Row[], subject: Subject): NotToken | null {
  for (const { code, facts } of rows) {
    const found = facts(subject);
    if (found) return { code, ...found };
  }
  return null;
}

function beginning(begun: Partial | null): NotToken | null {
  if (!begun) return null;
  const { text: partial, start: at, segments, cut } = begun;
  const [first = '', second = ''] = partial.split('.');
  const header = decodeJson(first);
  const cutShort =
    cut || !isJsonObject(header) || (OPENS_OBJECT.test(second) && decodeJson(second) === undefined);
  if (cutShort) return { code: 'truncated', partial, at, data: { segments } };
  const jose = isJsonObject(header) && (Object.hasOwn(header, 'alg') || Object.hasOwn(header, 'typ'));
  if (segments >= 2) return { code: 'jwt-without-signature', partial, at };
  return { code: 'jwt-segment', partial, at, data: { segment: jose ? 'header' : 'payload' } };
}

function keySet(json: unknown): { keys: number } | false {
  const keys = isJsonObject(json) ? json.keys : json;
  if (!Array.isArray(keys) || (!isJsonObject(json) && keys.length === 0)) return false;
  return keys.every((key) => isJsonObject(key) && typeof key.kty === 'string') && { keys: keys.length };
}

/** itsdangerous: `[.]payload.timestamp.signature`, the leading dot for zlib. */
function flask(text: string): Record<string, string> | false {
  const m =
    /(?:^|[=\s"'])(\.)?([\w-]{4,})\.([\w-]{4,12})\.([\w-]{27}|[\w-]{43}|[\w-]{64}|[\w-]{86})(?![\w.-])/.exec(
      text,
    );
  if (!m) return false;
  const [, dot, payload = ''] = m;
  if (dot) return payload.startsWith('eJ') && { compressed: 'zlib' };
  return sessionData(payload);
}

/** django.core.signing: `[.]payload:timestamp:signature`, the leading dot for zlib. */
function django(text: string): Record<string, string> | false {
  const m = /(?:^|[=\s"'])(\.)?([\w-]{4,}):([A-Za-z0-9]{5,8}):([\w-]{27}|[\w-]{43})(?![\w-])/.exec(text);
  if (!m) return false;
  const [, dot, payload = ''] = m;
  if (dot) return payload.startsWith('eJ') && { compressed: 'zlib' };
  return sessionData(payload);
}

function sessionData(segment: string): { payload: string } | false {
  const payload = decodeText(segment);
  return payload !== null && parseJson(payload) !== undefined && { payload };
}

function laravel(text: string): boolean {
  const value = /^eyJpdiI6[\w+/-]+(?:={0,2}|(?:%3D){0,2})$/i.test(text)
    ? decodeJson(text.replace(/(?:=|%3D)+$/i, ''))
    : null;
  return isJsonObject(value) && Object.hasOwn(value, 'iv') && Object.hasOwn(value, 'mac');
}

function hex(text: string): { bytes: number } | false {
  const digits = text.replace(/^0x/i, '');
  if (digits.length < 16 || digits.length % 2 === 1 || /[^0-9a-f]/i.test(digits)) return false;
  return { bytes: digits.length / 2 };
}

function opaque(text: string): { length: number } | false {
  if (text.length < 12 || /[^\w.~+/=:|-]/.test(text)) return false;
  const mixed = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  return (mixed >= 2 || text.length >= 32) && { length: text.length };
}
