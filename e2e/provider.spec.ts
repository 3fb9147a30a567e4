import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Oidc, startOidc } from './oidc.ts';
import { pasteText, verdictOf, watchPage } from './support.ts';

const discovery = '/.well-known/openid-configuration';

let provider: Oidc;
test.beforeEach(async () => {
  provider = await startOidc();
});
test.afterEach(() => provider.stop());

const keyPane = (page: Page): Locator => page.getByRole('region', { name: 'Key', exact: true });

/** Names the issuer in the key box and asks it, by two clicks. */
async function fetchKeys(page: Page, issuer: string): Promise<void> {
  await page.getByRole('group', { name: 'What the key is' }).getByRole('radio', { name: 'JWKS URL' }).check();
  await keyPane(page).getByRole('textbox', { name: 'Issuer or URL' }).fill(issuer);
  await keyPane(page).getByRole('button', { name: 'Fetch keys', exact: true }).click();
}

test('its tokens are verified by their issuer alone, also with keys that are new', async ({
  page,
  baseURL,
}) => {
  const watch = await watchPage(page, new URL(baseURL ?? '').origin);
  await page.goto('./');

  await test.step('by one fetch for every algorithm', async () => {
    await pasteText(page, await provider.token('RS256'));
    await expect(verdictOf(page)).toContainText('Undetermined');
    expect(provider.asked).toEqual([]);
    await fetchKeys(page, provider.issuer);
    await expect(verdictOf(page)).toContainText('Accepted: genuine');
    for (const alg of ['ES256', 'EdDSA'] as const) {
      await pasteText(page, await provider.token(alg));
      await expect(keyPane(page).getByText(`${alg}-1`).first()).toBeVisible();
      await expect(verdictOf(page)).toContainText('Accepted: genuine');
    }
    expect(provider.asked).toEqual([discovery, '/jwks']);
  });

  await test.step('with a new kid by one more request', async () => {
    await provider.rotate();
    await pasteText(page, await provider.token('ES256'));
    await expect(keyPane(page)).toContainText('no kid ES256-2, and was fetched once more: now it has');
    await expect(verdictOf(page)).toContainText('Accepted: genuine');
    await pasteText(page, await provider.token('RS256'));
    await expect(verdictOf(page)).toContainText('Accepted: genuine');
    expect(provider.asked).toEqual([discovery, '/jwks', '/jwks']);
  });

  await test.step('with another one soon after by none', async () => {
    await provider.rotate();
    await pasteText(page, await provider.token('EdDSA'));
    await expect(keyPane(page)).toContainText('so it is not asked again by itself');
    await expect(verdictOf(page)).not.toContainText('Accepted');
    expect(provider.asked).toEqual([discovery, '/jwks', '/jwks']);
  });

  await test.step('which it says when the provider is gone', async () => {
    await provider.stop();
    await keyPane(page).getByRole('button', { name: 'Refresh' }).click();
    await expect(keyPane(page)).toContainText(`${new URL(provider.issuer).host} can’t be reached`);
  });
  const expected = [/^request to http:\/\/127\.0\.0\.1:/, /^console error: .*net::ERR_CONNECTION_REFUSED/];
  expect(watch.problems.filter((problem) => !expected.some((each) => each.test(problem)))).toEqual([]);
});

test('what it keeps from pages the relay fetches, when it is switched on', async ({ page }) => {
  provider.cors = false;
  const relayed: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/__assay/relay') relayed.push(searchParams.get('url') ?? 'there?');
  });
  await page.goto('./');
  await pasteText(page, await provider.token('RS256'));
  await fetchKeys(page, provider.issuer);
  const pane = keyPane(page);
  await expect(pane).toContainText('answers, but not to pages');
  await expect(pane.getByText(/^curl .*openid-configuration/)).toBeVisible();
  await expect(verdictOf(page)).toContainText('Undetermined');
  // One request shows whether anyone answers at all.
  expect(provider.asked.filter((path) => path === discovery)).toHaveLength(2);
  expect(new Set(provider.asked).size).toBe(provider.asked.length - 1);

  provider.asked.length = 0;
  await pane.getByRole('switch', { name: 'through this page’s server' }).check();
  expect([provider.asked, relayed]).toEqual([[], ['there?']]);
  await pane.getByRole('button', { name: 'Fetch keys', exact: true }).last().click();
  await expect(verdictOf(page)).toContainText('Accepted: genuine');
  await expect(pane).toContainText('through this page’s server');
  expect(provider.asked).toEqual([discovery, '/jwks']);
  expect(relayed).toEqual(['there?', provider.issuer + discovery, `${provider.issuer}/jwks`]);
});
