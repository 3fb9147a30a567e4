import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  expectSigned,
  goodToken,
  hmacToken,
  nowSeconds,
  openPage,
  paneOf,
  pasteText,
  secret,
  segmentText,
  setKey,
  setPane,
  shownText,
  test,
  verdictOf,
} from './support.ts';

// Without motion a handle is where it goes to.
test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const lineOf = (page: Page) => page.getByRole('figure', { name: 'Timeline' });
const handleOf = (page: Page, name: 'Evaluate at' | 'exp' | 'nbf') =>
  page.getByRole('slider', { name, exact: true });

/** The middle of a handle in CSS pixels of the page. */
async function middleOf(handle: Locator): Promise<{ x: number; y: number }> {
  const box = await handle.boundingBox();
  if (!box) throw new Error('The handle is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The seconds of a handle, as assistive technology is told them. */
const secondsOf = async (handle: Locator) => Number(await handle.getAttribute('aria-valuenow'));

/** Presses on a handle with the mouse and moves it by so many pixels, in steps; it stays pressed. */
async function pull(page: Page, handle: Locator, by: number): Promise<void> {
  const { x, y } = await middleOf(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 8 });
}

async function openToken(page: Page, token: string): Promise<void> {
  await openPage(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, token);
  await expect(handleOf(page, 'Evaluate at')).toBeVisible();
}

/** The claims of the token as it stands in its pane. */
async function claimsOf(page: Page): Promise<Record<string, number>> {
  return JSON.parse(segmentText(await shownText(page, 'Encoded token'), 1));
}

test('exp is dragged: the payload changes, the token is signed and verified anew, one undo takes it back', async ({
  page,
}) => {
  const exp = nowSeconds() - 3600;
  const token = goodToken({ iat: exp - 3600, exp });
  await openToken(page, token);
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await pull(page, handleOf(page, 'exp'), 260);
  await expect(verdictOf(page)).toContainText('Accepted: genuine');
  await expect(lineOf(page).getByText('within its time')).toBeVisible();
  await page.mouse.up();
  await expect(lineOf(page).getByText('within its time')).toHaveCount(0);
  await expectSigned(page);
  await expect(verdictOf(page)).toContainText('Accepted: genuine');
  const moved = (await claimsOf(page)).exp ?? 0;
  expect(moved).toBeGreaterThan(nowSeconds());
  expect(Number.isInteger(moved)).toBe(true);
  const encoded = await shownText(page, 'Encoded token');
  // The bytes besides the date are as they were.
  const payload = segmentText(token, 1).replace(String(exp), String(moved));
  expect(encoded).toBe(hmacToken('{"alg":"HS256","typ":"JWT"}', payload, secret));
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownText(page, 'Encoded token')).toBe(token);
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await expect(page.getByRole('button', { name: /^Undo: paste/ })).toBeVisible();
});

test('Escape during a drag brings back the token that was given, signature and all', async ({ page }) => {
  const token = hmacToken(
    '{"alg":"HS256"}',
    `{"iat":${nowSeconds() - 60},"exp":${nowSeconds() + 3600}}`,
    'another secret',
  );
  await openToken(page, token);
  await pull(page, handleOf(page, 'exp'), -100);
  await expect.poll(() => shownText(page, 'Encoded token')).not.toBe(token);
  await page.keyboard.press('Escape');
  await expect.poll(() => shownText(page, 'Encoded token')).toBe(token);
  // What the pointer does after that is no drag any more.
  await page.mouse.move(300, 300, { steps: 3 });
  await page.mouse.up();
  expect(await shownText(page, 'Encoded token')).toBe(token);
  await expect(verdictOf(page)).toContainText('Rejected');
});

test('a click moves nothing, and neither does a press that trembles', async ({ page }) => {
  const token = goodToken();
  await openToken(page, token);
  await pull(page, handleOf(page, 'exp'), 2);
  await page.mouse.up();
  await handleOf(page, 'Evaluate at').click();
  expect(await shownText(page, 'Encoded token')).toBe(token);
  await expect(page.getByText('Judged as of')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo: paste/ })).toBeVisible();
});

