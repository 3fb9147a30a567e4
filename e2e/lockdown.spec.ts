import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { expect } from '@playwright/test';
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
  watchPage,
} from './support.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** A host that sets no headers of its own and serves the site below `prefix`; all else is 404. */
async function plainHost(prefix: string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const name = path === prefix ? 'index.html' : normalize(path.slice(prefix.length));
    const file = join('dist', name);
    if (!path.startsWith(prefix) || name.startsWith('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

test('is served with its policy', async ({ request }) => {
  const response = await request.get('./');
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  const directives = policy.split(';').map((directive) => directive.trim());
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
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

test('asks for nothing but its own files, and keeps neither token nor key', async ({ page }) => {
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
  const kept = await page.evaluate(async () => ({
    stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    address: location.href,
    state: JSON.stringify(history.state),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  expect(kept.stored).toContain('assay.preferences');
  for (const text of [kept.stored, kept.address, kept.state]) {
    expect(text).not.toContain('eyJ');
    expect(text).not.toContain(secret);
    expect(text).not.toContain('user_42');
  }
  expect(kept).toMatchObject({ cookies: '', databases: 0, caches: 0 });
  expect(new URL(kept.address).pathname + new URL(kept.address).search).toBe('/');
  expect(watch.requests.length).toBeGreaterThan(2);
  for (const address of watch.requests) {
    if (/^(?:data|blob):/.test(address)) continue;
    expect(new URL(address).pathname).toMatch(/^\/(?:$|index\.html$|icon\.svg$|assets\/)/);
    expect(new URL(address).search).toBe('');
  }
});

test('works from a sub-path of a host that sets no headers', async ({ page }) => {
  const { server, origin } = await plainHost('/a/b/');
  try {
    const watch = await watchPage(page, origin);
    await page.goto(`${origin}/a/b/`);
    await waitForMonaco(page);
    await pasteText(page, goodToken());
    await setKey(page, 'Secret', secret);
    await expect(verdictOf(page)).toContainText('Accepted');
    await setPane(page, 'Payload', '{"sub":"edited"}');
    await expectSigned(page);
    for (const address of watch.requests) {
      if (!/^(?:data|blob):/.test(address)) expect(address).toContain(`${origin}/a/b/`);
    }
    expect(watch.problems.filter((problem) => !problem.includes('frame-ancestors'))).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
