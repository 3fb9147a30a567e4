import { forgetRun } from '../state/keySetRun.ts';

/** The addresses that a person's click let this page ask, for as long as it lives. Never stored. */
const permitted = new Set<string>();
const forgetting = new Set<() => void>();

/** Permits a request to an address: called for a click, and for the `jwks_uri` of a document that a click asked for. */
export function permit(url: string): void {
  permitted.add(url);
}

/** True where a click has permitted a request to exactly this address. */
export function isPermitted(url: string): boolean {
  return permitted.has(url);
}

/** Calls back when all permissions are taken back. */
export function onForget(listener: () => void): void {
  forgetting.add(listener);
}

/** Takes every permission back, and forgets what was asked. Document and query cache forget by themselves. */
export function forgetFetches(): void {
  permitted.clear();
  for (const forget of forgetting) forget();
  forgetRun();
}
