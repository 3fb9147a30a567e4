import { headerParameters, objectOf, type ParsedToken } from '../../../../core/index.ts';
import { addressesFor, presetOf } from '../../../../core/keySets.ts';

/** What can be asked: an issuer or a URL, and the addresses in their order. */
export interface Offer {
  /** What goes into the address field. */
  address: string;
  urls: readonly string[];
}

/** The offer to fetch the keys of a token by its `iss`; null where that names no address, or where no public key could verify the token. */
export function offerFor(token: ParsedToken): Offer | null {
  const { alg } = headerParameters(token);
  const claims = objectOf(token.payload.json) ?? {};
  const iss = Object.hasOwn(claims, 'iss') ? claims.iss : null;
  if (typeof iss !== 'string' || alg === null || alg === 'none' || alg.startsWith('HS')) return null;
  return offerOf(presetOf(iss, claims)?.address ?? iss);
}

/** The offer for an issuer or a URL; null where it is no address to ask. */
export function offerOf(address: string): Offer | null {
  const addresses = addressesFor(address);
  return addresses.ok ? { address, urls: addresses.value.map(({ url }) => url) } : null;
}
