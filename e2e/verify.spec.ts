import { generateKeyPairSync } from 'node:crypto';
import { expect } from '@playwright/test';
import jwt from 'jsonwebtoken';
import {
  copied,
  goodToken,
  hmacToken,
  nowSeconds,
  openPage,
  paneOf,
  pasteText,
  secret,
  setKey,
  test,
  verdictOf,
} from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const otherEc = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsaSpki = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const ecSpki = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const ecJwk = ec.publicKey.export({ format: 'jwk' });

const claims = { sub: 'user_42', iat: nowSeconds() - 60, exp: nowSeconds() + 3600 };
const rs256 = jwt.sign(claims, rsa.privateKey, { algorithm: 'RS256' });
const es256 = jwt.sign(claims, ec.privateKey, { algorithm: 'ES256', keyid: 'two' });

test('verifies HS256 under a secret in each encoding', async ({ page }) => {
  await openPage(page);
  await pasteText(page, goodToken());
  await expect(verdictOf(page)).toContainText('Undetermined');
  const encoding = page.getByLabel('Encoding');
  const bytes = Buffer.from(secret, 'utf8');
  for (const [name, text] of [
    ['UTF-8 text', secret],
    ['base64', bytes.toString('base64')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
  ] as const) {
    await test.step(name, async () => {
      await setKey(page, 'Secret', '');
      await expect(verdictOf(page)).toContainText('Undetermined');
      await encoding.selectOption({ label: name });
      await paneOf(page, 'Key').fill(text);
      await expect(verdictOf(page)).toContainText('Accepted');
      await expect(page.getByText('secret · 32 bytes')).toBeVisible();
    });
  }
  await test.step('the encoding is never guessed', async () => {
    await encoding.selectOption({ label: 'UTF-8 text' });
    await expect(verdictOf(page)).toContainText('Rejected');
    await expect(verdictOf(page)).toContainText('not genuine');
  });
});

test('verifies under public keys in their forms', async ({ page }) => {
  await openPage(page);
  const set = JSON.stringify({
    keys: [
      { ...otherEc.publicKey.export({ format: 'jwk' }), kid: 'one' },
      { ...ecJwk, kid: 'two' },
      { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'three' },
    ],
  });
  for (const [form, token, key] of [
    ['SPKI PEM', rs256, rsaSpki],
    ['PEM with written line ends', rs256, rsaSpki.trim().replaceAll('\n', '\\n')],
    ['JWK', es256, JSON.stringify(ecJwk)],
    ['private PEM', es256, ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['JWK set by kid', es256, set],
  ] as const) {
    await test.step(form, async () => {
      await setKey(page, 'PEM / JWK', '');
      await pasteText(page, token);
      await expect(verdictOf(page)).toContainText('Undetermined');
      await setKey(page, 'PEM / JWK', key);
      await expect(verdictOf(page)).toContainText('Accepted');
      await expect.poll(() => copied(page, 'Copy token')).toBe(token);
    });
  }
  const keys = page.getByRole('region', { name: 'Keys of the set' });
  await expect(keys.getByRole('row', { name: /^two/ })).toContainText('matches the signature');
  await expect(keys.getByRole('row', { name: /^one/ })).toContainText('not chosen');
  await expect(keys.getByRole('row', { name: /^three/ })).toContainText('not chosen');
});

test('explains a key of the wrong kind', async ({ page }) => {
  await openPage(page);
  await pasteText(page, rs256);
  await setKey(page, 'PEM / JWK', ecSpki);
  await expect(verdictOf(page)).toContainText('Rejected');
  await expect(verdictOf(page)).toContainText('no key at hand serves alg RS256');
  await expect(page.getByRole('tabpanel').getByText('RS256 needs an RSA key')).toBeVisible();
  await expect(verdictOf(page)).not.toContainText('not genuine');
});

test('says of an expired token that it is genuine and rejected', async ({ page }) => {
  await openPage(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken({ exp: nowSeconds() - 30 }));
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  await expect(verdictOf(page)).toContainText('signature is genuine');
});

test('never trusts a key that the token brings along', async ({ page }) => {
  await openPage(page);
  const forged = jwt.sign(claims, ec.privateKey, {
    algorithm: 'ES256',
    header: { alg: 'ES256', jwk: ecJwk } as jwt.JwtHeader,
  });
  await pasteText(page, forged);
  await expect(page.getByRole('tabpanel').getByText(/jwk/).first()).toBeVisible();
  await expect(verdictOf(page)).toContainText('Undetermined: no key yet');
  await setKey(page, 'PEM / JWK', JSON.stringify(otherEc.publicKey.export({ format: 'jwk' })));
  await expect(verdictOf(page)).toContainText('Rejected');
});

test('keeps the key when another token is pasted', async ({ page }) => {
  await openPage(page);
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted');
  await pasteText(page, hmacToken('{"alg":"HS256"}', '{"sub":"b"}', 'another'));
  await expect(verdictOf(page)).toContainText('Rejected');
  await expect(paneOf(page, 'Key')).toHaveValue(secret);
  await pasteText(page, goodToken({ sub: 'c' }));
  await expect(verdictOf(page)).toContainText('Accepted');
});

test('shows the bytes of a long signature in short, and all on request', async ({ page }) => {
  await openPage(page);
  await pasteText(page, rs256);
  const bytes =
    Buffer.from(rs256.split('.')[2] ?? '', 'base64url')
      .toString('hex')
      .match(/../g) ?? [];
  expect(bytes).toHaveLength(256);
  const pane = page.getByRole('region', { name: 'Signature' });
  await expect(pane.getByText(`${bytes.slice(0, 32).join(' ')} …`, { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Show all 256 bytes' }).press('Enter');
  await expect(pane.getByText(bytes.join(' '), { exact: true })).toBeVisible();
});

test('says of a match alone that it was verified', async ({ page }) => {
  await openPage(page);
  const footer = page.getByRole('contentinfo');
  await pasteText(page, goodToken());
  await expect(footer).toContainText('Keys and tokens stay in this page');
  await setKey(page, 'Secret', secret);
  await expect(footer).toContainText(/^verified in [\d.]+ ms/);
  await paneOf(page, 'Key').fill('another secret');
  await expect(footer).toContainText(/^key and signature examined in [\d.]+ ms/);
});

test('takes a key out of the words around it', async ({ page }) => {
  await openPage(page);
  await setKey(page, 'Secret', '');
  for (const [form, text, key] of [
    ['PEM', `Hello, here is our key:\n\n${ecSpki}\nRegards, the team`, ecSpki.trim()],
    ['JWK', `'${JSON.stringify(ecJwk)}'`, JSON.stringify(ecJwk)],
  ] as const) {
    await test.step(form, async () => {
      await page.getByRole('radio', { name: 'Secret' }).check();
      await pasteText(page, text);
      await page.getByRole('button', { name: 'Use it as the key' }).click();
      await expect(page.getByRole('radio', { name: 'PEM / JWK' })).toBeChecked();
      await expect(paneOf(page, 'Key')).toHaveValue(key);
      await pasteText(page, es256);
      await expect(verdictOf(page)).toContainText('Accepted');
    });
  }
});

test.describe('a low window', () => {
  test.use({ viewport: { width: 1280, height: 560 } });

  test('shows the first failing check of each token, until the list is scrolled by hand', async ({
    page,
  }) => {
    await openPage(page);
    await setKey(page, 'Secret', secret);
    const trace = page.getByRole('tabpanel', { name: 'Trace' });
    const first = trace.getByRole('listitem').first();
    await pasteText(page, goodToken({ exp: nowSeconds() - 30 }));
    await expect(trace.getByText('exp is in the past')).toBeInViewport({ ratio: 1 });
    await expect(first).not.toBeInViewport();
    await pasteText(page, goodToken());
    await expect(first).toBeInViewport({ ratio: 1 });
    await trace.evaluate((list) => list.scrollTo(0, 40));
    await pasteText(page, goodToken({ exp: nowSeconds() - 30 }));
    await expect(verdictOf(page)).toContainText('Rejected');
    await expect.poll(() => trace.evaluate((list) => list.scrollTop)).toBe(40);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('judges audience, issuer and leeway as they are typed', async ({ page }) => {
  await openPage(page);
  await pasteText(page, goodToken({ aud: 'shop', iss: 'https://id.example', exp: nowSeconds() - 60 }));
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('the token expired');
  await paneOf(page, 'Leeway').fill('86400');
  await expect(verdictOf(page)).toContainText('Accepted');
  await paneOf(page, 'Audience').fill('office');
  await expect(verdictOf(page)).toContainText('Only aud fails');
  await paneOf(page, 'Audience').fill('shop');
  await paneOf(page, 'Issuer').fill('https://other.example');
  await expect(verdictOf(page)).toContainText('Only iss fails');
  await paneOf(page, 'Issuer').fill('https://id.example');
  await expect(verdictOf(page)).toContainText('Accepted');
});

test('judges a token of 1.35 MB, and judges it again under another policy', async ({ page }) => {
  test.slow();
  await openPage(page);
  await setKey(page, 'Secret', secret);
  const long = goodToken({ blob: 'x'.repeat(1_013_000) });
  expect(long.length).toBeGreaterThan(1_350_000);
  await pasteText(page, long);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(page.getByRole('tab', { name: 'Findings' })).toHaveAttribute('aria-selected', 'true');
  await expect(verdictOf(page)).toContainText('Accepted', { timeout: 20_000 });
  await paneOf(page, 'Audience').fill('shop');
  await expect(verdictOf(page)).toContainText('Rejected');
});
