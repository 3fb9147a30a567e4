import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A server of files that knows nothing of `_headers`. */
export interface Host {
  origin: string;
  /** The path and query of each request, in order. */
  asked: string[];
  /** The folder behind each path, which ends with a slash; may be changed while it runs. */
  sites: Record<string, string>;
  /** Ends it and every connection: nothing listens any more. */
  close(): Promise<void>;
}

/** Starts a host that sets no headers of its own and leads from `index.html` to the folder, as many do; what no path of `sites` leads to is 404. */
export async function plainHost(sites: Record<string, string>): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://host');
    if (path.endsWith('/index.html')) {
      response.writeHead(308, { location: path.replace(/index\.html$/, search) }).end();
      return;
    }
    const site = Object.keys(sites)
      .filter((prefix) => path.startsWith(prefix))
      .reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), '');
    const name = path === site ? 'index.html' : normalize(path.slice(site.length));
    const file = join(sites[site] ?? '', name);
    if (site === '' || name.startsWith('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    sites,
    async close() {
      if (!server.listening) return;
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A host that the page has no business with. */
export type Stranger = Pick<Host, 'origin' | 'asked' | 'close'>;

/** A stranger that answers everything, to everybody, with the same text, and notes what it was asked. */
export async function openStranger(text = 'export {};'): Promise<Stranger> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
    response.end(text);
  });
  server.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '');
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}
