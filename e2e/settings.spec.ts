import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import {
  copied,
  goodToken,
  openPage,
  paneOf,
  pasteText,
  secret,
  setKey,
  test,
  verdictOf,
  waitUntilKept,
} from './support.ts';

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const privacy = (page: Page) => page.getByRole('dialog', { name: 'What this page stores and sends' });
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
const separator = (page: Page, name: string | RegExp) => page.getByRole('separator', { name });
const left = 'Width of the left column';
const middle = 'Width of the middle column';
const key = 'Height of the key';

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(settings(page)).toBeVisible();
}

/** Opens the view by the words of the top bar. */
async function openPrivacy(page: Page, words: string | RegExp = 'Nothing leaves this page'): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: words }).click();
  await expect(privacy(page).getByText(/^Read \d/)).toBeVisible();
}

async function forget(page: Page): Promise<void> {
  await settings(page).getByRole('button', { name: 'Forget everything' }).click();
  await settings(page).getByRole('button', { name: 'Click again to forget everything' }).click();
  await expect(settings(page).getByRole('status')).toContainText('Left on this device: nothing.');
}

/** The middle of an element, in CSS pixels of the page. */
async function centre(target: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

const positionOf = async (target: Locator) => Number(await target.getAttribute('aria-valuenow'));

test('settings stay over a reload, and nothing else is stored', async ({ page }) => {
  await openPage(page);
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await openSettings(page);
  const dialog = settings(page);
  await dialog.getByRole('radio', { name: 'Light' }).check();
  await dialog.getByRole('radio', { name: 'Local time' }).check();
  const leeway = dialog.getByRole('textbox', { name: 'Default leeway in seconds' });
  await leeway.fill('90 000');
  await expect(leeway).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByText('0 s still counts')).toBeVisible();
  await leeway.fill('45');
  await expect(leeway).toHaveAttribute('aria-invalid', 'false');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Settings', exact: true })).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('group', { name: 'Time zone of dates' }).getByLabel('Local')).toBeChecked();
  await expect(paneOf(page, 'Leeway')).toHaveAttribute('placeholder', '45 s');
  expect(Object.keys(await stored(page))).toEqual(['assay.preferences']);
});

test('an empty leeway is the default one', async ({ page }) => {
  await openPage(page);
  await pasteText(page, goodToken({ exp: Math.floor(Date.now() / 1000) - 60 }));
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Rejected');
  await openSettings(page);
  await settings(page).getByRole('textbox', { name: 'Default leeway in seconds' }).fill('3600');
  await page.keyboard.press('Escape');
  await expect(verdictOf(page)).toContainText('Accepted');
  await paneOf(page, 'Leeway').fill('0');
  await expect(verdictOf(page)).toContainText('Rejected');
});

test.describe('forget everything', () => {
  test.use({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] });

  test('leaves nothing, and the page works as on a first visit', async ({ page }) => {
    await openPage(page);
    await waitUntilKept(page);
    await pasteText(page, goodToken());
    await setKey(page, 'Secret', secret);
    await page.getByRole('button', { name: /^Theme/ }).click();
    await separator(page, left).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(verdictOf(page)).toContainText('Accepted');
    await openSettings(page);
    await expect(settings(page).getByRole('button', { name: 'Reset sizes' })).toBeEnabled();
    await forget(page);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      hash: location.hash,
    }));
    expect(kept).toEqual({
      local: 0,
      session: 0,
      cookies: '',
      databases: 0,
      caches: [],
      workers: 0,
      hash: '',
    });
    await expect(settings(page).getByRole('radio', { name: 'System' })).toBeChecked();
    await expect(settings(page).getByRole('button', { name: 'Reset sizes' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(verdictOf(page)).toHaveText('Not a token: the page is empty');
    await expect(paneOf(page, 'Key')).toHaveValue('');
    for (const name of ['Undo', 'Redo']) {
      await expect(page.getByRole('button', { name, exact: true })).toBeDisabled();
    }
    await paneOf(page, 'Encoded token').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await expect(verdictOf(page)).toHaveText('Not a token: the page is empty');
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('eyJ');
    const token = goodToken({ sub: 'after' });
    await pasteText(page, token);
    await setKey(page, 'Secret', secret);
    await expect(verdictOf(page)).toContainText('Accepted');
    expect(await copied(page, 'Copy token')).toBe(token);
    expect(Object.keys(await stored(page))).toEqual([]);
  });
});

test('asks before it forgets, and a double click is no answer', async ({ page }) => {
  await openPage(page);
  await pasteText(page, goodToken());
  await openSettings(page);
  await settings(page).getByRole('button', { name: 'Forget everything' }).dblclick();
  await expect(settings(page).getByRole('status')).toHaveText('This can’t be undone.');
  await settings(page).getByRole('button', { name: 'Keep' }).click();
  await expect(settings(page).getByRole('button', { name: 'Forget everything' })).toBeVisible();
  await expect(verdictOf(page)).toContainText('Undetermined');
});

