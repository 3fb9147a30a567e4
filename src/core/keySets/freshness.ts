/** What an answer told of how long it may be kept. Header values as they came, null where there was none or the page may not read it; `fetchedAt` in seconds since the epoch. */
export interface Told {
  cacheControl: string | null;
  age: string | null;
  date: string | null;
  expires: string | null;
  fetchedAt: number;
}

/** Until when an answer counts as fresh, in seconds since the epoch, and what says so; `until` is null where the host wants it asked for anew each time. */
export interface Freshness {
  until: number | null;
  by: 'max-age' | 'expires' | 'no-store' | 'no-cache' | 'default';
}

/** How long a key set counts as fresh where its host does not say, in seconds: as verifiers do. */
const DEFAULT = 600;
/** RFC 9111 §1.2.2: a number of seconds too large to be held. */
const LONGEST = 2 ** 31;

/**
 * Until when an answer is fresh (RFC 9111 §4.2): `max-age` before `Expires`, less the age that it had when it came. What is meant for
 * shared caches (`s-maxage`) does not count. `Date` only measures `Expires`: the clocks of page and host may differ.
 */
export function freshness({ cacheControl, age, date, expires, fetchedAt }: Told): Freshness {
  const directives = directivesOf(cacheControl ?? '');
  if (directives.has('no-store')) return { until: null, by: 'no-store' };
  if (directives.has('no-cache')) return { until: null, by: 'no-cache' };
  const old = secondsOf(age ?? '') ?? 0;
  const fresh = (seconds: number) => fetchedAt + Math.max(0, seconds - old);
  const maxAge = directives.get('max-age');
  // A lifetime that can't be read is one that has passed (RFC 9111 §4.2.1).
  if (maxAge !== undefined) return { until: fresh(secondsOf(maxAge) ?? 0), by: 'max-age' };
  if (expires !== null) {
    const from = Date.parse(date ?? '') / 1000;
    const lifetime = Date.parse(expires) / 1000 - (Number.isNaN(from) ? fetchedAt : from);
    return { until: fresh(Number.isNaN(lifetime) ? 0 : lifetime), by: 'expires' };
  }
  return { until: fetchedAt + DEFAULT, by: 'default' };
}

/** The directives of Cache-Control by name in lower case; of repeated ones the first counts (RFC 9111 §4.2.1, §5.2). */
function directivesOf(header: string): Map<string, string> {
  const directives = new Map<string, string>();
  for (const [, name = '', quoted, plain] of header.matchAll(
    /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,]*)))?/g,
  )) {
    const key = name.toLowerCase();
    if (!directives.has(key)) directives.set(key, quoted ?? plain ?? '');
  }
  return directives;
}

function secondsOf(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Math.min(Number(text), LONGEST) : null;
}
