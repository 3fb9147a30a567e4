import { expect } from '@playwright/test';
import {
  goodToken,
  nowSeconds,
  openPage,
  paneOf,
  pasteText,
  secret,
  setKey,
  test,
  verdictOf,
} from './support.ts';

test('turns when exp is reached, without input', async ({ page }) => {
  await openPage(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken({ exp: nowSeconds() + 4 }));
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(verdictOf(page)).toContainText('Rejected: the token expired', { timeout: 10_000 });
  await expect(verdictOf(page)).toContainText('signature is genuine');
});

test('turns when nbf is reached, without input', async ({ page }) => {
  await openPage(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken({ nbf: nowSeconds() + 4 }));
  await expect(verdictOf(page)).toContainText('Rejected: the token is not valid yet');
  await expect(verdictOf(page)).toContainText('Accepted', { timeout: 10_000 });
});

test('turns when the hour has passed on the page’s clock', async ({ page }) => {
  const start = nowSeconds();
  await page.clock.install({ time: start * 1000 });
  await openPage(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken({ exp: start + 3600 }));
  await page.clock.runFor(1000);
  await expect(verdictOf(page)).toContainText('Accepted');
  await page.clock.fastForward(3590_000);
  await page.clock.runFor(2000);
  await expect(verdictOf(page)).toContainText('Accepted');
  await page.clock.fastForward(30_000);
  await page.clock.runFor(2000);
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
});

test('judges at a chosen instant, and says so', async ({ page }) => {
  await openPage(page);
  await setKey(page, 'Secret', secret);
  const exp = nowSeconds() - 3600;
  await pasteText(page, goodToken({ iat: exp - 600, exp }));
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await page.getByRole('button', { name: /^Evaluate at/ }).click();
  const panel = page.getByRole('dialog', { name: 'Evaluate at' });
  await panel.getByRole('button', { name: '1 s before exp' }).click();
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(page.getByText('Judged as of')).toBeVisible();
  await panel.getByRole('button', { name: 'at exp', exact: true }).click();
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await paneOf(page, 'Seconds since 1970').fill(String(exp - 10));
  await expect(verdictOf(page)).toContainText('Accepted');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByText('Judged as of')).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByText('Judged as of')).toHaveCount(0);
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
});

test('takes seconds as they are typed, and refuses what are none', async ({ page }) => {
  await openPage(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken({ iat: 1750000000, exp: 1750000010 }));
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await page.getByRole('button', { name: /^Evaluate at/ }).click();
  const field = paneOf(page, 'Seconds since 1970');
  const refusal = page.getByText('no whole number of seconds');
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(field).toHaveValue('');
  await expect(refusal).toHaveCount(0);
  await field.pressSequentially('1750000009');
  await expect(field).toHaveValue('1750000009');
  await expect(verdictOf(page)).toContainText('Accepted');
  await field.pressSequentially('.5');
  await expect(field).toHaveValue('1750000009.5');
  await expect(refusal).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(verdictOf(page)).toContainText('Accepted');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('1750000009');
  await expect(refusal).toHaveCount(0);
});
