import { readAddress } from './address.ts';
import type { Had } from './failures.ts';
import { presetOf } from './presets.ts';

/** A request to try: the address, and whether keys or a discovery document are expected there. The answer decides what it is. */
export interface Address {
  url: string;
  kind: 'jwks' | 'discovery';
}

const OPENID = '/.well-known/openid-configuration';
const OAUTH = '/.well-known/oauth-authorization-server';

/** A segment of a path by which people tell the address of a key set. */
const OF_KEYS =
  /^(?:jwks?|keys?|certs?|certificates|publickeys?|public-keys?|x509|.*\.(?:json|jwks?|pem|cer|crt|der))$/i;

/**
 * The requests that may find the keys of what a person typed, in the order in which they are to be tried: the address of a key set or of a
 * discovery document as it is; for an issuer its discovery document where OpenID Connect Discovery 1.0 §4 and RFC 8414 §3.1, §5 put it, and
 * last what is known of its vendor. An address with a path that tells nothing is tried itself, too.
 */
export function addressesFor(typed: string): Had<Address[]> {
  const read = readAddress(typed);
  if (!read.ok) return read;
  const url = read.value;
  if (isDiscovery(url)) return { ok: true, value: [{ url: url.href, kind: 'discovery' }] };
  if (isKeySet(url)) return { ok: true, value: [{ url: url.href, kind: 'jwks' }] };
  const path = url.pathname.replace(/\/+$/, '');
  const known = presetOf(url.href)?.jwks ?? null;
  const addresses: Address[] = [
    { url: `${url.origin}${path}${OPENID}`, kind: 'discovery' },
    { url: `${url.origin}${OAUTH}${path}`, kind: 'discovery' },
    { url: `${url.origin}${OPENID}${path}`, kind: 'discovery' },
    { url: `${url.origin}${path}${OAUTH}`, kind: 'discovery' },
    ...(known === null ? [] : [{ url: known, kind: 'jwks' } as const]),
    ...(path === '' || known !== null ? [] : [{ url: url.href, kind: 'jwks' } as const]),
  ];
  const seen = new Set<string>();
  return { ok: true, value: addresses.filter((one) => !seen.has(one.url) && seen.add(one.url)) };
}

/** Key sets may lie below the discovery document: `/.well-known/openid-configuration/jwks`. */
function isDiscovery({ pathname }: URL): boolean {
  const found = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)(\/.*)?$/.exec(pathname);
  return found !== null && !segments(found[1] ?? '').some((segment) => OF_KEYS.test(segment));
}

/** The query of an issuer is always empty (OpenID Connect Discovery 1.0 §3), so an address with one is no issuer. */
function isKeySet({ pathname, search }: URL): boolean {
  return search !== '' || segments(pathname).some((segment) => OF_KEYS.test(segment));
}

const segments = (path: string) => path.split('/').filter((segment) => segment !== '');
