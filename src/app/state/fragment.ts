import type { Arrival } from './document.ts';

const NAMES = ['token', 'id_token', 'access_token', 'jwt', 'refresh_token'] as const;

/** A token that came with the page's address, and the address without it. */
export interface DeepLink {
  text: string;
  arrival: NonNullable<Arrival>;
  /** The address that takes its place, relative to the origin. */
  cleaned: string;
}

/** Reads a token from an address: `#token=` and its like, jwt.io's `#debugger-io?token=`, or `?token=`. Null where there is none. */
export function readDeepLink(address: string): DeepLink | null {
  const url = new URL(address);
  const fragment = url.hash.slice(1);
  const inFragment = new URLSearchParams(fragment.slice(fragment.indexOf('?') + 1));
  for (const [from, parameters] of [
    ['fragment', inFragment],
    ['query', url.searchParams],
  ] as const) {
    const parameter = NAMES.find((name) => parameters.get(name));
    if (!parameter) continue;
    // `+` in a form-encoded value is a space, which no token holds: standard base64 is what was meant.
    const text = (parameters.get(parameter) ?? '').replaceAll(' ', '+');
    for (const name of NAMES) url.searchParams.delete(name);
    return { text, arrival: { from, parameter }, cleaned: url.pathname + url.search };
  }
  return null;
}
