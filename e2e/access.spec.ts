import { expect, type Page, test } from '@playwright/test';
import { states } from './states.ts';
import { expectCleanPage, goodToken, openPage, paneOf, secret, verdictOf, waitForMonaco } from './support.ts';

test.afterEach(expectCleanPage);

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('nothing overflows at 360 px', async ({ page }) => {
    await openPage(page);
    for (const { name, reach, verdict } of states) {
      await test.step(name, async () => {
        await reach(page);
        await expect(verdictOf(page)).toContainText(verdict);
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth), name)
          .toBeLessThanOrEqual(360);
        const scale = await page.evaluate(() => window.visualViewport?.width ?? innerWidth);
        expect.soft(scale, name).toBeLessThanOrEqual(360);
      });
    }
  });
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
    await expect(page.getByRole('region', { name: 'Signature' }).getByText('signed here')).toBeVisible();
    await expect(verdictOf(page)).toContainText('Accepted');
    await page.getByRole('button', { name: 'Copy token' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`\\.${Buffer.from('{"sub":"edited"}').toString('base64url')}\\.`));
  });
});
