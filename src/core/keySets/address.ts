import { failed, type Had } from './failures.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const WEB = /https?:\/\/[^\s"'<>\\]+/i;
const TOKEN = /\beyJ[\w-]+\.[\w-]*/;
const KEYS = /-----BEGIN |"(?:kty|keys|jwks_uri)"\s*:/;
const QUOTED = /^(["'`<]+)(.*?)(["'`>,;]+)$/s;

/** The hosts to which a request over plain http is no risk, as the page's own policy names them. */
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/** True for a host (without its port) that is this very machine. */
function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname);
}

/**
 * An address from which keys may be asked: https, or http on this machine (`localhost`, `127.0.0.1`), without user name, password and
 * fragment (OpenID Connect Discovery 1.0 §3, RFC 8414 §2).
 */
export function checkedUrl(text: string): Had<URL> {
  if (!URL.canParse(text)) return failed('keyset/address-unreadable', { text });
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return failed('keyset/address-scheme', { scheme: url.protocol });
  if (url.username !== '' || url.password !== '')
    return failed('keyset/address-credentials', { host: url.host });
  if (text.includes('#')) return failed('keyset/address-fragment', { fragment: url.hash });
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return failed('keyset/address-insecure', { host: url.host });
  return { ok: true, value: url };
}

/**
 * Reads what a person typed or pasted as an address: quotes, white space and text around a URL are left out, a missing scheme is https, or
 * http for this machine. A token or a key is never taken for a host: its text would go to a name server.
 */
export function readAddress(typed: string): Had<URL> {
  const text = typed.trim();
  if (text === '') return failed('keyset/address-empty');
  if (KEYS.test(text)) return failed('keyset/address-keys');
  const bare = text.replace(QUOTED, '$2').trim();
  const within = /^https?:/i.test(bare) ? null : WEB.exec(bare);
  const address = within?.[0] ?? bare;
  if (TOKEN.test(address)) return failed('keyset/address-token');
  if (SCHEME.test(address)) return checkedUrl(address);
  return withoutScheme(address.replace(/^\/\//, ''));
}

/** `accounts.example.com/path` and `localhost:8080`: a word alone, such as `my-issuer`, is no address. */
function withoutScheme(address: string): Had<URL> {
  if (!URL.canParse(`https://${address}`)) return failed('keyset/address-unreadable', { text: address });
  const { hostname, port } = new URL(`https://${address}`);
  if (isLoopback(hostname)) return checkedUrl(`http://${address}`);
  const isHost = /^[^/]*\.[^/]*[^/.]/.test(address) || port !== '' || hostname.startsWith('[');
  return isHost ? checkedUrl(`https://${address}`) : failed('keyset/address-no-host', { text: address });
}
