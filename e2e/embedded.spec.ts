import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { chains, leafKeys, pemOf } from '../src/core/testing/certificates.ts';
import { axeViolations } from './axe.ts';
import { nowSeconds, openPage, pasteText, setKey, test, verdictOf } from './support.ts';

const { leaf, intermediate, root } = chains.p256;
const leafKey = createPrivateKey({ key: JSON.parse(leafKeys.p256), format: 'jwk' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** An ES256 token whose header has these parameters. */
function token(header: object, key: KeyObject = leafKey): string {
  const parts = [
    { alg: 'ES256', ...header },
    { sub: 'user_42', exp: nowSeconds() + 3600 },
  ];
  const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

const block = (page: Page) => page.getByRole('region', { name: 'Keys in the header' });

test('a key in the header is told, and a match makes nothing green', async ({ page }) => {
  await openPage(page);
  await pasteText(page, token({ jwk: other.publicKey.export({ format: 'jwk' }) }, other.privateKey));
  await expect(block(page)).toContainText('proves nothing: whoever wrote the token chose it');
  await expect(verdictOf(page)).toContainText('Undetermined');
  await pasteText(page, token({ jwk: other.publicKey.export({ format: 'jwk' }) }));
  await expect(block(page)).toContainText('does not match');
  await expect(verdictOf(page)).toContainText('Undetermined');
  await pasteText(page, token({}));
  await expect(block(page)).toHaveCount(0);
});

test('certificates in the header become trusted by a CA certificate that a person pastes', async ({
  page,
}) => {
  await openPage(page);
  await pasteText(page, token({ x5c: [leaf, intermediate, root] }));
  await expect(block(page)).toContainText('matches, which proves nothing');
  await expect(block(page).getByRole('listitem')).toHaveCount(3);
  await expect(verdictOf(page)).toContainText('Undetermined');
  await setKey(page, 'PEM / JWK', pemOf(root));
  await expect(verdictOf(page)).toContainText('Accepted: genuine');
  await expect(block(page)).toContainText('leads to Root p256, which you gave');
  await block(page).getByText('Details').first().click();
  await expect(block(page)).toContainText('dns signer.example');
  await setKey(page, 'PEM / JWK', pemOf(chains.ed25519.root));
  await expect(verdictOf(page)).toContainText('Rejected');
  await expect(block(page)).toContainText('leads to no certificate that you gave');
});

test('addresses of keys are named, and asked by a click alone', async ({ page }) => {
  const { requests } = await openPage(page);
  await pasteText(
    page,
    token({ jku: 'https://keys.example/set.json', x5u: 'https://keys.example/chain.pem' }),
  );
  await expect(block(page)).toContainText('names a key set at keys.example; it is asked for a click alone');
  await expect(block(page).getByRole('button', { name: 'Fetch keys from keys.example' })).toBeVisible();
  await expect(block(page)).toContainText(
    'names a certificate at keys.example; it is asked for a click alone',
  );
  expect(requests.filter((url) => url.includes('keys.example'))).toEqual([]);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing', async ({ page }) => {
      await openPage(page);
      const jwk = other.publicKey.export({ format: 'jwk' });
      const x5t = 'AAAA';
      await pasteText(
        page,
        token({ jwk, x5c: [leaf, intermediate, root], x5t, jku: 'https://keys.example/' }),
      );
      await expect(block(page)).toContainText('hold different keys');
      await block(page).getByText('Details').first().click();
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}
