import { count, type Fact, factOf } from './facts.ts';

const PLACES = /-(?:src(?:-elem|-attr)?|action|uri|ancestors|to)$/;

/** The directives of a content security policy that name other hosts or whole schemes (CSP level 3, section 2.2), each with these sources. */
export function opensIn(policy: string): { directive: string; sources: string[] }[] {
  return policy.split(';').flatMap((part) => {
    const [directive = '', ...sources] = part.trim().split(/\s+/);
    // Keywords, nonces and hashes are quoted; data: and blob: lead nowhere.
    const open = sources.filter((source) => !/^(?:'.*'|data:|blob:)$/i.test(source));
    return PLACES.test(directive) && open.length > 0 ? [{ directive, sources: open }] : [];
  });
}

/** The sources of a directive, or of `default-src` where the policy has no such directive; null for neither. */
export function sourcesOf(policy: string, directive: string): string | null {
  const parts = policy.split(';').map((part) => part.trim());
  const found = [directive, 'default-src']
    .map((name) => parts.find((part) => part === name || part.startsWith(`${name} `)))
    .find((part) => part !== undefined);
  return found ?? null;
}

/** What a source of `connect-src` (CSP level 3, section 2.3) lets a script reach, in words. */
const REACH = new Map([
  ["'self'", 'this site'],
  ['https:', 'any host over https'],
  ['http://localhost:*', 'this machine (localhost)'],
  ['http://127.0.0.1:*', 'this machine (127.0.0.1)'],
]);

/** What `connect-src` lets the page's scripts reach, in a sentence. `connect` is the directive as it stands, null where there is none. */
export function reachInWords(connect: string | null): string {
  if (connect === null) return 'Scripts may send requests to any host.';
  if (opensIn(connect).length === 0) {
    return 'Scripts may send requests to this site and nowhere else: the browser stops any other.';
  }
  const reach = connect
    .split(/\s+/)
    .slice(1)
    .map((source) => REACH.get(source) ?? source);
  return `Scripts may send requests to ${reach.join(', ')}: the browser stops any other. The page asks another host for keys alone, and only after a click that names it.`;
}

/** Reads the policy that the page itself carries; that of a header no script can read. */
export function readPolicy(): Promise<Fact[]> {
  const proof = 'meta http-equiv="Content-Security-Policy"';
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
  if (!meta) {
    return Promise.all([
      factOf('The policy', proof, () => ({
        empty: null,
        says: 'The page carries no policy in a meta element. One that its host sends as a header could not be read here.',
      })),
    ]);
  }
  const connect = sourcesOf(meta.content, 'connect-src');
  const opens = opensIn(meta.content);
  return Promise.all([
    factOf('The policy', connect ?? proof, () => ({
      empty: connect === null ? null : opensIn(connect).length === 0,
      says: reachInWords(connect),
    })),
    factOf('The policy', proof, () => ({
      empty: opens.length === 0,
      says:
        opens.length === 0
          ? 'No directive of the policy lets anything go to another host.'
          : `${count(opens.length, 'directive')} of the policy let something go to another host.`,
      items: opens.map(({ directive, sources }) => `${directive} ${sources.join(' ')}`),
    })),
  ]);
}
