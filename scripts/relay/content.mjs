import { Refusal } from './refusal.mjs';

/** @typedef {{ keys: object[] } | { issuer?: string, jwks_uri?: string }} Content */

/**
 * What the relay passes on of an answer: of a key set (RFC 7517, section 5) the members that are objects, of a provider's metadata
 * (OpenID Connect Discovery 1.0, section 4.2; RFC 8414, section 3.2) who it is and where its keys are. Nothing else gets through.
 * @param {Uint8Array} bytes
 * @returns {Content} throws a `Refusal`
 */
export function contentOf(bytes) {
  const value = parse(bytes);
  if (!isObject(value)) throw new Refusal('relay/not-key-set');
  if (Array.isArray(value.keys)) {
    const keys = value.keys.filter(isObject);
    // An empty set is one; a list of other things by the name of keys is not.
    if (value.keys.length > 0 && !keys.some(({ kty }) => typeof kty === 'string')) {
      throw new Refusal('relay/not-key-set');
    }
    return { keys };
  }
  /** @type {Content} */
  const metadata = {};
  if (typeof value.issuer === 'string') metadata.issuer = value.issuer;
  if (typeof value.jwks_uri === 'string') metadata.jwks_uri = value.jwks_uri;
  if (Object.keys(metadata).length === 0) throw new Refusal('relay/not-key-set');
  return metadata;
}

/**
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('relay/not-json');
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
