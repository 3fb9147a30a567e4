import { expect, type Page, type Worker } from '@playwright/test';
import { openStranger, plainHost, type Stranger } from './hosts.ts';
import {
  expectSigned,
  goodToken,
  openPage,
  pasteText,
  secret,
  setKey,
  setPane,
  test,
  verdictOf,
  waitForMonaco,
  waitUntilKept,
  watchPage,
} from './support.ts';

test.use({ serviceWorkers: 'allow' });

test('is served with its policy', async ({ request }) => {
  const response = await request.get('./');
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  const directives = policy.split(';').map((directive) => directive.trim());
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(directives).toContain(directive);
  }
  expect(policy).not.toContain('unsafe-eval');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  const html = await response.text();
  expect(html).toContain('http-equiv="Content-Security-Policy"');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
});

test('is served to its own origin alone, and so is the relay', async ({ request }) => {
  const own = { 'sec-fetch-site': 'same-origin', 'x-assay-relay': '1' };
  expect((await request.get('./__assay/relay', { headers: own })).status()).toBe(204);
  const foreign = { ...own, origin: 'http://localhost:3000' };
  for (const [path, status] of [
    ['./', 200],
    ['./__assay/relay', 403],
  ] as const) {
    const response = await request.get(path, { headers: foreign });
    expect(response.status()).toBe(status);
    expect(Object.keys(response.headers()).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test('may fetch over https and from this machine, and do nothing else elsewhere', async ({ page }) => {
  const stranger = await openStranger();
  try {
    await page.goto('./');
    const stopped = await page.evaluate(async (to) => {
      const noted: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        noted.push(
          `${effectiveDirective} ${blockedURI.replace(to, '').replace(to.replace('http', 'ws'), 'ws:')}`,
        ),
      );
      const put = (name: string, members: object) =>
        document.body.append(Object.assign(document.createElement(name), members));
      const ask = (address: string) => fetch(address, { mode: 'no-cors' }).catch(() => {});
      await ask(`${to}/fetched`);
      await ask(`${to.replace('127.0.0.1', 'localhost')}/by-name`);
      // Names that never resolve: those that the policy lets through end there.
      for (const address of ['https://let.invalid/', 'http://stopped.invalid/', 'http://10.0.0.1/'])
        await ask(address);
      for (const address of [`${to.replace('http', 'ws')}/socket`, 'wss://stopped.invalid/'])
        new WebSocket(address);
      put('img', { src: `${to}/image` });
      put('iframe', { src: `${to}/frame` });
      put('link', { rel: 'stylesheet', href: `${to}/style` });
      put('audio', { src: `${to}/sound` });
      const form = Object.assign(document.createElement('form'), { action: `${to}/form` });
      document.body.append(form);
      form.submit();
      await import(`${to}/module`).catch(() => {});
      for (let tries = 0; tries < 50 && new Set(noted).size < 10; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      // The header and the meta element each note it.
      return [...new Set(noted)].sort();
    }, stranger.origin);
    expect(stopped).toEqual([
      'connect-src http://10.0.0.1/',
      'connect-src http://stopped.invalid/',
      'connect-src ws:/socket',
      'connect-src wss://stopped.invalid/',
      'form-action /form?',
      'frame-src ',
      'img-src /image',
      'media-src /sound',
      'script-src-elem /module',
      'style-src-elem /style',
    ]);
    expect(stranger.asked).toEqual(['/fetched', '/by-name']);
  } finally {
    await stranger.close();
  }
});

test('asks for nothing but its own files, and keeps neither token nor key', async ({ page, context }) => {
  // The context's requests are also those of the service worker.
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const watch = await openPage(page);
  await waitForMonaco(page);
  const token = goodToken({ jku: 'https://elsewhere.example/jwks', iss: 'https://elsewhere.example' });
  await pasteText(page, token);
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted');
  await setPane(page, 'Header', '{"alg":"HS256","jku":"https://elsewhere.example/jwks","kid":"1"}');
  await expectSigned(page);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('group', { name: 'Time zone of dates' }).getByRole('radio', { name: 'Local' }).check();
  await waitUntilKept(page);
  const kept = await page.evaluate(async () => ({
    stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    address: location.href,
    state: JSON.stringify(history.state),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
  }));
  expect(kept.stored).toContain('assay.preferences');
  for (const text of [kept.stored, kept.address, kept.state]) {
    expect(text).not.toContain('eyJ');
    expect(text).not.toContain(secret);
    expect(text).not.toContain('user_42');
  }
  expect(kept).toMatchObject({ cookies: '', databases: 0, caches: [expect.stringMatching(/^assay \/ /)] });
  expect(new URL(kept.address).pathname + new URL(kept.address).search).toBe('/');
  expect(requests).toEqual(expect.arrayContaining(watch.requests));
  const own = requests
    .filter((address) => !/^(?:data|blob):/.test(address))
    .map((address) => new URL(address));
  expect(own.map(({ pathname }) => pathname)).toContain('/sw.js');
  for (const { pathname, search } of own) {
    expect(pathname).toMatch(
      /^\/(?:$|index\.html$|sw\.js$|icon[\w-]*\.(?:svg|png)$|manifest\.webmanifest$|licenses\.md$|assets\/)/,
    );
    expect(search).toBe('');
  }
});

test('works from a sub-path of a host that sets no headers', async ({ page }) => {
  const host = await plainHost({ '/a/b/': 'dist' });
  try {
    const watch = await watchPage(page, host.origin);
    await page.goto(`${host.origin}/a/b/`);
    await waitForMonaco(page);
    await pasteText(page, goodToken());
    await setKey(page, 'Secret', secret);
    await expect(verdictOf(page)).toContainText('Accepted');
    await setPane(page, 'Payload', '{"sub":"edited"}');
    await expectSigned(page);
    for (const address of watch.requests) {
      if (!/^(?:data|blob):/.test(address)) expect(address).toContain(`${host.origin}/a/b/`);
    }
    expect(watch.problems.filter((problem) => !problem.includes('frame-ancestors'))).toEqual([]);
  } finally {
    await host.close();
  }
});

/** Gives the page a token and a key, which starts the crypto worker. */
async function startWorker(page: Page): Promise<Worker> {
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('/worker-main-'));
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted');
  return started;
}

/** Tries inside the worker whatever can send something to an origin, and says of each whether it went through. */
function sendFrom(worker: Worker, origin: string): Promise<Record<string, boolean>> {
  return worker.evaluate(async (to) => {
    const heard = (target: EventTarget, good: string) =>
      new Promise<boolean>((resolve) => {
        target.addEventListener(good, () => resolve(true));
        target.addEventListener('error', () => resolve(false));
      });
    const attempts: Record<string, () => unknown> = {
      fetch: () => fetch(`${to}/fetch`),
      'fetch without CORS': () => fetch(`${to}/fetch-no-cors`, { mode: 'no-cors' }),
      XMLHttpRequest: () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${to}/xhr`);
        request.send();
        return heard(request, 'load');
      },
      WebSocket: () => heard(new WebSocket(`${to.replace('http', 'ws')}/socket`), 'open'),
      EventSource: () => heard(new EventSource(`${to}/events`), 'open'),
      'cache.add': async () => (await caches.open('planted')).add(`${to}/cache`),
      importScripts: () =>
        (self as unknown as { importScripts(url: string): void }).importScripts(`${to}/scripts`),
      Worker: () => heard(new Worker(`${to}/worker`, { type: 'module' }), 'message'),
    };
    const went: Record<string, boolean> = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      went[name] = await Promise.resolve()
        .then(attempt)
        .then(
          (result) => result !== false,
          () => false,
        );
    }
    // What a module may import is a matter of `script-src`.
    went.import = await import(`${to}/import`).then(
      () => true,
      () => false,
    );
    return went;
  }, origin);
}

const nothing = {
  fetch: false,
  'fetch without CORS': false,
  XMLHttpRequest: false,
  WebSocket: false,
  EventSource: false,
  'cache.add': false,
  importScripts: false,
  Worker: false,
  import: false,
};

test.describe('the crypto worker can send nothing', () => {
  let stranger: Stranger;
  test.beforeEach(async () => {
    stranger = await openStranger();
  });
  test.afterEach(() => stranger.close());

  test('where the host sends the headers', async ({ page, baseURL }) => {
    await page.goto('./');
    const worker = await startWorker(page);
    expect(await sendFrom(worker, stranger.origin)).toEqual(nothing);
    expect(await sendFrom(worker, new URL(baseURL ?? '').origin)).toEqual(nothing);
    expect(stranger.asked).toEqual([]);
  });

  test('where the kept copy serves for a host without headers', async ({ page }) => {
    const host = await plainHost({ '/': 'dist' });
    try {
      await page.goto(host.origin);
      await waitUntilKept(page);
      const worker = await startWorker(page);
      const before = host.asked.length;
      expect(await sendFrom(worker, stranger.origin)).toEqual(nothing);
      expect(await sendFrom(worker, host.origin)).toEqual(nothing);
      expect(stranger.asked).toEqual([]);
      // Its own host is where its modules come from, the readers of ASN.1 for example.
      expect(host.asked.slice(before)).toEqual(['/import']);
    } finally {
      await host.close();
    }
  });

  test('which its policy sees to: without one the same attempts arrive', async ({ page }) => {
    const host = await plainHost({ '/': 'dist' });
    try {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
      });
      await page.goto(host.origin);
      const went = await sendFrom(await startWorker(page), stranger.origin);
      expect(went).toMatchObject({
        fetch: true,
        'fetch without CORS': true,
        XMLHttpRequest: true,
        import: true,
      });
      expect(stranger.asked).toEqual(
        expect.arrayContaining([
          '/fetch',
          '/fetch-no-cors',
          '/xhr',
          '/socket',
          '/events',
          '/cache',
          '/import',
        ]),
      );
    } finally {
      await host.close();
    }
  });
});
