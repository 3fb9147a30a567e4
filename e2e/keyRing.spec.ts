import { generateKeyPairSync } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import jwt from 'jsonwebtoken';
import { axeViolations } from './axe.ts';
import { nowSeconds, openPage, pasteText, setKey, test, verdictOf } from './support.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = ({ publicKey }: typeof rsa, members: object) => ({
  ...publicKey.export({ format: 'jwk' }),
  ...members,
});
const sign = (keyid?: string) =>
  jwt.sign({ sub: 'user_42', exp: nowSeconds() + 3600 }, rsa.privateKey, {
    algorithm: 'RS256',
    ...(keyid ? { keyid } : {}),
  });
const set = JSON.stringify({
  keys: [
    jwk(other, { kid: 'encrypts', alg: 'RSA-OAEP', use: 'enc' }),
    jwk(other, { kid: 'other', alg: 'RS256', use: 'sig' }),
    { kty: 'XYZ', kid: 'strange' },
    jwk(rsa, { kid: 'signs', alg: 'RS256', use: 'sig' }),
    jwk(ec, {}),
    jwk(weak, { kid: 'old', alg: 'RS512' }),
  ],
});

const keysOf = (page: Page) => page.getByRole('region', { name: 'Keys of the set' });
const rowOf = (page: Page, name: string) => keysOf(page).getByRole('row', { name: new RegExp(`^${name}`) });

test('says of each key of a set whether it was chosen, and why not', async ({ page }) => {
  await openPage(page);
  await pasteText(page, sign('signs'));
  await setKey(page, 'PEM / JWK', set);
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(rowOf(page, 'signs')).toContainText(/RSA 2048.*RS256.*sig.*matches the signature/);
  await expect(rowOf(page, 'encrypts')).toContainText(/RSA-OAEP.*enc.*not chosen: kid differs/);
  await expect(rowOf(page, 'key 5, no kid')).toContainText('not chosen: it has no kid');
  await expect(rowOf(page, 'strange')).toContainText('kty "XYZ" is not read here');
  await expect(rowOf(page, 'old')).toContainText('weak');

  await pasteText(page, sign());
  await expect(
    page.getByText('5 keys, 1 not read: the token has no kid, 2 fit, key 4 matches'),
  ).toBeVisible();
  await expect(rowOf(page, 'signs')).toContainText('matches the signature');
  await expect(rowOf(page, 'other')).toContainText('tried, does not match');
  await expect(rowOf(page, 'encrypts')).toContainText('not chosen: use is enc');
  await expect(rowOf(page, 'key 5, no kid')).toContainText('not chosen: EC, not RSA');
  await expect(rowOf(page, 'old')).toContainText('not chosen: for RS512');
});

for (const [name, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('opens a key by keyboard, and axe finds nothing', async ({ page }) => {
      await openPage(page);
      await pasteText(page, sign('signs'));
      await setKey(page, 'PEM / JWK', set);
      const button = keysOf(page).getByRole('button', { name: 'signs' });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(keysOf(page).getByText('Fingerprint')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(keysOf(page).getByText('Fingerprint')).toBeHidden();
      await keysOf(page).getByRole('button', { name: 'strange' }).click();
      await expect(keysOf(page).getByText('Paste another key of the issuer')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      const { scrollWidth, clientWidth } = await keysOf(page).evaluate((box) => ({
        scrollWidth: box.scrollWidth,
        clientWidth: box.clientWidth,
      }));
      expect(scrollWidth).toBe(clientWidth);
    });
  });
}

test('brings the chosen key of a long set into view', async ({ page }) => {
  await openPage(page);
  await pasteText(page, sign('k40'));
  const keys = Array.from({ length: 50 }, (_, i) => jwk(i === 40 ? rsa : other, { kid: `k${i}` }));
  await setKey(page, 'PEM / JWK', JSON.stringify({ keys }));
  await expect(rowOf(page, 'k40')).toBeInViewport();
  await expect(rowOf(page, 'k0')).not.toBeInViewport();
});
