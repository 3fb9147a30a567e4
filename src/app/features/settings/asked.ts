/** A host beyond the site that a request reaches. */
interface Asked {
  host: string;
  /** The site's own server asks it for the page (scripts/relay). */
  relayed: boolean;
}

/**
 * The host that a request reaches beyond the site, by itself or through the site's relay; null for the site's own files and for what goes
 * over no network. Both arguments are absolute addresses.
 */
export function hostAsked(address: string, site: string): Asked | null {
  const { protocol, origin, host, pathname, searchParams } = new URL(address);
  if (!protocol.startsWith('http')) return null;
  if (origin !== new URL(site).origin) return { host, relayed: false };
  const target = pathname.endsWith('/__assay/relay') ? searchParams.get('url') : null;
  return target !== null && URL.canParse(target) ? { host: new URL(target).host, relayed: true } : null;
}