test('the instant of judgement is dragged, and goes back to now by a double click or Delete', async ({
  page,
}) => {
  const token = goodToken({ iat: nowSeconds() - 600, nbf: nowSeconds() - 600 });
  await openToken(page, token);
  const handle = handleOf(page, 'Evaluate at');
  await expect(verdictOf(page)).toContainText('Accepted');
  await pull(page, handle, 300);
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await expect(lineOf(page).getByText('✕ expired')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('Judged as of')).toBeVisible();
  await expect(handle).toHaveAttribute('aria-valuetext', /, exp .* ago$/);
  await handle.dblclick();
  await expect(page.getByText('Judged as of')).toHaveCount(0);
  await expect(verdictOf(page)).toContainText('Accepted');
  await pull(page, handle, -120);
  await page.mouse.up();
  await expect(verdictOf(page)).toContainText('Rejected: the token is not valid yet');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Judged as of')).toHaveCount(0);
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(await shownText(page, 'Encoded token')).toBe(token);
});

test('a drag is caught by another date: at exp the token has expired', async ({ page }) => {
  const exp = nowSeconds() + 3601;
  await openToken(page, goodToken({ exp }));
  const handle = handleOf(page, 'Evaluate at');
  const [from, to] = [await middleOf(handle), await middleOf(handleOf(page, 'exp'))];
  await pull(page, handle, to.x - from.x - 4);
  await page.mouse.up();
  expect(await secondsOf(handle)).toBe(exp);
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
});

test('the line stands still under the pointer, and grows while a handle is held at its end', async ({
  page,
}) => {
  const exp = nowSeconds() + 3600;
  await openToken(page, goodToken({ exp }));
  const handle = handleOf(page, 'exp');
  const most = await handle.getAttribute('aria-valuemax');
  const now = await middleOf(handleOf(page, 'Evaluate at'));
  await pull(page, handle, -80);
  await expect.poll(() => secondsOf(handle)).toBeLessThan(exp);
  await expect(handle).toHaveAttribute('aria-valuemax', most ?? '');
  expect(Math.abs((await middleOf(handleOf(page, 'Evaluate at'))).x - now.x)).toBeLessThan(2);
  const box = await lineOf(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) + 8, now.y);
  const week = 7 * 86_400;
  await expect.poll(() => secondsOf(handle), { timeout: 20_000 }).toBeGreaterThan(exp + week);
  await page.mouse.up();
  await expectSigned(page);
  expect((await claimsOf(page)).exp).toBeGreaterThan(exp + week);
});

test('keys move it: a minute, an hour, a second, to the ends; one run is one step of undo', async ({
  page,
}) => {
  const exp = nowSeconds() + 3600;
  const token = goodToken({ exp });
  await openToken(page, token);
  const handle = handleOf(page, 'exp');
  await handle.focus();
  const presses: [key: string, seconds: number][] = [
    ['ArrowRight', 60],
    ['ArrowUp', 120],
    ['Shift+ArrowLeft', -3480],
    ['PageUp', 120],
    ['Alt+ArrowDown', 119],
    ['Shift+PageDown', -86_281],
  ];
  for (const [key, seconds] of presses) {
    await page.keyboard.press(key);
    await expect(handle).toHaveAttribute('aria-valuenow', String(exp + seconds));
  }
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await expect(handle).toHaveAttribute('aria-valuetext', /^\d+ \w+ \d{4}, .* UTC, \d+ h ago$/);
  await page.keyboard.press('End');
  await expect(handle).toHaveAttribute('aria-valuetext', /, in /);
  await expect(verdictOf(page)).toContainText('Accepted');
  await expectSigned(page);
  expect((await claimsOf(page)).exp).toBe(await secondsOf(handle));
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownText(page, 'Encoded token')).toBe(token);
});

test('nbf and the instant of judgement go by keys too', async ({ page }) => {
  const nbf = nowSeconds() + 1800;
  await openToken(page, goodToken({ nbf, exp: nbf + 3600 }));
  await expect(verdictOf(page)).toContainText('Rejected: the token is not valid yet');
  await handleOf(page, 'Evaluate at').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(verdictOf(page)).toContainText('Accepted');
  await page.keyboard.press('Backspace');
  await expect(verdictOf(page)).toContainText('Rejected: the token is not valid yet');
  await handleOf(page, 'nbf').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect.poll(async () => (await claimsOf(page)).nbf).toBe(nbf - 3600);
});

test('another token that comes during a drag is left alone', async ({ page }) => {
  await openToken(page, goodToken());
  await pull(page, handleOf(page, 'exp'), -60);
  const other = goodToken({ sub: 'another' });
  await pasteText(page, other);
  await page.mouse.move(400, 300, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await shownText(page, 'Encoded token')).toBe(other);
  await expect(page.getByRole('button', { name: /^Undo: paste/ })).toBeVisible();
});