test.describe('what this page stores and sends', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('tells what the browser has, and what was requested', async ({ page }) => {
    const watch = await openPage(page);
    const token = goodToken();
    await pasteText(page, token);
    await setKey(page, 'Secret', secret);
    await expect(verdictOf(page)).toContainText('Accepted');
    await page.getByRole('button', { name: /^Theme/ }).click();
    await openPrivacy(page);
    const view = privacy(page);
    const [name, value] = Object.entries(await stored(page))[0] ?? [];
    expect(name).toBe('assay.preferences');
    await expect(view.getByText(`${name} = ${value}`)).toBeVisible();
    await expect(view.getByText('Other hosts: none.')).toBeVisible();
    await expect(view.getByText('Stopped by the policy: nothing.')).toBeVisible();
    await expect(view.getByText(`A token of ${token.length} characters.`)).toBeVisible();
    await expect(view.getByText(`A key text of ${secret.length} characters.`)).toBeVisible();
    const connect = "connect-src 'self' https: http://localhost:* http://127.0.0.1:*";
    await expect(view.getByText(connect, { exact: true }).first()).toBeVisible();
    await expect(view.getByText('only after a click that names it')).toBeVisible();
    await expect(view).not.toContainText('eyJ');
    await expect(view).not.toContainText(secret);

    await expect(async () => {
      await view.getByRole('button', { name: 'Refresh' }).click();
      const report = await copied(page, 'Copy as text');
      const told = new Set(report.match(/^ {4}\/\S*$/gm)?.map((line) => line.trim()));
      const asked = watch.requests.filter((address) => address.startsWith('http'));
      const paths = new Set(asked.map((address) => new URL(address).pathname));
      // What the crypto worker loads for itself no page can see, and the view says so.
      const unseen = [...paths].filter((path) => !told.has(path));
      expect([...told].filter((path) => !paths.has(path))).toEqual([]);
      expect(unseen.filter((path) => !path.includes('/assets/'))).toEqual([]);
      expect(unseen.length).toBeLessThan(3);
      expect(report).toContain(`${told.size} files in`);
    }).toPass();

    await page.evaluate(() => {
      sessionStorage.setItem('planted', 'tomato');
      // biome-ignore lint/suspicious/noDocumentCookie: the plain way in is what the view must see.
      document.cookie = 'planted=cookie';
      indexedDB.open('planted-database');
    });
    await view.getByRole('button', { name: 'Refresh' }).click();
    await expect(view.getByText('planted = tomato')).toBeVisible();
    await expect(view.getByText('planted=cookie')).toBeVisible();
    await expect(view.getByText('planted-database, version 1')).toBeVisible();
  });

  test('counts what goes to another host, and what the policy stops', async ({ page, baseURL }) => {
    const elsewhere = (baseURL ?? '').replace('localhost', '127.0.0.1');
    const host = new URL(elsewhere).host;
    const closed = elsewhere.replace('http:', 'ws:');
    const ask = (address: string) =>
      page.evaluate(
        (to) =>
          fetch(to, { mode: 'no-cors' })
            .then((response) => response.text())
            .catch(() => {}),
        address,
      );
    await page.goto('./');
    await expect(page.getByRole('separator').first()).toBeVisible();
    await page.evaluate((address) => void new WebSocket(`${address}stopped`), closed);
    await openPrivacy(page);
    await expect(privacy(page).getByText('Other hosts: none.')).toBeVisible();
    await expect(privacy(page).getByText(`connect-src: ${closed}stopped`).first()).toBeVisible();

    // What the policy lets out, for keys, is counted whoever sends it, and so is what the relay asks for the page.
    await page.goto('./');
    await ask(`${elsewhere}left`);
    await openPrivacy(page, `1 request to ${host}`);
    await expect(privacy(page).getByText(`Another host, ${host}: 1 request`)).toBeVisible();
    await expect(privacy(page).getByText('Other hosts: none.')).toHaveCount(0);
    await ask('./__assay/relay?url=https%3A%2F%2Fkeys.example%2Fjwks');
    await privacy(page).getByRole('button', { name: 'Refresh' }).click();
    await expect(privacy(page).getByText(`2 requests to ${host}, keys.example`)).toBeVisible();
    await expect(privacy(page).getByText('keys.example, through this site’s relay: 1 request')).toBeVisible();

    // The same page with no policy in it.
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      const body = (await response.text()).replace(/<meta[^>]*Content-Security-Policy[^>]*>/, '');
      await route.fulfill({ status: 200, headers, body });
    });
    await page.goto('./');
    await openPrivacy(page);
    await expect(privacy(page).getByText('no policy in a meta element')).toBeVisible();
  });

  test('opens from the settings', async ({ page }) => {
    await openPage(page);
    await openSettings(page);
    await settings(page).getByRole('button', { name: 'What this page stores and sends' }).click();
    await expect(privacy(page)).toBeVisible();
    await expect(settings(page)).toHaveCount(0);
    await expect(privacy(page).getByText('No token.')).toBeVisible();
  });
});

