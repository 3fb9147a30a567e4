/** How an issuer stands to the one that was expected: the same, filled in from a template, or other; `slash`: but for a slash at the end, `scheme`: but for `https://`, which Google’s tokens may leave out. */
export type IssuerMatch = 'same' | 'template' | 'slash' | 'scheme' | 'other';

const TEMPLATE = /\{(?:tenantid|tenant)\}/g;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Compares the issuer that a discovery document states with that of a token, character by character (OpenID Connect Core 1.0 §3.1.3.7,
 * RFC 8414 §3.3). Entra's documents for many tenants state a template, `https://…/{tenantid}/v2.0`: there the tenant of the token (`tid`)
 * stands in its place, or any GUID where the token names none.
 */
export function issuerMatches(published: string, iss: string, tid: string | null = null): IssuerMatch {
  if (published === iss) return 'same';
  if (published.search(TEMPLATE) !== -1) return fitsTemplate(published, iss, tid) ? 'template' : 'other';
  if (published === `https://${iss}`) return 'scheme';
  return published.replace(/\/$/, '') === iss.replace(/\/$/, '') ? 'slash' : 'other';
}

/** Hosts that publish for one another: the documents of Entra's tenants stand elsewhere than its issuers say. */
const MICROSOFT =
  /^(?:login\.microsoftonline\.(?:com|us)|sts\.windows\.net|[\w-]+\.(?:b2clogin|ciamlogin)\.com)$/;

/**
 * True where a discovery document stands where its issuer says that it does, and so speaks for itself (OpenID Connect Discovery 1.0 §4.3,
 * RFC 8414 §3.3): anybody can publish a document that names another's issuer.
 */
export function speaksForItself(issuer: string, discovery: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const own = new URL(issuer);
  const at = new URL(discovery);
  if (MICROSOFT.test(own.hostname) && MICROSOFT.test(at.hostname)) return true;
  const path = own.pathname.replace(/\/$/, '');
  const [before, after] = at.pathname.split(
    /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)/,
  );
  return at.origin === own.origin && `${before}${after ?? ''}`.replace(/\/$/, '') === path;
}

function fitsTemplate(published: string, iss: string, tid: string | null): boolean {
  if (tid !== null) return published.replace(TEMPLATE, () => tid) === iss;
  const [start = '', end = ''] = published.split(TEMPLATE);
  return (
    iss.startsWith(start) && iss.endsWith(end) && GUID.test(iss.slice(start.length, iss.length - end.length))
  );
}
