import { expect, test } from '@playwright/test';
import { copied, expectCleanPage, loadExample, openPage, verdictOf } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.afterEach(expectCleanPage);

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

async function headerAlg(token: string): Promise<unknown> {
  return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')).alg;
}

test('every faulty example shows its fault', async ({ page }) => {
  await openPage(page);
  let before = '';
  for (const [title, words, alg] of faulty) {
    await test.step(title, async () => {
      await loadExample(page, title);
      await expect.poll(() => copied(page, 'Copy token')).not.toBe(before);
      before = await copied(page, 'Copy token');
      expect(await headerAlg(before)).toBe(alg);
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
        expect(await headerAlg(before)).toBe(title);
        await expect(verdictOf(page)).toContainText('Accepted: genuine');
      });
    }
  });
}
