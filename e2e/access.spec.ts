import { expect, type Page } from '@playwright/test';
import { states } from './states.ts';
import {
  expectSigned,
  goodToken,
  openPage,
  paneOf,
  pasteText,
  secret,
  test,
  verdictOf,
  waitForMonaco,
} from './support.ts';

const softly = expect.configure({ soft: true });

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('nothing overflows at 360 px', async ({ page }) => {
    await openPage(page);
    for (const { name, reach, verdict } of states) {
      await test.step(name, async () => {
        await reach(page);
        await expect(verdictOf(page)).toContainText(verdict);
        await softly
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), name)
          .toBeLessThanOrEqual(360);
        const scale = await page.evaluate(() => window.visualViewport?.width ?? innerWidth);
        expect.soft(scale, name).toBeLessThanOrEqual(360);
      });
    }
  });
});

test.describe('a narrow page', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('goes to its parts, the focus too, and keeps the address clean', async ({ page }) => {
    await openPage(page);
    const parts = page.getByRole('navigation', { name: 'Parts of the page' });
    await expect(parts.getByRole('link')).toHaveText(['Token', 'Key', 'Claims']);
    await pasteText(page, goodToken());
    await expect(verdictOf(page)).toContainText('Undetermined');
    for (const [link, target] of [
      ['Key', page.getByRole('heading', { name: 'Key', exact: true })],
      ['Claims', page.getByRole('heading', { name: 'Header' })],
      ['Why', page.getByRole('tab', { name: 'Trace' })],
      ['Token', page.getByRole('heading', { name: 'Encoded token' })],
    ] as const) {
      await expect(target).toBeVisible();
      await parts.getByRole('link', { name: link }).click();
      await expect(target).toBeFocused();
      await expect(target).toBeInViewport();
    }
    expect(new URL(page.url()).hash).toBe('');
  });
});

test('the verdict is heard: one live region from the empty page on', async ({ page }) => {
  await openPage(page);
  const region = await verdictOf(page).elementHandle();
  await pasteText(page, goodToken());
  await expect(verdictOf(page)).toContainText('Undetermined: no key yet');
  expect(await verdictOf(page).evaluate((now, before) => now === before, region)).toBe(true);
  const announced = verdictOf(page).locator('p');
  await expect(announced.locator('[aria-hidden="true"]')).toHaveText('59 minutes left.');
  await page.getByRole('button', { name: 'Clear token' }).click();
  await expect(verdictOf(page)).toHaveText('Not a token: the page is empty');
  expect(await verdictOf(page).evaluate((now, before) => now === before, region)).toBe(true);
});

test.describe('the keyboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Presses Tab until the named field has the focus. */
  async function tabTo(page: Page, label: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const there = await paneOf(page, label).evaluate((element) => element === document.activeElement);
      if (there) return;
    }
    throw new Error(`Tab does not reach ${label}`);
  }

  test('does the whole job alone', async ({ page }) => {
    await openPage(page);
    await waitForMonaco(page);
    const token = goodToken();
    await page.evaluate((text) => navigator.clipboard.writeText(text), token);
    await tabTo(page, 'Encoded token');
    await page.keyboard.press('Control+v');
    await expect(verdictOf(page)).toContainText('Undetermined');
    await tabTo(page, 'Key');
    await page.keyboard.type(secret);
    await expect(verdictOf(page)).toContainText('Accepted');
    await tabTo(page, 'Payload');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{"sub":"edited"}');
    await expectSigned(page);
    await expect(verdictOf(page)).toContainText('Accepted');
    await page.getByRole('button', { name: 'Copy token' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`\\.${Buffer.from('{"sub":"edited"}').toString('base64url')}\\.`));
  });
});
