import { expect } from '@playwright/test';
import {
  hmacToken,
  nowSeconds,
  openPage,
  pasteText,
  secret,
  segmentText,
  shownText,
  test,
} from './support.ts';

const tokenOf = (payload: string) => hmacToken('{"alg":"HS256"}', payload, secret);

test('milliseconds are divided, nothing else changes, and the focus stays in the row', async ({ page }) => {
  const exp = nowSeconds() + 3600;
  await openPage(page);
  await pasteText(page, tokenOf(`{"id":12345678901234567890,"exp":${exp}000}`));
  const fix = page.getByRole('button', { name: 'Divide exp by 1000', exact: true });
  await fix.focus();
  await page.keyboard.press('Enter');
  await expect(fix).toHaveCount(0);
  const token = await shownText(page, 'Encoded token');
  expect(segmentText(token, 1)).toBe(`{"id":12345678901234567890,"exp":${exp}}`);
  await expect(page.getByRole('button', { name: /Dates are in seconds/ })).toBeFocused();
});

test('where the row goes too, the focus goes to the tab', async ({ page }) => {
  await openPage(page);
  await pasteText(page, tokenOf('{"sub":"a","exp":1}'));
  const tab = page.getByRole('tab', { name: /^Findings/ });
  await tab.click();
  const fix = page.getByRole('button', { name: 'Set exp to 1 hour from now' });
  await fix.focus();
  await page.keyboard.press('Enter');
  await expect(fix).toHaveCount(0);
  await expect(tab).toBeFocused();
});

test('the encoded text is cleaned', async ({ page }) => {
  await openPage(page);
  const token = tokenOf('{"sub":"a","exp":"1"}');
  await pasteText(page, token);
  await page.getByRole('textbox', { name: 'Encoded token' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('==');
  const fix = page.getByRole('button', { name: 'Remove the = padding' });
  await fix.click();
  await expect(fix).toHaveCount(0);
  expect(await shownText(page, 'Encoded token')).toBe(token);
  await expect(page.getByRole('button', { name: 'Write exp as a number' })).toBeVisible();
});
