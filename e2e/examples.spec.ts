import { expect } from '@playwright/test';
import { copied, loadExample, openPage, segmentText, test, verdictOf } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const faulty = [
  ['Expired', 'Rejected: the token expired', 'RS256'],
  ['Not yet valid', 'Rejected: the token is not valid yet', 'ES256'],
  ['Tampered', 'Rejected: the signature does not match', 'HS256'],
  ['Broken', 'Rejected', 'ES256'],
  ['Milliseconds', 'Accepted: with', 'HS256'],
  ['alg none', 'Rejected', 'none'],
] as const;

const families = [
  ['HS256', 'HS384', 'HS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
] as const;

test('every faulty example shows its fault', async ({ page }) => {
  await openPage(page);
  let before = '';
  for (const [title, words, alg] of faulty) {
    await test.step(title, async () => {
      await loadExample(page, title);
      await expect.poll(() => copied(page, 'Copy token')).not.toBe(before);
      before = await copied(page, 'Copy token');
      expect(JSON.parse(segmentText(before, 0)).alg).toBe(alg);
      await expect(verdictOf(page)).toContainText(words);
    });
  }
});

for (const titles of families) {
  test(`every genuine example is accepted: ${titles[0]} to ${titles.at(-1)}`, async ({ page }) => {
    await openPage(page);
    let before = '';
    for (const title of titles) {
      await test.step(title, async () => {
        await loadExample(page, title);
        // Keys of RSA take a while to make.
        await expect.poll(() => copied(page, 'Copy token'), { timeout: 20_000 }).not.toBe(before);
        before = await copied(page, 'Copy token');
        expect(JSON.parse(segmentText(before, 0)).alg).toBe(title);
        await expect(verdictOf(page)).toContainText('Accepted: genuine');
      });
    }
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an example of the start page opens at the top, with the focus at the token', async ({ page }) => {
    await openPage(page);
    await loadExample(page, 'Expired');
    await expect(verdictOf(page)).toContainText('Rejected: the token expired', { timeout: 20_000 });
    await expect(verdictOf(page)).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.getByRole('heading', { name: 'Encoded token' })).toBeFocused();
  });
});

test('an example of the top bar closes its list once it is open', async ({ page }) => {
  await openPage(page);
  const button = page.getByRole('button', { name: 'Examples', exact: true });
  const list = page.getByRole('dialog', { name: 'Examples' });
  await button.click();
  const row = list.getByRole('button', { name: /^RS256/ });
  const told = row.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        new MutationObserver(() => {
          if (element.textContent?.includes('making it…')) resolve();
        }).observe(element, { subtree: true, childList: true, characterData: true });
      }),
  );
  await row.click();
  await told;
  await expect(verdictOf(page)).toContainText('Accepted: genuine', { timeout: 20_000 });
  await expect(list).toBeHidden();
  await expect(button).toBeFocused();
});
