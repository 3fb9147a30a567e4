import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { type KeyServer, keyServer, type Reply, type Signer, signer } from './keyServer.ts';
import { nowSeconds, pasteText, verdictOf } from './support.ts';

const one = signer('2025-11-a');
const two = signer('2025-12-b');

const servers: KeyServer[] = [];
test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(replies: Record<string, Reply> = {}): Promise<KeyServer> {
  const server = await keyServer(replies);
  servers.push(server);
  return server;
}

const set = (...signers: Signer[]) => ({ keys: signers.map(({ jwk }) => jwk) });

/** An issuer with a discovery document. */
async function issuer(...signers: Signer[]): Promise<KeyServer> {
  const server = await serve();
  server.replies['/.well-known/openid-configuration'] = {
    body: { issuer: server.origin, jwks_uri: `${server.origin}/keys` },
  };
  server.replies['/keys'] = { body: set(...signers) };
  return server;
}

const claims = (iss: string) => ({ iss, sub: 'user_42', iat: nowSeconds() - 60, exp: nowSeconds() + 3600 });

async function open(page: Page, token?: string): Promise<void> {
  await page.goto('./');
  await expect(verdictOf(page)).toBeVisible();
  if (token !== undefined) await pasteText(page, token);
}

const tab = (page: Page) =>
  page.getByRole('group', { name: 'What the key is' }).getByRole('radio', { name: 'JWKS URL' });
const field = (page: Page) => page.getByRole('textbox', { name: 'Issuer or URL' });
const fetchButton = (page: Page) => page.getByRole('button', { name: 'Fetch keys', exact: true });
const status = (page: Page): Locator => page.getByRole('status', { name: 'Key set' });
const key = (page: Page) => page.getByRole('region', { name: 'Key', exact: true });

async function fetchFrom(page: Page, address: string): Promise<void> {
  await tab(page).check();
  await field(page).fill(address);
  await fetchButton(page).click();
}