test('only what can be rewritten has a handle', async ({ page }) => {
  await openToken(page, hmacToken('{"alg":"HS256"}', '{"iat":1763800000,"exp":"1763803600"}', secret));
  await expect(handleOf(page, 'exp')).toHaveCount(0);
  await setPane(page, 'Payload', '{"iat":1763800000,"exp":1763803600.5}');
  await expect(handleOf(page, 'exp')).toHaveAttribute('aria-valuenow', '1763803600');
  await handleOf(page, 'exp').press('ArrowRight');
  await expect.poll(() => shownText(page, 'Payload')).toContain('1763803661');
  await setPane(page, 'Payload', '{"iat":1763800000,"exp":17638036');
  await expect(handleOf(page, 'exp')).toHaveCount(0);
  await expect(handleOf(page, 'Evaluate at')).toBeVisible();
  await expect(paneOf(page, 'Payload')).toBeVisible();
});

test('tells everything to those who do not see it, and axe finds nothing while a handle is moved', async ({
  page,
}) => {
  await openToken(page, goodToken({ nbf: nowSeconds() }));
  await expect(lineOf(page)).toHaveAccessibleDescription(/^iat .* UTC, nbf .* UTC, exp .* UTC, now .* UTC$/);
  for (const name of ['Evaluate at', 'nbf', 'exp'] as const) {
    const box = await handleOf(page, name).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  await handleOf(page, 'exp').press('ArrowRight');
  await expect(lineOf(page).getByText('← → 1 min')).toBeVisible();
  const axe = new AxeBuilder({
    page: page as unknown as ConstructorParameters<typeof AxeBuilder>[0]['page'],
  });
  expect((await axe.include('figure').analyze()).violations).toEqual([]);
});

test('labels never lie over each other, however close the dates are', async ({ page }) => {
  await openPage(page);
  const now = nowSeconds();
  const day = 86_400;
  const tokens: Record<string, number>[] = [
    { iat: now - 600, nbf: now - 600, exp: now + 3000 },
    { iat: now - 7200, nbf: now - 7200, exp: now - 3600 },
    { iat: now - 60, nbf: now + 60, exp: now + 7200 },
    { iat: now - 3, nbf: now - 2, exp: now - 1 },
    { iat: now, nbf: now, exp: now },
    { iat: now - 20, nbf: now - 10, exp: now + 30 },
    { iat: now - 60, nbf: now - 30, exp: now + 50_000 * day },
    { iat: now - 2 * day, nbf: now - day, exp: now + day },
    { iat: now - 500 * day, nbf: now - 400 * day, exp: now + 300 * day },
    { iat: now - 600 },
  ];
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const claims of tokens) {
      await pasteText(page, hmacToken('{"alg":"HS256"}', JSON.stringify(claims), secret));
      await expect(lineOf(page)).toBeVisible();
      const boxes = await lineOf(page)
        .locator('[aria-hidden] > span')
        .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().toJSON() as DOMRect));
      const line = await lineOf(page).boundingBox();
      expect(boxes.length).toBeGreaterThan(1);
      for (const [at, box] of boxes.entries()) {
        const about = `${width}: ${JSON.stringify(claims)}`;
        expect(box.left, about).toBeGreaterThanOrEqual((line?.x ?? 0) - 1);
        expect(box.right, about).toBeLessThanOrEqual((line?.x ?? 0) + (line?.width ?? 0) + 1);
        for (const other of boxes.slice(at + 1)) {
          const apart = box.right <= other.left || other.right <= box.left || other.bottom <= box.top;
          expect(apart, about).toBe(true);
        }
      }
    }
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger drags exp, and the page does not scroll', async ({ page }) => {
    const exp = nowSeconds() - 3600;
    await openToken(page, goodToken({ iat: exp - 3600, exp }));
    await expect(verdictOf(page)).toContainText('Rejected: the token expired');
    const { x, y } = await middleOf(handleOf(page, 'exp'));
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: at, y: y + (at - x) / 4 }],
      });
    await touch('touchStart', x);
    for (let at = x; at <= x + 220; at += 20) await touch('touchMove', at);
    await expect(verdictOf(page)).toContainText('Accepted: genuine');
    await touch('touchEnd', x);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await expectSigned(page);
    expect(await secondsOf(handleOf(page, 'exp'))).toBeGreaterThan(nowSeconds());
    for (const name of ['Evaluate at', 'exp'] as const) {
      const box = await handleOf(page, name).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(36);
    }
  });
});
