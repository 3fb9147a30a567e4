import type { Published } from './keys/types.ts';
import { objectOf, own } from './token/json.ts';
import type { ParsedToken } from './token/types.ts';

/** Header parameters that name an address of keys (RFC 7515 §4.1.2, §4.1.5). */
const ADDRESSES = ['jku', 'x5u'] as const;

/** The header parameter by which a token named the address of the keys at hand, and that address. */
export interface NamedKeys {
  name: (typeof ADDRESSES)[number];
  url: string;
}

/**
 * The address of the keys where the token itself named it by `jku` or `x5u`, at a host that is not its issuer's: whoever wrote the token then
 * also made the keys (RFC 7515 §10.4, RFC 8725 §3.10). Null for any other set, and for keys that were not fetched.
 */
export function namedByToken(token: ParsedToken, published: Published | undefined): NamedKeys | null {
  if (!published || (published.discovery ?? published.url) !== published.url) return null;
  const asked = requested(published.asked ?? published.url);
  const header = objectOf(token.header.json);
  const name = ADDRESSES.find((parameter) => asked !== null && requested(own(header, parameter)) === asked);
  if (asked === null || name === undefined) return null;
  const iss = own(objectOf(token.payload.json), 'iss');
  const isIssuers = typeof iss === 'string' && URL.canParse(iss) && new URL(iss).host === new URL(asked).host;
  return isIssuers ? null : { name, url: asked };
}

/** An address as a request has it: normalised, without its fragment; null for what is no address. */
function requested(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
