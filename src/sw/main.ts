/** What scripts/offline.mjs puts in when the site is built. */
interface Build {
  /** Changes with the name or content of any file. */
  version: string;
  /**
   * Every file of the site by its path below the scope. Where the name carries no hash, the value is the content's integrity
   * (Subresource Integrity, section 3.5), otherwise it is empty.
   */
  files: Record<string, string>;
  /** The content security policies of public/_headers, each with what the paths begin with that it is for. */
  policies: [prefix: string, policy: string][];
}

declare const self: ServiceWorkerGlobalScope;
declare const BUILD: Build;

const { version, files, policies } = BUILD;
const scope = new URL(self.registration.scope);
// No path holds a space, so no copy of the site takes the caches of one in a folder below for its own.
const prefix = `assay ${scope.pathname} `;
const cacheName = prefix + version;

/** The page that asked for this version; it reloads as soon as it has it. */
let asker: string | undefined;

self.addEventListener('install', (event) => event.waitUntil(fill()));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(() => sweep(asker))));

self.addEventListener('message', (event) => {
  const { data, source } = event;
  if (!(source instanceof Client) || typeof data !== 'string') return;
  if (data === 'SKIP_WAITING') {
    asker = source.id;
    event.waitUntil(self.skipWaiting());
    return;
  }
  // A page that has started sends the address of its first script. One of an older version would not hear otherwise that this
  // version took over while it was loading.
  if (Object.hasOwn(files, pathOf(data) ?? '')) event.waitUntil(sweep(source.id));
  else source.postMessage('NEW_VERSION');
});

self.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? pathOf(event.request.url) : null;
  if (path !== null && (Object.hasOwn(files, path) || path.startsWith('assets/')))
    event.respondWith(serve(path));
});

const addressOf = (path: string): string => new URL(path, scope).href;

/** The path of an address below the scope, without query and fragment; null for any other address. */
function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  return pathname.slice(scope.pathname.length) || 'index.html';
}

/** Keeps every file, one after the other: nobody waits for it, and the page may still be loading. Rejects, and so ends the installation, when one can't be had. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const [path, integrity] of Object.entries(files)) {
    const kept = integrity === '' ? await caches.match(addressOf(path)) : undefined;
    await cache.put(addressOf(path), kept ?? (await download(path, integrity)));
  }
}

/** A file from the host. The integrity keeps a page out that was deployed after this list was made and names other scripts. */
async function download(path: string, integrity: string): Promise<Response> {
  const cache = integrity === '' ? 'default' : 'no-cache';
  const response = await fetch(addressOf(path), { integrity, cache, priority: 'low' });
  // Some hosts answer an unknown path with a page of theirs.
  const isPage = integrity === '' && response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || isPage) throw new TypeError(`${path}: ${response.status}`);
  return response;
}

/**
 * A file from the cache; from an older version's where an open page still runs that version and loads a part of it only now. The host
 * is asked for what is in neither, always without query or fragment.
 */
async function serve(path: string): Promise<Response> {
  const own = Object.hasOwn(files, path) ? { cacheName } : {};
  const kept = (await caches.match(addressOf(path), own)) ?? (await fetch(addressOf(path)));
  const headers = new Headers(kept.headers);
  // The body is decoded by now.
  headers.delete('content-encoding');
  headers.delete('content-length');
  const name = 'content-security-policy';
  for (const [start, policy] of policies) {
    if (`/${path}`.startsWith(start) && !headers.get(name)?.includes(policy)) headers.append(name, policy);
  }
  // A new response also forgets that a host redirected to it, which a navigation would not accept.
  // As a blob: a stream that a page stops reading would count as work in progress, and keep a new version from taking over.
  const body = kept.body && (await kept.blob());
  return new Response(body, { status: kept.status, statusText: kept.statusText, headers });
}

/**
 * Drops the caches of older versions, unless a page other than `except` is open: it may run one of them. A page of this version that has
 * started asks again, so what was kept for the sake of others goes when one starts alone. Caches are listed in the order in which they
 * were made: behind this version's come those of newer ones.
 */
async function sweep(except: string | undefined): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.some(({ id, url }) => id !== except && pathOf(url) === 'index.html')) return;
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(own.slice(0, Math.max(0, own.indexOf(cacheName))).map((name) => caches.delete(name)));
}