test('an issuer is asked for its keys by a click, and they verify', async ({ page }) => {
  const server = await issuer(one, two);
  await open(page, one.token(claims(server.origin)));
  await expect(verdictOf(page)).toContainText('Undetermined');
  expect(server.asked).toEqual([]);
  await fetchFrom(page, server.origin);
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(server.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  await expect(key(page)).toContainText('2 keys · fetched');
  await expect(key(page)).toContainText('fresh for 9 min');
  await expect(key(page)).toContainText('2025-11-a');
  await expect(key(page)).toContainText('matches kid');
  await expect(page.getByText(`2 requests to ${server.host}`)).toBeVisible();
});

test('the issuer that a token names is offered, and not asked before the click', async ({ page }) => {
  const server = await issuer(one);
  await open(page, one.token(claims(server.origin)));
  const offer = page.getByRole('button', { name: /^Fetch keys from .*\?$/ });
  await expect(offer).toBeVisible();
  await expect(page.getByText('Nothing leaves this page')).toBeVisible();
  expect(server.asked).toEqual([]);
  await offer.press('Enter');
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(field(page)).toHaveValue(server.origin);
  await expect(tab(page)).toBeFocused();
});

test('an undo takes the keys away, a redo brings them back, and neither asks', async ({ page }) => {
  const server = await issuer(one);
  await open(page, one.token(claims(server.origin)));
  await fetchFrom(page, server.origin);
  await expect(verdictOf(page)).toContainText('Accepted');
  await page.keyboard.press('Control+z');
  await expect(verdictOf(page)).toContainText('Undetermined');
  await page.keyboard.press('Control+Shift+z');
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(server.asked).toHaveLength(2);
});

test.describe('what gives no keys says why', () => {
  const large = JSON.stringify({ keys: [], filler: 'x'.repeat(1_200_000) });
  for (const [name, reply, says] of [
    ['404', { status: 404 }, 'answered with status 404'],
    ['503', { status: 503 }, 'The host is not ready'],
    ['a web page', { body: '<!doctype html><title>Sign in</title>' }, 'Its title is “Sign in”'],
    ['no JSON', { body: 'keys' }, 'is not JSON'],
    ['another JSON', { body: { access_token: 'a' } }, 'no key set'],
    ['an empty set', { body: { keys: [] } }, 'publishes no keys'],
    ['too much', { body: large }, 'more than 1 MiB'],
    ['no permission for pages', { body: set(one), open: false }, 'answers, but not to pages'],
  ] satisfies [string, Reply, string][]) {
    test(name, async ({ page }) => {
      const server = await serve({ '/jwks': reply });
      await open(page);
      await fetchFrom(page, `${server.origin}/jwks`);
      await expect(status(page)).toContainText(says);
      await expect(key(page)).toContainText(`curl -sSL "${server.origin}/jwks"`);
      // Whoever listens hears why, and not each of the ways on.
      await expect(status(page).getByRole('button')).toHaveCount(0);
      await key(page).getByRole('button', { name: 'Paste the answer' }).click();
      await expect(page.getByRole('textbox', { name: 'Key', exact: true })).toBeFocused();
    });
  }

  test('nobody there', async ({ page }) => {
    const server = await serve();
    await server.close();
    servers.length = 0;
    await open(page);
    await fetchFrom(page, `${server.origin}/jwks`);
    await expect(status(page)).toContainText('can’t be reached');
  });
});

test('one request more tells a host without permission from none, and is counted', async ({ page }) => {
  const server = await serve({ '/jwks': { body: set(one), open: false } });
  await open(page);
  await fetchFrom(page, `${server.origin}/jwks`);
  await expect(status(page)).toContainText('answers, but not to pages');
  expect(server.asked).toEqual(['/jwks', '/jwks']);
  await expect(page.getByText(`2 requests to ${server.host}`)).toBeVisible();
});

test('a slow host can be given up', async ({ page }) => {
  const server = await serve({ '/jwks': { body: set(one), delay: 8000 } });
  await open(page);
  await fetchFrom(page, `${server.origin}/jwks`);
  await expect(status(page)).toContainText(`Asking ${server.host}`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page)).toContainText('cancelled');
  await expect(fetchButton(page)).toBeVisible();
});

test('a redirect is shown', async ({ page }) => {
  const there = await serve({ '/keys': { body: set(one) } });
  const server = await serve({ '/jwks': { status: 302, headers: { location: `${there.origin}/keys` } } });
  await open(page);
  await fetchFrom(page, `${server.origin}/jwks`);
  await expect(key(page)).toContainText(`Redirected from ${server.origin}/jwks`);
  await expect(key(page)).toContainText(`${there.origin}/keys`);
});

test('what the host says of freshness is shown and kept to; Refresh asks anew', async ({ page }) => {
  const server = await serve({
    '/jwks': { body: set(one), headers: { 'cache-control': 'public, max-age=3600' } },
  });
  await open(page);
  await fetchFrom(page, `${server.origin}/jwks`);
  await expect(key(page)).toContainText(/fresh for (?:59 min|1 h)/);
  await fetchButton(page).click();
  await expect(key(page)).toContainText('No request for this');
  expect(server.asked).toHaveLength(1);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => server.asked.length).toBe(2);
});

test('an unknown kid has the set fetched once more, and no more', async ({ page }) => {
  const server = await issuer(one);
  await open(page, one.token(claims(server.origin)));
  await fetchFrom(page, server.origin);
  await expect(verdictOf(page)).toContainText('Accepted');
  server.replies['/keys'] = { body: set(one, two) };
  await pasteText(page, two.token(claims(server.origin)));
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(key(page)).toContainText('fetched once more: now it has');
  await pasteText(page, signer('unheard-of').token(claims(server.origin)));
  await expect(key(page)).toContainText('less than 30 s ago');
  await pasteText(page, one.token(claims(server.origin)));
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(key(page)).not.toContainText('The set ha');
  expect(server.asked.filter((path) => path === '/keys')).toHaveLength(2);
});

