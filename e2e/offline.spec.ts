import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { type Host, plainHost } from './hosts.ts';
import {
  expectSigned,
  goodToken,
  openPage,
  paneOf,
  pasteText,
  secret,
  setKey,
  setPane,
  shownText,
  test,
  verdictOf,
  type Watch,
  waitForMonaco,
  waitUntilKept,
  watchPage,
} from './support.ts';

// Here, other than in the rest, the service worker is what is tested.
test.use({ serviceWorkers: 'allow' });
// A page gives itself some seconds before it begins to keep anything.
test.beforeEach(() => test.slow());

/** Everything that a person does with a token: reads it, checks it, edits it and signs it again. */
async function workWithTokens(page: Page): Promise<void> {
  await waitForMonaco(page);
  await pasteText(page, goodToken());
  await expect.poll(() => shownText(page, 'Payload')).toContain('user_42');
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted');
  await setPane(page, 'Payload', '{"sub":"edited"}');
  await expectSigned(page);
  await expect(verdictOf(page)).toContainText('Accepted');
}

/** How long (ms) a busy machine may take to replace a service worker. */
const TAKES_OVER = 20_000;

/** The names of the caches and the addresses in them. */
function keptAddresses(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      kept[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
    }
    return kept;
  });
}

async function openTab(context: BrowserContext, address: string): Promise<{ page: Page; watch: Watch }> {
  const page = await context.newPage();
  const watch = await watchPage(page, new URL(address).origin);
  await page.goto(address);
  await expect(verdictOf(page)).toBeVisible();
  return { page, watch };
}

/** The notice of a new version, which a page shows some seconds after it was loaded. */
async function noticeOf(page: Page): Promise<Locator> {
  const notice = page.getByRole('region', { name: 'New version' });
  await expect(notice).toContainText('A new version is ready', { timeout: 20_000 });
  return notice;
}

test('works without a network after the first visit', async ({ page, context, baseURL }) => {
  await openPage(page);
  await waitUntilKept(page);
  await context.setOffline(true);
  await test.step('in the page that was open', () => workWithTokens(page));
  await test.step('loaded again', async () => {
    await page.reload();
    await workWithTokens(page);
  });
  await test.step('in a new tab, with a token in the address', async () => {
    const tab = await openTab(context, `${baseURL}?token=${goodToken({ sub: 'in_query' })}#x`);
    await expect.poll(() => shownText(tab.page, 'Payload')).toContain('in_query');
    await workWithTokens(tab.page);
    expect(tab.watch.problems).toEqual([]);
  });
  const kept = await keptAddresses(page);
  expect(Object.keys(kept)).toEqual([expect.stringMatching(/^assay \/ [0-9a-f]{12}$/)]);
  const addresses = Object.values(kept).flat();
  expect(addresses).toContain(`${baseURL}index.html`);
  expect(addresses.filter((address) => address.includes('?') || address.includes('#'))).toEqual([]);
});

test('works from a folder of a plain host that is gone', async ({ page, context }) => {
  const host = await plainHost({ '/a/b/': 'dist' });
  try {
    const watch = await watchPage(page, host.origin);
    await page.goto(`${host.origin}/a/b/`);
    await waitUntilKept(page);
    const before = host.asked.length;
    await page.goto(`${host.origin}/a/b/index.html?token=${goodToken({ sub: 'first' })}`);
    await expect.poll(() => shownText(page, 'Payload')).toContain('first');
    await page.goto(`${host.origin}/a/b/?token=${goodToken({ sub: 'second' })}#y`);
    await expect.poll(() => shownText(page, 'Payload')).toContain('second');
    // Looking for a new version is all that goes to the host.
    expect(host.asked.slice(before).filter((path) => path !== '/a/b/sw.js')).toEqual([]);
    expect(host.asked.filter((path) => path.includes('?'))).toEqual([]);

    await host.close();
    await context.setOffline(true);
    await page.reload();
    await workWithTokens(page);
    const tab = await openTab(context, `${host.origin}/a/b/`);
    await workWithTokens(tab.page);
    expect([watch.problems, tab.watch.problems]).toEqual([[], []]);
    const kept = await keptAddresses(page);
    expect(Object.keys(kept)).toEqual([expect.stringMatching(/^assay \/a\/b\/ [0-9a-f]{12}$/)]);
  } finally {
    await host.close();
  }
});

