// The relay: on the person's own machine (`npm start`, `npm run dev`, `npm run preview`) the page may ask its own server for a key set
// that its provider does not let browsers read. A static host has none.
import { checkAsker } from './asker.mjs';
import { download, ownMeans } from './download.mjs';
import { Refusal } from './refusal.mjs';

/** The relay's path below the site's. */
const relayPath = '__assay/relay';

/**
 * The Vite plugin.
 * @returns {import('vite').Plugin}
 */
export function relay() {
  /** @param {Pick<import('vite').ViteDevServer | import('vite').PreviewServer, 'config' | 'middlewares'>} server */
  const configure = ({ config, middlewares }) => {
    middlewares.use(relayMiddleware(config.base + relayPath));
  };
  return { name: 'assay:relay', configureServer: configure, configurePreviewServer: configure };
}

/**
 * Answers for one path: 204 where no address is given, which says that there is a relay, else what was got as JSON, or an error status
 * with `{ code, detail?, status? }`. It logs nothing.
 * @param {string} path
 * @param {Partial<import('./download.mjs').Means>} [means]
 * @returns {import('vite').Connect.NextHandleFunction}
 */
export function relayMiddleware(path, means = {}) {
  return async (request, response, next) => {
    const [pathname, query = ''] = (request.url ?? '').split('?', 2);
    if (pathname !== path) return next();
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    /**
     * @param {number} status
     * @param {object} [body]
     */
    const answer = (status, body) => {
      const text = body && JSON.stringify(body);
      response.writeHead(status, {
        'Cache-Control': 'no-store',
        'Content-Type': 'application/json',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        ...(status === 405 ? { Allow: 'GET' } : {}),
      });
      response.end(text);
    };
    try {
      checkAsker(request);
      const [address, ...more] = new URLSearchParams(query).getAll('url');
      if (address === undefined) return answer(204);
      if (more.length > 0) throw new Refusal('relay/address', { detail: 'several' });
      answer(200, await download(address, { ...ownMeans, ...means }, gone.signal));
    } catch (error) {
      // What is nested too deeply can be read, and not be written again.
      const { status, body } = error instanceof Refusal ? error : new Refusal('relay/not-key-set');
      answer(status, body);
    }
  };
}
