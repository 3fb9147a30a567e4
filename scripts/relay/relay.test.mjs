// The relay as the page meets it: over HTTP, with hosts on loopback behind it.
import { once } from 'node:events';
import http from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownMeans } from './download.mjs';
import { relayMiddleware } from './plugin.mjs';

/** @typedef {import('node:http').RequestListener} Listener */
/** @typedef {Partial<import('./download.mjs').Means>} Means */

const keySet = { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'AA', kid: '1' }] };
const publicAddress = { address: '1.1.1.1', family: 4 };
/** @type {Listener} */
const answerKeySet = (_, response) => response.end(JSON.stringify(keySet));

/** @type {import('node:http').Server[]} */
const servers = [];

/**
 * @template {import('node:http').Server} S
 * @param {S} server
 * @returns {Promise<number>} its port
 */
async function listen(server) {
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

/** The host that is asked for keys; each test says what it answers. */
const upstream = {
  port: 0,
  /** @type {Listener} */
  answer: answerKeySet,
  /** @type {import('node:http').IncomingMessage[]} */
  asked: [],
  origin: '',
};

/** A certificate for localhost that nobody signed but itself, valid for 100 years, and its key: made for this test. */
const selfSigned = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUMewG0fiZaymV30WjpY4SKQ/ewQ0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjExMjQxOVoYDzIxMjYxMDI5
MTEyNDE5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQHmnfY9Y0EFRRZrZY8m6wA5sBhSyaAmA4Ocir6QAUPyfmBROeuzCid
pH7t5ZLLxpejizMdZ3AnoKcFKXZkCR1ao2kwZzAdBgNVHQ4EFgQUI2PGy+8YaVdf
eG+/X8/XYtJZuMwwHwYDVR0jBBgwFoAUI2PGy+8YaVdfeG+/X8/XYtJZuMwwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhAOeWL8AVgWANO98EGs7v42XK2CHy3KVrTHA8k28yX22jAiEAxmQHUCMp
rgVslfBvSAFlyBksjqQVs8EBUNcnXJ932PY=
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6d4+s5AQVC5cmk2O
nH8cefmT7DJW0Kyq4onD8uuprJ2hRANCAAQHmnfY9Y0EFRRZrZY8m6wA5sBhSyaA
mA4Ocir6QAUPyfmBROeuzCidpH7t5ZLLxpejizMdZ3AnoKcFKXZkCR1a
-----END PRIVATE KEY-----
`,
};

/**
 * What the relay under test may use; each test changes what it is about.
 * @type {Means}
 */
let means = {};
let relayOrigin = '';

/**
 * Where the relay wanted to go beyond this machine, the addresses that it then would connect to, and whether it would trust anyone.
 * @type {{ url: string, addresses: unknown, trusts: boolean }[]}
 */
let sent = [];

beforeAll(async () => {
  upstream.port = await listen(
    http.createServer((request, response) => {
      upstream.asked.push(request);
      upstream.answer(request, response);
    }),
  );
  upstream.origin = `http://127.0.0.1:${upstream.port}`;
  const port = await listen(
    http.createServer((request, response) => {
      const middleware = relayMiddleware('/site/__assay/relay', means);
      void middleware(/** @type {any} */ (request), response, () => response.writeHead(404).end());
    }),
  );
  relayOrigin = `http://127.0.0.1:${port}`;
});

beforeEach(() => {
  upstream.answer = answerKeySet;
  upstream.asked = [];
  sent = [];
  // A connection to the Internet ends at the upstream of this test, once it is noted where it would have gone.
  means = {
    resolve: async () => [publicAddress],
    send: {
      'http:': http.request,
      'https:': ({ lookup, ...options }) => {
        lookup?.(options.hostname ?? '', { all: true }, (_, addresses) => {
          sent.push({
            url: `https://${options.hostname}${options.path}`,
            addresses,
            trusts: !options.rejectUnauthorized,
          });
        });
        return http.request({ ...options, protocol: 'http:', hostname: '127.0.0.1', port: upstream.port });
      },
    },
  };
});

/**
 * Asks the relay as the page would.
 * @param {string | null} address
 * @param {RequestInit} [init]
 */