/** The built site as another build would give it: another page, and with `renamed` every hashed name another one. */
function nextVersion(folder: string, renamed: boolean): void {
  const names = readdirSync(join(folder, 'assets'));
  const nameOf = (name: string) =>
    name.replace(
      /-([\w-]{7})([\w-])\.(\w+)$/,
      (_, hash: string, last: string, type: string) => `-${hash}${last === '_' ? 'x' : '_'}.${type}`,
    );
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  const sum = () =>
    createHash('sha256')
      .update(readFileSync(join(folder, 'index.html')))
      .digest('base64');
  const before = sum();
  const rename = (text: string) =>
    renamed ? names.reduce((all, name) => all.replaceAll(name, nameOf(name)), text) : text;
  for (const name of renamed ? names : []) {
    if (/\.(?:js|css)$/.test(name)) edit(`assets/${name}`, rename);
    renameSync(join(folder, 'assets', name), join(folder, 'assets', nameOf(name)));
  }
  edit('index.html', (html) => rename(html).replace('<title>', '<title>Next '));
  edit('sw.js', (script) => {
    expect(script).toContain(before);
    return rename(script)
      .replace(before, sum())
      .replace(/(version:[`'"])[0-9a-f]{12}/, '$1ffffffffffff');
  });
}

const folders: string[] = [];
test.afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A host with the site at its root, and what another build of it gave. */
async function hostWithNext(renamed: boolean): Promise<{ host: Host; next: string }> {
  const next = mkdtempSync(join(tmpdir(), 'assay-next-'));
  folders.push(next);
  cpSync('dist', next, { recursive: true });
  nextVersion(next, renamed);
  return { host: await plainHost({ '/': 'dist', '/copy/': 'dist' }), next };
}

/** Has the browser look for a new version now, as it does by itself after a while. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => {}));

test('a new version announces itself, waits, and comes when it is asked for', async ({ page, context }) => {
  const { host, next } = await hostWithNext(false);
  try {
    const watch = await watchPage(page, host.origin);
    await page.goto(`${host.origin}/`);
    await waitUntilKept(page);
    const other = await openTab(context, `${host.origin}/copy/`);
    await waitUntilKept(other.page);
    await pasteText(page, goodToken());
    await expect(verdictOf(page)).toContainText('Undetermined');
    const [caches, asked] = [Object.keys(await keptAddresses(page)), host.asked.length];
    expect(caches).toHaveLength(2);

    host.sites['/'] = next;
    await lookForUpdate(page);
    const notice = await noticeOf(page);
    expect(host.asked.slice(asked).filter((path) => path.startsWith('/assets/'))).toEqual([]);
    await expect(page).toHaveTitle(/^Assay/);
    await expect.poll(() => shownText(page, 'Payload')).toContain('user_42');

    await notice.getByRole('button', { name: 'Later' }).click();
    await expect(notice).toHaveCount(0);
    await page.reload();
    await expect(page).toHaveTitle(/^Assay/);
    await pasteText(page, goodToken({ sub: 'typed' }));
    await expect.poll(() => shownText(page, 'Payload')).toContain('typed');
    await (await noticeOf(page)).getByRole('button', { name: 'Reload' }).click();
    await expect(page).toHaveTitle(/^Next/, { timeout: TAKES_OVER });
    await expect(verdictOf(page)).toContainText('Not a token');
    await expect(notice).toHaveCount(0);

    await expect
      .poll(async () => Object.keys(await keptAddresses(page)).sort())
      .toEqual(['assay / ffffffffffff', ...caches.filter((name) => name.startsWith('assay /copy/'))]);
    await expect(other.page).toHaveTitle(/^Assay/);
    expect([watch.problems, other.watch.problems]).toEqual([[], []]);
  } finally {
    await host.close();
  }
});

test.describe('beside another tab', () => {
  // With Playwright attached Chromium leaves the new version waiting for good in about one of six runs; driven without it, in none of
  // 145. So the whole is tried again.
  test.describe.configure({ retries: 2 });

  test('another tab goes on with the version that it runs', async ({ page, context }) => {
    const { host, next } = await hostWithNext(true);
    try {
      await page.goto(`${host.origin}/`);
      await waitUntilKept(page);
      const old = await openTab(context, `${host.origin}/`);
      host.sites['/'] = next;
      await lookForUpdate(page);
      await (await noticeOf(page)).getByRole('button', { name: 'Reload' }).click();
      await expect(page).toHaveTitle(/^Next/, { timeout: TAKES_OVER });
      expect(Object.keys(await keptAddresses(page))).toHaveLength(2);
      await host.close();

      await test.step('parts of the old version that were not loaded yet are there', async () => {
        await expect(old.page).toHaveTitle(/^Assay/);
        await workWithTokens(old.page);
        await old.page.getByRole('button', { name: /^(?:Evaluate at|At):/ }).click();
        await expect(old.page.getByRole('dialog', { name: 'Evaluate at' })).toBeVisible();
        expect(old.watch.problems).toEqual([]);
      });
      await test.step('and the old version goes with its last tab', async () => {
        await (await noticeOf(old.page)).getByRole('button', { name: 'Reload' }).click();
        await expect(old.page).toHaveTitle(/^Next/, { timeout: TAKES_OVER });
        await workWithTokens(old.page);
        await old.page.close();
        await page.reload();
        await expect
          .poll(async () => Object.keys(await keptAddresses(page)))
          .toEqual(['assay / ffffffffffff']);
        await workWithTokens(page);
      });
    } finally {
      await host.close();
    }
  });
});

test('a half-deployed site is not kept', async ({ page }) => {
  const { host, next } = await hostWithNext(false);
  try {
    // The list is the one of the site in dist/, the page is another.
    writeFileSync(join(next, 'sw.js'), readFileSync('dist/sw.js'));
    host.sites['/'] = next;
    await page.goto(`${host.origin}/`);
    await expect(paneOf(page, 'Encoded token')).toBeVisible();
    await expect.poll(() => host.asked.filter((path) => path === '/index.html').length).toBe(1);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) ?? null))
      .toBeNull();
    await pasteText(page, goodToken());
    await expect(verdictOf(page)).toContainText('Undetermined');
  } finally {
    await host.close();
  }
});
