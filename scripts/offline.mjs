// dist/sw.js: the service worker of src/sw, with the list of the built site's files in it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { filesUnder } from './fingerprint.mjs';
import { parseHeaders } from './headers.mjs';

/** @typedef {{ version: string, files: Record<string, string>, policies: [prefix: string, policy: string][] }} Precache */

const source = fileURLToPath(new URL('../src/sw/main.ts', import.meta.url));

/** The service worker's name. It has no hash: its address must stay the same in every version. */
export const serviceWorkerFile = 'sw.js';

/**
 * The Vite plugin: writes the service worker when all other files are written.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = '';
  return {
    name: 'assay:offline',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const code = await serviceWorker(precacheOf(folder));
        writeFileSync(join(folder, serviceWorkerFile), code);
      },
    },
  };
}

/**
 * What the service worker must know of a built site. Small files come first, so that Monaco, the largest, has mostly been fetched by the
 * page itself when its turn comes.
 * @param {string} folder with `_headers` in it
 * @returns {Precache}
 */
export function precacheOf(folder) {
  const contents = servedFiles(folder)
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
    .sort((a, b) => a.bytes.length - b.bytes.length || (a.path < b.path ? -1 : 1));
  const policies = policiesOf(readFileSync(join(folder, '_headers'), 'utf8'));
  const version = createHash('sha256').update(JSON.stringify(policies));
  /** @type {Record<string, string>} */
  const files = {};
  for (const { path, bytes } of contents) {
    const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
    version.update(`\0${path}\0${integrity}`);
    files[path] = isHashNamed(path) ? '' : integrity;
  }
  return { version: version.digest('hex').slice(0, 12), files, policies };
}

/**
 * The files that a host serves to the page: not its own configuration, not what only the build reads, not the service worker.
 * @param {string} folder
 * @returns {string[]} paths below the folder, with forward slashes
 */
export function servedFiles(folder) {
  const root = folder.replaceAll('\\', '/');
  return filesUnder(folder)
    .map((file) => posix.relative(root, file))
    .filter((path) => path !== serviceWorkerFile && path !== '_headers' && !/(?:^|\/)\./.test(path));
}

/**
 * Whether the name of a file changes with its content, as Vite names what it builds.
 * @param {string} path
 */
function isHashNamed(path) {
  return /^assets\/.+-[\w-]{8}\.\w+$/.test(path);
}

/**
 * The content security policies of a `_headers` file.
 * @param {string} text
 * @returns {Precache['policies']} throws where a policy is for one path alone, which the service worker does not look for
 */
function policiesOf(text) {
  return parseHeaders(text).flatMap(({ pattern, headers }) =>
    headers
      .filter(([name]) => name.toLowerCase() === 'content-security-policy')
      .map(([, policy]) => {
        if (!pattern.endsWith('*')) throw new Error(`_headers: a policy for ${pattern} alone`);
        return /** @type {[string, string]} */ ([pattern.slice(0, -1), policy]);
      }),
  );
}

/**
 * The service worker's script.
 * @param {Precache} precache
 * @returns {Promise<string>}
 */
async function serviceWorker(precache) {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(precache) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: serviceWorkerFile } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the service worker was not built');
  return chunk.code;
}