test.describe('the lines between panes', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('move by mouse, and stay over a reload', async ({ page }) => {
    await openPage(page);
    await expect(separator(page, left)).toBeVisible();
    await expect(separator(page, middle)).toHaveCount(0);
    await pasteText(page, goodToken());
    for (const [name, dx, dy] of [
      [left, 60, 0],
      [middle, -40, 0],
      [key, 0, 50],
    ] as const) {
      const line = separator(page, name);
      const from = await centre(line);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + dx / 2, from.y + dy / 2);
      await page.mouse.move(from.x + dx, from.y + dy);
      const moved = async () => {
        const now = await centre(line);
        return dx === 0 ? now.y - from.y - dy : now.x - from.x - dx;
      };
      await expect.poll(async () => Math.abs(await moved()), name).toBeLessThan(2);
      await page.mouse.up();
    }
    const before = await Promise.all([left, middle, key].map((name) => centre(separator(page, name))));
    const kept = JSON.parse((await stored(page))['assay.preferences']);
    expect(Object.keys(kept.layout).sort()).toEqual(['key', 'left', 'middle']);
    await page.reload();
    await pasteText(page, goodToken());
    for (const [index, name] of [left, middle, key].entries()) {
      await expect
        .poll(async () => Math.abs((await centre(separator(page, name))).x - (before[index]?.x ?? 0)))
        .toBeLessThan(2);
    }
    await separator(page, left).dblclick();
    await expect.poll(() => positionOf(separator(page, left))).toBe(34);
  });

  test('move by keyboard between their bounds, and back by Enter', async ({ page }) => {
    await openPage(page);
    await pasteText(page, goodToken());
    const line = separator(page, left);
    await line.focus();
    await expect.poll(() => positionOf(line)).toBe(34);
    for (const [press, value] of [
      ['ArrowRight', 36],
      ['Shift+ArrowLeft', 28],
      ['Home', Number(await line.getAttribute('aria-valuemin'))],
      ['End', Number(await line.getAttribute('aria-valuemax'))],
      ['Enter', 34],
    ] as const) {
      await page.keyboard.press(press);
      await expect.poll(() => positionOf(line), press).toBe(value);
    }
    expect(JSON.parse((await stored(page))['assay.preferences']).layout).toEqual({});
    const rows = separator(page, key);
    await rows.focus();
    const before = await positionOf(rows);
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => Math.abs(before - 8 - (await positionOf(rows)))).toBeLessThanOrEqual(1);
    await page.reload();
    await expect.poll(async () => Math.abs(before - 8 - (await positionOf(rows)))).toBeLessThanOrEqual(3);
  });

  test('are given up by Escape, and are not there on a narrow page', async ({ page }) => {
    await openPage(page);
    const line = separator(page, left);
    const from = await centre(line);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y);
    await expect.poll(async () => (await centre(line)).x - from.x).toBeGreaterThan(70);
    await page.keyboard.press('Escape');
    await expect.poll(async () => Math.abs((await centre(line)).x - from.x)).toBeLessThan(1);
    await page.mouse.up();
    expect(await stored(page)).toEqual({});
    await page.setViewportSize({ width: 900, height: 800 });
    await expect(page.getByRole('separator')).toHaveCount(0);
  });
});

test('at the extremes nothing overflows at 1024 px', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openPage(page);
  await pasteText(page, goodToken());
  for (const [name, presses] of [
    [left, ['End', 'Home']],
    [middle, ['End', 'Home']],
    [key, ['End', 'Home']],
  ] as const) {
    for (const press of presses) {
      await separator(page, name).focus();
      await page.keyboard.press(press);
      const widths = await page.evaluate(() =>
        ['left-column', 'middle-column', 'why'].map((id) => document.getElementById(id)?.offsetWidth ?? 0),
      );
      expect(widths[0], `${name} ${press}`).toBeGreaterThanOrEqual(289);
      expect(widths[1], `${name} ${press}`).toBeGreaterThanOrEqual(299);
      expect(widths[2], `${name} ${press}`).toBeGreaterThanOrEqual(259);
      const size = () =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      await expect.poll(size, `${name} ${press}`).toEqual([1024, 768]);
    }
  }
});

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing in the dialogs', async ({ page }) => {
      await openPage(page);
      await pasteText(page, goodToken());
      const found = () => axeViolations(page);
      await openSettings(page);
      await settings(page).getByRole('button', { name: 'Forget everything' }).click();
      await settings(page).getByRole('textbox').fill('x');
      expect.soft(await found()).toEqual([]);
      await page.keyboard.press('Escape');
      await openPrivacy(page);
      await privacy(page)
        .getByText(/^Show all/)
        .first()
        .click();
      expect.soft(await found()).toEqual([]);
    });
  });
}

test('undo and redo stand in the top bar, and are told', async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await pasteText(page, goodToken());
  await page.getByRole('button', { name: 'Undo: paste' }).click();
  await expect(page.getByRole('contentinfo').getByText('Undone: paste')).toBeVisible();
  await expect(verdictOf(page)).toHaveText('Not a token: the page is empty');
  await page.getByRole('button', { name: 'Redo: paste' }).click();
  await expect(page.getByRole('contentinfo').getByText('Done again: paste')).toBeVisible();
  await expect(verdictOf(page)).toContainText('Undetermined');
});
