// The relay in Vite's own servers, with the configuration that the project ships.
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relay } from './plugin.mjs';

/** @type {import('vite').ViteDevServer} */
let server;
let port = 0;

beforeAll(async () => {
  server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'silent',
    cacheDir: '.cache/vite-relay-test',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1', ws: false, watch: null },
  });
  await server.listen();
  port = /** @type {import('node:net').AddressInfo | undefined} */ (server.httpServer?.address())?.port ?? 0;
});

afterAll(() => server.close());

/**
 * @param {Record<string, string>} headers
 * @param {string} [method]
 * @returns {Promise<import('node:http').IncomingMessage>}
 */
function ask(headers, method = 'GET') {
  return new Promise((resolve, reject) => {
    const sent = { 'sec-fetch-site': 'same-origin', 'x-assay-relay': '1', ...headers };
    const options = { host: '127.0.0.1', port, path: '/__assay/relay', method, headers: sent };
    const request = http.request(options, (response) => resolve(response.resume()));
    request.on('error', reject).end();
  });
}

test('is there', async () => {
  expect((await ask({})).statusCode).toBe(204);
});

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'https://elsewhere.example'])(
  'grants %s nothing, not even to ask',
  async (origin) => {
    const preflight = {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-assay-relay',
    };
    for (const response of [
      await ask(preflight, 'OPTIONS'),
      await ask({ origin, 'sec-fetch-site': 'same-site' }),
    ]) {
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  },
);

test('is not there for a name that was made to point here', async () => {
  expect((await ask({ host: `rebound.example:${port}` })).statusCode).toBe(403);
});

test('serves development and preview alike', () => {
  const { configureServer, configurePreviewServer } = relay();
  expect(configurePreviewServer).toBe(configureServer);
});