async function ask(address, { headers, ...init } = {}) {
  const query = address === null ? '' : `?url=${encodeURIComponent(address)}`;
  const response = await fetch(`${relayOrigin}/site/__assay/relay${query}`, {
    ...init,
    headers: { 'sec-fetch-site': 'same-origin', 'x-assay-relay': '1', ...headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

describe('answers', () => {
  test('that it is there, and asks nobody', async () => {
    expect(await ask(null)).toMatchObject({ status: 204, body: null });
    expect(upstream.asked).toEqual([]);
  });

  test('not for other paths', async () => {
    const response = await fetch(`${relayOrigin}/site/__assay/relay/more`);
    expect(response.status).toBe(404);
  });

  test('with the keys, where they came from, and for how long they are fresh', async () => {
    upstream.answer = (request, response) => {
      response.setHeader('cache-control', 'max-age=60').setHeader('age', '5');
      answerKeySet(request, response);
    };
    expect(await ask(`${upstream.origin}/jwks?a=b`)).toMatchObject({
      status: 200,
      body: {
        url: `${upstream.origin}/jwks?a=b`,
        redirects: [],
        cacheControl: 'max-age=60',
        age: '5',
        body: keySet,
      },
    });
  });

  test('with null for what the host does not tell', async () => {
    expect((await ask(upstream.origin)).body).toMatchObject({ cacheControl: null, age: null });
  });

  test('for its own origin alone, uncached, as JSON', async () => {
    upstream.answer = (_, response) => {
      response.setHeader('access-control-allow-origin', '*').setHeader('set-cookie', 'a=b');
      response.setHeader('content-type', 'text/html').end(JSON.stringify(keySet));
    };
    const { headers } = await ask(upstream.origin);
    expect(
      Object.fromEntries(
        [...headers].filter(([name]) => !/^(?:connection|date|keep-alive|transfer-encoding)$/.test(name)),
      ),
    ).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  test('and writes nothing to the console', async () => {
    const writes = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    try {
      await ask(`${upstream.origin}/logged-address`);
      await ask('https://10.0.0.1/logged-address');
      for (const write of writes) {
        expect(write.mock.calls.filter(([text]) => String(text).includes('logged-address'))).toEqual([]);
      }
    } finally {
      for (const write of writes) write.mockRestore();
    }
  });
});

describe('is asked by the page alone', () => {
  test('with GET', async () => {
    const { status, body, headers } = await ask(upstream.origin, { method: 'POST', body: 'a' });
    expect([status, body, headers.get('allow')]).toEqual([405, { code: 'relay/method' }, 'GET']);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['no header of its own', { 'x-assay-relay': '0' }],
  ])('%s: nobody is asked and nothing is told', async (_, headers) => {
    expect(await ask(upstream.origin, { headers })).toMatchObject({
      status: 403,
      body: { code: 'relay/origin' },
    });
    expect((await ask(null, { headers })).status).toBe(403);
    expect(upstream.asked).toEqual([]);
  });

  test('for one address', async () => {
    const twice = await fetch(`${relayOrigin}/site/__assay/relay?url=a&url=b`, {
      headers: { 'sec-fetch-site': 'same-origin', 'x-assay-relay': '1' },
    });
    expect([twice.status, await twice.json()]).toEqual([400, { code: 'relay/address', detail: 'several' }]);
  });
});

describe('asks the other host', () => {
  test('with no header or cookie of the page, and for the bytes as they are', async () => {
    await ask(upstream.origin, {
      headers: {
        accept: 'text/html',
        authorization: 'Bearer a',
        cookie: 'a=b',
        referer: 'http://localhost/',
        'user-agent': 'own',
        'x-own': 'a',
      },
    });
    const { method, headers } = upstream.asked[0] ?? {};
    expect(method).toBe('GET');
    expect(headers).toEqual({
      accept: 'application/json, application/jwk-set+json',
      'accept-encoding': 'identity',
      'user-agent': 'Assay relay',
      host: `127.0.0.1:${upstream.port}`,
      connection: 'close',
    });
  });

  test('at the addresses that were judged, resolved once', async () => {
    const resolve = vi.fn(async () => [publicAddress, { address: '2606:4700:4700::1111', family: 6 }]);
    // Who answers differently the second time would lead the connection elsewhere.
    resolve.mockResolvedValueOnce([publicAddress]);
    means.resolve = resolve;
    expect(await ask('https://keys.example/jwks')).toMatchObject({ status: 200, body: { body: keySet } });
    expect(sent).toEqual([{ url: 'https://keys.example/jwks', addresses: [publicAddress], trusts: false }]);
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  test('only where all its addresses are public', async () => {
    means.resolve = async () => [publicAddress, { address: '127.0.0.1', family: 4 }];
    expect(await ask('https://keys.example/jwks')).toMatchObject({
      status: 403,
      body: { code: 'relay/private-address', detail: '127.0.0.1' },
    });
    expect(sent).toEqual([]);
  });

  test('by https', async () => {
    expect(await ask('http://keys.example/jwks')).toMatchObject({ status: 400, body: { detail: 'scheme' } });
    expect(upstream.asked).toEqual([]);
  });

  test('on this machine by name over either family', async () => {
    expect((await ask(`http://localhost:${upstream.port}/`)).status).toBe(200);
  });

  test('only where its certificate is trusted', async () => {
    const port = await listen(createTlsServer(selfSigned, answerKeySet));
    means = {};
    expect(await ask(`https://localhost:${port}/`)).toMatchObject({
      status: 502,
      body: { code: 'relay/unreachable', detail: expect.stringContaining('CERT') },
    });
  });
});

describe('follows redirects', () => {
  /**
   * Leads along a list of addresses and then answers.
   * @param {(string | undefined)[]} locations
   * @param {number} [status]
   */
  const lead = (locations, status = 302) => {
    upstream.answer = (request, response) => {
      const location = locations[upstream.asked.length - 1];
      if (location === undefined) return answerKeySet(request, response);
      response.writeHead(status, { location, 'set-cookie': 'a=b' }).end();
    };
  };

  test.each([301, 302, 303, 307, 308])('of status %d, and tells them', async (status) => {
    lead(['/b', `${upstream.origin}/c`], status);
    expect((await ask(`${upstream.origin}/a`)).body).toMatchObject({
      url: `${upstream.origin}/c`,
      redirects: [`${upstream.origin}/a`, `${upstream.origin}/b`],
    });
    expect(upstream.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined]);
  });

  test('three and no more', async () => {
    lead(['/b', '/c', '/d']);
    expect((await ask(`${upstream.origin}/a`)).status).toBe(200);
    upstream.asked = [];
    lead(['/b', '/c', '/d', '/e']);
    expect(await ask(`${upstream.origin}/a`)).toMatchObject({
      status: 502,
      body: { code: 'relay/redirects' },
    });
    expect(upstream.asked).toHaveLength(4);
  });

  test('without waiting for what else the one before sends', async () => {
    /** @type {Promise<unknown>} */
    let ended = Promise.reject(new Error('not asked'));
    ended.catch(() => {});
    upstream.answer = async (request, response) => {
      if (request.url === '/b') {
        await ended;
        return answerKeySet(request, response);
      }
      ended = once(response, 'close');
      response.writeHead(302, { location: '/b' }).write('more');
    };
    means.timeout = 1000;
    expect((await ask(`${upstream.origin}/a`)).status).toBe(200);
  });

  test('and resolves and judges each host anew', async () => {
    means.resolve = async (hostname) =>
      hostname === 'inside.example' ? [{ address: '10.0.0.1', family: 4 }] : [publicAddress];
    lead(['https://other.example/b', 'https://inside.example/c']);
    expect(await ask('https://keys.example/a')).toMatchObject({
      status: 403,
      body: { code: 'relay/private-address', detail: '10.0.0.1' },
    });
    expect(sent.map(({ url }) => url)).toEqual(['https://keys.example/a', 'https://other.example/b']);
  });

  test.each([
    ['this machine', () => `https://localhost:${upstream.port}/b`, 'relay/private-address'],
    ['this machine without TLS', () => `http://127.0.0.1:${upstream.port}/b`, 'relay/private-address'],
    ['a private address', () => 'https://169.254.169.254/b', 'relay/private-address'],
    ['an odd spelling of one', () => 'https://0x7f.1/b', 'relay/private-address'],
    ['a host without TLS', () => 'http://other.example/b', 'relay/address'],
    ['a file', () => 'file:///etc/hosts', 'relay/address'],
    ['credentials', () => 'https://a:b@other.example/', 'relay/address'],
    ['no address', () => 'https://', 'relay/redirects'],
  ])('not from the Internet to %s', async (_, location, code) => {
    lead([location()]);
    expect((await ask('https://keys.example/a')).body).toMatchObject({ code });
    expect(upstream.asked).toHaveLength(1);
  });

  test('not to this machine over a public host', async () => {
    lead(['https://keys.example/b', `http://127.0.0.1:${upstream.port}/c`]);
    expect((await ask(`${upstream.origin}/a`)).body).toMatchObject({ code: 'relay/private-address' });
    expect(upstream.asked).toHaveLength(2);
  });
});

describe('gives up', () => {
  test.each([404, 500, 206, 304, 300])('on status %d', async (status) => {
    upstream.answer = (_, response) => response.writeHead(status).end();
    expect(await ask(upstream.origin)).toMatchObject({ status: 502, body: { code: 'relay/status', status } });
  });

  test('on a redirect to nowhere', async () => {
    upstream.answer = (_, response) => response.writeHead(302).end();
    expect((await ask(upstream.origin)).body).toEqual({ code: 'relay/status', status: 302 });
  });

  test('on what is no JSON, and on what is no key set', async () => {
    upstream.answer = (_, response) => response.end('<!doctype html>');
    expect(await ask(upstream.origin)).toMatchObject({ status: 502, body: { code: 'relay/not-json' } });
    upstream.answer = (_, response) => response.end('{"kid":"-----BEGIN CERTIFICATE-----"}');
    expect(await ask(upstream.origin)).toMatchObject({ status: 502, body: { code: 'relay/not-key-set' } });
  });

  test('on a key nested too deeply', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    upstream.answer = (_, response) => response.end(`{"keys":[{"kty":"RSA","x5c":${deep}}]}`);
    expect(await ask(upstream.origin)).toMatchObject({ status: 502, body: { code: 'relay/not-key-set' } });
  });

  test.each(['gzip', 'br', 'x-own'])('on a body in %s, which it did not ask for', async (encoding) => {
    upstream.answer = (request, response) => {
      response.setHeader('content-encoding', encoding);
      answerKeySet(request, response);
    };
    expect((await ask(upstream.origin)).body).toEqual({ code: 'relay/not-json', detail: 'content-encoding' });
  });

  test('when the body is larger than the limit, which ends the connection', async () => {
    const empty = JSON.stringify({ keys: [], pad: '' });
    const ofLength = (/** @type {number} */ length) =>
      empty.replace('""', `"${'a'.repeat(length - empty.length)}"`);
    upstream.answer = (request, response) => response.end(ofLength(request.url === '/' ? 1048576 : 1048577));
    expect((await ask(`${upstream.origin}/`)).status).toBe(200);
    expect((await ask(`${upstream.origin}/more`)).body).toEqual({ code: 'relay/too-large' });
    const cut = vi.fn();
    upstream.answer = (_, response) => {
      response.on('close', () => cut(response.writableFinished));
      const write = () => {
        if (!response.destroyed) response.write('a'.repeat(65536), write);
      };
      write();
    };
    expect(await ask(upstream.origin)).toMatchObject({ status: 502, body: { code: 'relay/too-large' } });
    await vi.waitFor(() => expect(cut).toHaveBeenCalledWith(false));
  });

  test('after 5 seconds, unless a test says otherwise', () => {
    expect(ownMeans.timeout).toBe(5000);
  });

  test('when it takes too long, in all its steps together', async () => {
    means.timeout = 300;
    upstream.answer = (_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 200);
    };
    expect(await ask(upstream.origin)).toMatchObject({ status: 504, body: { code: 'relay/timeout' } });
  });

  test.each([
    ['a name is not resolved', 'https://keys.example/', () => new Promise(() => {})],
    ['nothing comes', null, undefined],
  ])('when %s in time', async (_, address, resolve) => {
    means.timeout = 50;
    if (resolve) means.resolve = /** @type {import('./target.mjs').Resolve} */ (resolve);
    upstream.answer = () => {};
    expect((await ask(address ?? upstream.origin)).body).toEqual({ code: 'relay/timeout' });
  });

  test('when bytes come one by one', async () => {
    means.timeout = 100;
    upstream.answer = (_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect((await ask(upstream.origin)).body).toEqual({ code: 'relay/timeout' });
  });

  test('when nobody waits any more', async () => {
    const left = new AbortController();
    const ended = new Promise((resolve) => {
      upstream.answer = (request) => {
        request.on('close', resolve);
        left.abort();
      };
    });
    await expect(ask(upstream.origin, { signal: left.signal })).rejects.toThrow('abort');
    await ended;
  });

  test('where nothing listens, with the name of the error alone', async () => {
    const port = await listen(http.createServer());
    await new Promise((resolve) => servers.at(-1)?.close(resolve));
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({
      status: 502,
      body: { code: 'relay/unreachable', detail: 'ECONNREFUSED' },
    });
  });

  test('where there is no such name', async () => {
    means.resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND keys.example'), { code: 'ENOTFOUND' });
    };
    expect((await ask('https://keys.example/')).body).toEqual({
      code: 'relay/unreachable',
      detail: 'ENOTFOUND',
    });
  });
});