test('a token of another issuer causes no request', async ({ page }) => {
  const server = await issuer(one);
  await open(page, one.token(claims(server.origin)));
  await fetchFrom(page, server.origin);
  await expect(verdictOf(page)).toContainText('Accepted');
  await pasteText(page, two.token(claims('https://other.test')));
  await expect(verdictOf(page)).toContainText('Rejected');
  expect(server.asked).toHaveLength(2);
});

test('neither focus nor a network that comes back asks anything', async ({ page, context }) => {
  const server = await issuer(one);
  await open(page, one.token(claims(server.origin)));
  await fetchFrom(page, server.origin);
  await expect(verdictOf(page)).toContainText('Accepted');
  await context.setOffline(true);
  await context.setOffline(false);
  await page.evaluate(() => {
    for (const name of ['blur', 'focus', 'online']) window.dispatchEvent(new Event(name));
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(key(page)).toContainText('1 key · fetched');
  expect(server.asked).toHaveLength(2);
});

test('keys of one issuer under a token of another are a finding', async ({ page }) => {
  const server = await issuer(one);
  await open(page, one.token(claims('https://other.test')));
  await fetchFrom(page, server.origin);
  await expect(verdictOf(page)).toContainText('Rejected');
  await expect(key(page)).toContainText('not the token’s iss');
});

test('an address that was pasted as a key is offered', async ({ page }) => {
  const server = await issuer(one);
  await open(page, one.token(claims(server.origin)));
  await page
    .getByRole('group', { name: 'What the key is' })
    .getByRole('radio', { name: 'PEM / JWK' })
    .check();
  await page.getByRole('textbox', { name: 'Key', exact: true }).fill(`${server.origin}/keys`);
  await key(page)
    .getByRole('button', { name: /^Fetch keys from/ })
    .click();
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(server.asked).toEqual(['/keys']);
});

test('a token or a secret that is typed as an address goes nowhere', async ({ page }) => {
  await open(page);
  await tab(page).check();
  await field(page).fill(one.token({}));
  await expect(key(page)).toContainText('This is a token, not an address');
  await expect(fetchButton(page)).toBeDisabled();
  await field(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Nothing leaves this page' })).toBeVisible();
});

test('a provider’s fields make its address', async ({ page }) => {
  await open(page);
  await tab(page).check();
  await page.getByRole('combobox', { name: 'Provider' }).selectOption('Keycloak');
  await page.getByRole('textbox', { name: 'Base URL' }).fill('https://id.example.com/');
  await page.getByRole('textbox', { name: 'Realm' }).fill('acme');
  await expect(field(page)).toHaveValue('https://id.example.com/realms/acme');
  await page.getByRole('button', { name: 'Take the address of the key set itself' }).click();
  await expect(field(page)).toHaveValue('https://id.example.com/realms/acme/protocol/openid-connect/certs');
});

test('the keyboard alone fetches keys, and the focus stays', async ({ page }) => {
  const server = await issuer(one);
  await open(page, one.token(claims(server.origin)));
  await tab(page).check();
  await field(page).fill(server.origin);
  await field(page).press('Enter');
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(field(page)).toBeFocused();
  await fetchButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(key(page)).toContainText('No request for this');
  await expect(fetchButton(page)).toBeFocused();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`nothing stands in the way of assistive technology, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const server = await issuer(one, two);
    await open(page, one.token(claims(server.origin)));
    expect(await axeViolations(page)).toEqual([]);
    await fetchFrom(page, server.origin);
    await expect(verdictOf(page)).toContainText('Accepted');
    expect(await axeViolations(page)).toEqual([]);
    server.replies['/.well-known/openid-configuration'] = { body: {}, open: false };
    await fetchFrom(page, `${server.origin}/.well-known/openid-configuration?again`);
    await expect(status(page)).toContainText('answers, but not to pages');
    expect(await axeViolations(page)).toEqual([]);
  });
}
