import { expect, type Page } from '@playwright/test';
import {
  copied,
  expectSigned,
  goodToken,
  loadExample,
  openPage,
  paneOf,
  pasteText,
  secret,
  setKey,
  setPane,
  test,
  verdictOf,
  waitForMonaco,
} from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const token = (page: Page) => copied(page, 'Copy token');
const first = goodToken({ odd: '__' });

test('undo goes back over all panes, redo forth again, byte for byte', async ({ page }) => {
  await openPage(page);
  await waitForMonaco(page);
  await pasteText(page, first);
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted');

  await setPane(page, 'Payload', '{"sub":"one","exp":9999999999}');
  await expectSigned(page);
  const one = await token(page);
  await setPane(page, 'Header', '{"alg":"HS384","typ":"JWT"}');
  await expect.poll(() => token(page)).not.toBe(one);
  await expectSigned(page);
  const two = await token(page);
  await setPane(page, 'Encoded token', first);
  await expect.poll(() => token(page)).toBe(first);

  for (const expected of [two, one, first]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => token(page)).toBe(expected);
  }
  // The key goes next, then the paste itself.
  await page.keyboard.press('Control+z');
  await expect(paneOf(page, 'Key')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Copy token' })).toBeDisabled();

  for (const [press, check] of [
    ['Control+Shift+z', () => expect.poll(() => token(page)).toBe(first)],
    ['Control+y', () => expect(paneOf(page, 'Key')).toHaveValue(secret)],
    ['Control+y', () => expect.poll(() => token(page)).toBe(one)],
    ['Control+y', () => expect.poll(() => token(page)).toBe(two)],
  ] as const) {
    await page.keyboard.press(press);
    await check();
  }
  await expect(verdictOf(page)).toContainText('Accepted');
});

test('typing is undone in one pane from another, in Monaco and in a textarea', async ({ page }) => {
  await openPage(page);
  for (const editor of ['textarea', 'Monaco'] as const) {
    if (editor === 'Monaco') await waitForMonaco(page);
    await pasteText(page, first);
    await expect(verdictOf(page)).toContainText('Undetermined');
    await setPane(page, 'Payload', '{"sub":"typed"}');
    await expect.poll(() => token(page)).not.toBe(first);
    await paneOf(page, 'Key').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => token(page)).toBe(first);
  }
});

test('an example can be taken back with its key', async ({ page }) => {
  await openPage(page);
  await waitForMonaco(page);
  await pasteText(page, first);
  await setKey(page, 'Secret', secret);
  await loadExample(page, 'Expired');
  await expect(verdictOf(page)).toContainText('expired');
  await page.keyboard.press('Control+z');
  await expect.poll(() => token(page)).toBe(first);
  await expect(paneOf(page, 'Key')).toHaveValue(secret);
  await expect(verdictOf(page)).toContainText('Accepted');
});
