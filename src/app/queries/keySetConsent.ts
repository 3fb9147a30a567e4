/** The addresses that a person's click let this page ask, for as long as it lives. Never stored. */
const permitted = new Set<string>();

/** Permits a request to an address: called for a click, and for the `jwks_uri` of a document that a click asked for. */
export function permit(url: string): void {
  permitted.add(url);
}

/** True where a click has permitted a request to exactly this address. */
export function isPermitted(url: string): boolean {
  return permitted.has(url);
}

/** Takes every permission back. */
export function forgetPermissions(): void {
  permitted.clear();
}
