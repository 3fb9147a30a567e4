import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { contentOf } from './content.mjs';
import { Refusal } from './refusal.mjs';
import { targetOf } from './target.mjs';

/** @typedef {import('./target.mjs').Target} Target */
/** @typedef {(options: import('node:https').RequestOptions) => import('node:http').ClientRequest} Send */
/**
 * @typedef {object} Means how the relay reaches other hosts, and how much of them it bears; tests give other ones
 * @property {import('./target.mjs').Resolve} resolve
 * @property {Record<'http:' | 'https:', Send>} send
 * @property {number} timeout ms for all together
 * @property {number} limit bytes of a body
 */
/** @typedef {{ url: string, redirects: string[], cacheControl: string | null, age: string | null, body: import('./content.mjs').Content }} Relayed */

/** @type {Means} */
export const ownMeans = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  send: { 'http:': http.request, 'https:': https.request },
  timeout: 5000,
  limit: 1024 * 1024,
};

const maxRedirects = 3;

/**
 * Gets a key set or a provider's metadata.
 * @param {string} address
 * @param {Means} means
 * @param {AbortSignal} gone aborts when nobody waits for the answer any more
 * @returns {Promise<Relayed>} `redirects` are the addresses that led to `url`, in order; rejects with a `Refusal`
 */
export async function download(address, means, gone) {
  const late = AbortSignal.timeout(means.timeout);
  const signal = AbortSignal.any([late, gone]);
  try {
    return await unlessAborted(follow(address, means, signal), signal);
  } catch (error) {
    if (late.aborted) throw new Refusal('relay/timeout');
    if (error instanceof Refusal) throw error;
    // Nothing but the name of a system's or TLS's error: its message may hold more than the page needs.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new Refusal('relay/unreachable', { detail: code });
  }
}

/**
 * @param {string} address
 * @param {Means} means
 * @param {AbortSignal} signal
 * @returns {Promise<Relayed>}
 */
async function follow(address, means, signal) {
  /** @type {string[]} */
  const redirects = [];
  let target = await targetOf(address, { resolve: means.resolve, mayBeLoopback: true });
  for (;;) {
    const { response, request } = await ask(target, means, signal);
    try {
      const { statusCode = 0, headers } = response;
      const next = redirectOf(statusCode, headers.location);
      if (next === null) {
        if (statusCode !== 200) throw new Refusal('relay/status', { status: statusCode });
        return {
          url: target.url.href,
          redirects,
          cacheControl: headers['cache-control'] ?? null,
          age: headers.age ?? null,
          body: contentOf(await read(response, means.limit)),
        };
      }
      if (redirects.length === maxRedirects) throw new Refusal('relay/redirects');
      redirects.push(target.url.href);
      if (!URL.canParse(next, target.url.href)) throw new Refusal('relay/redirects', { detail: 'Location' });
      target = await targetOf(new URL(next, target.url).href, {
        resolve: means.resolve,
        // A host of the Internet has no say in what this machine is asked.
        mayBeLoopback: target.loopback,
      });
    } finally {
      request.destroy();
    }
  }
}

/**
 * Sends one request with two headers of its own, and none from the page.
 * @param {Target} target
 * @param {Means} means
 * @param {AbortSignal} signal
 * @returns {Promise<{ request: import('node:http').ClientRequest, response: import('node:http').IncomingMessage }>}
 */
function ask({ url, addresses }, { send }, signal) {
  return new Promise((resolve, reject) => {
    const request = send[/** @type {'http:' | 'https:'} */ (url.protocol)]({
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      path: url.pathname + url.search,
      headers: {
        accept: 'application/json, application/jwk-set+json',
        'accept-encoding': 'identity',
        'user-agent': 'Assay relay',
      },
      agent: false,
      // Also where the environment says otherwise: keys from whoever answers would be worthless.
      rejectUnauthorized: true,
      // The addresses that were judged: the name is not resolved again.
      lookup: (_, options, answer) => {
        const [first] = addresses;
        if (options.all) answer(null, addresses);
        else answer(null, first?.address ?? '', first?.family);
      },
      signal,
    });
    request.on('error', reject);
    request.on('response', (response) => resolve({ request, response }));
    request.end();
  });
}

/**
 * Where an answer leads on to (RFC 9110, section 15.4), or null.
 * @param {number} status
 * @param {string | undefined} location
 */
function redirectOf(status, location) {
  return [301, 302, 303, 307, 308].includes(status) && location ? location : null;
}

/**
 * Reads a body up to the limit and no further.
 * @param {import('node:http').IncomingMessage} response
 * @param {number} limit bytes
 * @returns {Promise<Uint8Array>}
 */
async function read(response, limit) {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  // A small body that grows when it is unpacked: it was asked for as it is.
  if (encoding.trim().toLowerCase() !== 'identity') {
    throw new Refusal('relay/not-json', { detail: 'content-encoding' });
  }
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > limit) throw new Refusal('relay/too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * A promise that does not outlast the signal, whatever it still waits for: a name's resolution can't be stopped.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
    promise.then(resolve, reject);
  });
}
