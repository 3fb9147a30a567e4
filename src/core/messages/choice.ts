import { relativeInShort } from '../time.ts';
import { headerParameters, isEncrypted } from '../token/header.ts';
import { objectOf, own } from '../token/json.ts';
import { parseToken } from '../token/parse.ts';
import { clipped } from './shown.ts';

/** What tells one of several found tokens from the others, in words that no clock changes. */
export interface Choice {
  /** Issuer and type, or what keeps them from being read: `accounts.example.com`, `ID token (typ JWT)`. */
  words: string[];
  /** The `exp` claim (RFC 7519 §4.1.4) in seconds; null where it is missing, unreadable or no number. */
  expires: number | null;
}

/** A text longer than this, in UTF-16 units, is not parsed only to be listed. */
const LONGEST_PARSED = 200_000;

/** Types by the `typ` parameter (RFC 7515 §4.1.9) of explicitly typed tokens. */
const BY_TYP = new Map([
  ['at+jwt', 'access token'],
  ['dpop+jwt', 'DPoP proof'],
  ['kb+jwt', 'key binding JWT'],
  ['logout+jwt', 'logout token'],
  ['secevent+jwt', 'security event token'],
  ['oauth-authz-req+jwt', 'request object'],
  ['token-introspection+jwt', 'introspection response'],
  ['entity-statement+jwt', 'entity statement'],
  ['vc+sd-jwt', 'verifiable credential'],
  ['dc+sd-jwt', 'verifiable credential'],
]);

/** Types by a claim: what providers state outright first, then claims that only one type has. A null value fits any. */
const BY_CLAIM: readonly [claim: string, value: string | null, type: string][] = [
  ['token_use', 'id', 'ID token'],
  ['token_use', 'access', 'access token'],
  ['typ', 'ID', 'ID token'],
  ['typ', 'Bearer', 'access token'],
  ['typ', 'Refresh', 'refresh token'],
  ['typ', 'Offline', 'offline token'],
  ['at_hash', null, 'ID token'],
  ['c_hash', null, 'ID token'],
  ['events', null, 'security event token'],
  ['htm', null, 'DPoP proof'],
  ['scope', null, 'access token'],
  ['scp', null, 'access token'],
  ['nonce', null, 'ID token'],
  ['client_id', null, 'access token'],
  ['permissions', null, 'access token'],
];

/** Reads what a list of found tokens tells of one. Never throws. */
export function readChoice(text: string): Choice {
  if (text.length > LONGEST_PARSED) {
    return { words: [`${text.length.toLocaleString('en')} characters`], expires: null };
  }
  const token = parseToken(text);
  const header = objectOf(token.header.json);
  const typ = own(header, 'typ');
  const named = typeof typ === 'string' ? ` (typ ${clipped(typ)})` : '';
  if (isEncrypted(token)) {
    const enc = own(header, 'enc');
    return { words: [`encrypted${typeof enc === 'string' ? ` with ${clipped(enc)}` : ''}`], expires: null };
  }
  if (header === null) return { words: ['unreadable header'], expires: null };
  const claims = objectOf(token.payload.json);
  if (claims === null) {
    return { words: [token.detached ? 'detached content' : 'unreadable payload'], expires: null };
  }
  const type = typeOf(typ, claims) ?? (headerParameters(token).alg === 'none' ? 'unsecured token' : 'token');
  const exp = own(claims, 'exp');
  return {
    words: [issuerOf(claims), `${type}${named}`],
    expires: typeof exp === 'number' && Number.isFinite(exp) ? exp : null,
  };
}

/** A choice in one line: `accounts.example.com · ID token (typ JWT) · expired 2 h ago`. `now` in seconds. */
export function choiceLine({ words, expires }: Choice, now: number): string {
  if (expires === null) return words.join(' · ');
  return [...words, `${now >= expires ? 'expired' : 'expires'} ${relativeInShort(expires, now)}`].join(' · ');
}

function typeOf(typ: unknown, claims: Record<string, unknown>): string | null {
  const media = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : '';
  const row = BY_CLAIM.find(([claim, value]) => {
    const found = own(claims, claim);
    return value === null ? found !== undefined : found === value;
  });
  return BY_TYP.get(media) ?? row?.[2] ?? null;
}

/** The host of an issuer that is a URL, else the issuer itself. */
function issuerOf(claims: Record<string, unknown>): string {
  const iss = own(claims, 'iss');
  if (typeof iss !== 'string') return 'no issuer';
  return clipped(/^https?:\/\/([^/?#]+)/i.exec(iss)?.[1] ?? iss);
}
