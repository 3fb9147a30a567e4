import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import jwt from 'jsonwebtoken';
import { chainKey, chainPem, opensshPrivate } from './keyFixtures.ts';
import {
  copied,
  expectSigned,
  hmacToken,
  nowSeconds,
  openPage,
  paneOf,
  pasteText,
  setKey,
  setPane,
  test,
  verdictOf,
} from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const claims = { sub: 'user_42', iat: nowSeconds() - 60, exp: nowSeconds() + 3600 };
const rs256 = jwt.sign(claims, rsa.privateKey, { algorithm: 'RS256' });
const es256 = jwt.sign(claims, ec.privateKey, { algorithm: 'ES256' });
const encrypted = rsa.privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' })
  .toString();

const keyPane = (page: Page): Locator => page.getByRole('region', { name: 'Key', exact: true });
const tab = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What the key is' }).getByRole('radio', { name });

test('opens an encrypted key with its password, which goes with the key', async ({ page }) => {
  await openPage(page);
  await pasteText(page, rs256);
  await setKey(page, 'PEM / JWK', encrypted);
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAttribute('type', 'password');
  await expect(password).toHaveAttribute('autocomplete', 'off');
  await expect(verdictOf(page)).toContainText('Undetermined');
  await test.step('a wrong one is told at the field', async () => {
    await password.pressSequentially('open');
    await expect(password).toHaveAttribute('aria-invalid', 'true');
    await expect(verdictOf(page)).toContainText('Undetermined');
  });
  await test.step('the right one opens it', async () => {
    await password.pressSequentially(' sesame');
    await expect(verdictOf(page)).toContainText('Accepted');
    await expect(password).toBeFocused();
    await expect(password).toHaveAttribute('aria-invalid', 'false');
    await expect(keyPane(page).getByText('PEM, PKCS#8, encrypted')).toBeVisible();
  });
  await test.step('it can be looked at', async () => {
    await page.getByRole('button', { name: 'Show password' }).click();
    await expect(password).toHaveAttribute('type', 'text');
    await page.getByRole('button', { name: 'Hide password' }).click();
  });
  await test.step('the field stays while it is emptied', async () => {
    await password.fill('');
    await expect(verdictOf(page)).toContainText('Undetermined');
    await expect(password).toBeFocused();
    await password.fill('open sesame');
    await expect(verdictOf(page)).toContainText('Accepted');
  });
  await test.step('an undo of something else leaves it', async () => {
    await paneOf(page, 'Audience').fill('shop');
    await expect(verdictOf(page)).toContainText('Rejected');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(verdictOf(page)).toContainText('Accepted');
    await expect(password).toHaveValue('open sesame');
  });
  await test.step('another key takes it away', async () => {
    await setKey(page, 'PEM / JWK', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString());
    await expect(verdictOf(page)).toContainText('Accepted');
    await expect(password).toHaveCount(0);
  });
});

test('says that a key is being read while what reads it is on its way', async ({ page }) => {
  await openPage(page);
  await pasteText(page, rs256);
  await expect(verdictOf(page)).toContainText('Undetermined');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/**', async (route) => {
    await released;
    await route.continue();
  });
  await setKey(page, 'PEM / JWK', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await expect(keyPane(page).getByText('Reading the key…')).toBeVisible();
  release();
  await expect(keyPane(page).getByText('RSA 2048')).toBeVisible();
  await expect(keyPane(page).getByText('Reading the key…')).toHaveCount(0);
});

test('says in short what the key is to whoever comes to its box', async ({ page }) => {
  await openPage(page);
  await setKey(page, 'PEM / JWK', ec.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await expect(paneOf(page, 'Key')).toHaveAccessibleDescription('EC P-256 public PEM, SPKI');
  await setKey(page, 'PEM / JWK', encrypted);
  await expect(paneOf(page, 'Key')).toHaveAccessibleDescription(/^The private key is encrypted/);
  await setKey(page, 'PEM / JWK', ' ');
  await expect(keyPane(page).getByText('Nothing but white space yet.')).toBeVisible();
});

test('signs with an OpenSSH key', async ({ page }) => {
  await openPage(page);
  await pasteText(page, hmacToken('{"alg":"EdDSA"}', '{"sub":"a"}', 'none'));
  await setKey(page, 'PEM / JWK', opensshPrivate);
  await expect(keyPane(page).getByText('OpenSSH private key')).toBeVisible();
  await expect(verdictOf(page)).toContainText('Rejected');
  await setPane(page, 'Payload', '{"sub":"b"}');
  await expectSigned(page);
  await expect(verdictOf(page)).toContainText('Accepted');
});

test('tells what a key is, and copies its names', async ({ page }) => {
  await openPage(page);
  await setKey(
    page,
    'PEM / JWK',
    JSON.stringify({ ...ec.privateKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig' }),
  );
  const card = keyPane(page);
  for (const text of ['EC P-256', 'private', 'JWK', 'k1', 'sig', 'ES256']) {
    await expect(card.getByText(text, { exact: true }).first()).toBeVisible();
  }
  expect(await copied(page, 'Copy kid')).toBe('k1');
  expect(await copied(page, 'Copy Thumbprint')).toMatch(/^[\w-]{43}$/);
  expect(await copied(page, 'Copy Fingerprint')).toMatch(/^[\w+/]{43}=$/);
});

test('shows a certificate and its chain', async ({ page }) => {
  await openPage(page);
  await pasteText(page, jwt.sign(claims, chainKey, { algorithm: 'ES256' }));
  await setKey(page, 'PEM / JWK', chainPem);
  await expect(verdictOf(page)).toContainText('Accepted');
  await expect(keyPane(page).getByText('PEM, X.509 certificate')).toBeVisible();
  const certificates = page.getByRole('region', { name: 'Certificates' });
  await expect(certificates.getByRole('listitem')).toHaveCount(2);
  await expect(certificates.getByRole('listitem').first()).toContainText('signer.example');
  await expect(certificates.getByRole('listitem').last()).toContainText('self-signed');
  await test.step('and leaves the token in sight', async () => {
    const [all, token] = await Promise.all(
      [page.locator('#left-column'), page.locator('#token')].map((part) => part.boundingBox()),
    );
    expect(token?.height).toBeGreaterThan((all?.height ?? 0) / 3);
  });
  await test.step('until the line between them is moved', async () => {
    await page.getByRole('separator', { name: 'Height of the key' }).press('End');
    await expect.poll(async () => (await page.locator('#token').boundingBox())?.height).toBeLessThan(170);
  });
});

test.describe('converts', () => {
  const convert = async (page: Page, form: string) => {
    await page.getByRole('button', { name: 'Convert', exact: true }).click();
    await page.getByLabel('Form', { exact: true }).selectOption({ label: form });
  };

  test('a PEM to a JWK, copied, downloaded and used', async ({ page }) => {
    await openPage(page);
    await pasteText(page, es256);
    const pem = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await setKey(page, 'PEM / JWK', pem);
    await convert(page, 'JWK, public');
    const text = await copied(page, 'Copy JWK, public');
    expect(JSON.parse(text)).toEqual(ec.publicKey.export({ format: 'jwk' }));
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/public\.jwk\.json$/);
    expect(await readFile(await file.path(), 'utf8')).toBe(text);
    await page.getByRole('button', { name: 'Use this' }).click();
    await expect(paneOf(page, 'Key')).toHaveValue(text);
    await expect(verdictOf(page)).toContainText('Accepted');
    await page.keyboard.press('Control+z');
    await expect(paneOf(page, 'Key')).toHaveValue(pem);
  });

  test('a private key to its public part, and says where a form is private', async ({ page }) => {
    await openPage(page);
    await setKey(page, 'PEM / JWK', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
    await convert(page, 'PEM public key (SPKI)');
    await expect(keyPane(page).getByText('who has it can sign')).toHaveCount(0);
    const spki = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect((await copied(page, 'Copy PEM public key (SPKI)')).trim()).toBe(spki.trim());
    await page.getByLabel('Form', { exact: true }).selectOption({ label: 'PEM private key (PKCS#8)' });
    await expect(keyPane(page).getByText('who has it can sign')).toBeVisible();
  });

  test('a set as a whole', async ({ page }) => {
    await openPage(page);
    const keys = [rsa, ec].map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' })).join('');
    await setKey(page, 'PEM / JWK', keys);
    await page.getByRole('button', { name: 'Convert all' }).click();
    await page.getByLabel('Form', { exact: true }).selectOption({ label: 'JWK set, public' });
    expect(JSON.parse(await copied(page, 'Copy JWK set, public')).keys).toHaveLength(2);
  });
});

test.describe('generates', () => {
  for (const [family, alg, option] of [
    ['a secret', 'HS512', null],
    ['RSA of 3072 bits', 'PS256', '3072 bits'],
    ['a curve of the web', 'ES384', null],
    ['a curve that engines lack', 'ES256K', null],
    ['Ed448', 'EdDSA', 'Ed448'],
    ['post-quantum keys', 'ML-DSA-65', null],
  ] as const) {
    test(`${family}, and signs with it`, async ({ page }) => {
      test.slow();
      await openPage(page);
      await pasteText(page, hmacToken(JSON.stringify({ alg, typ: 'JWT' }), '{"sub":"a"}', 'none'));
      await tab(page, 'Generate').check();
      await expect(page.getByLabel('Algorithm', { exact: true })).toHaveValue(alg);
      if (option) await keyPane(page).getByRole('radio', { name: option }).check();
      await page.getByRole('button', { name: 'Generate key' }).click();
      await expect(paneOf(page, 'Key')).not.toHaveValue('', { timeout: 30_000 });
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await expectSigned(page);
      await expect(verdictOf(page)).toContainText('Accepted');
      if (alg === 'HS512') return;
      const { keys } = JSON.parse(await copied(page, 'Copy JWK set'));
      expect(keys).toEqual([expect.objectContaining({ alg, kid: expect.stringMatching(/^[\w-]{43}$/) })]);
      expect(keys[0]).not.toHaveProperty('d');
      expect(keys[0]).not.toHaveProperty('priv');
    });
  }

  test('a private key as JWK, where that is asked', async ({ page }) => {
    await openPage(page);
    await tab(page, 'Generate').check();
    await page.getByLabel('Algorithm', { exact: true }).selectOption('ES256');
    await keyPane(page).getByRole('radio', { name: 'JWK', exact: true }).check();
    await page.getByRole('button', { name: 'Generate key' }).click();
    await expect(tab(page, 'PEM / JWK')).toBeChecked();
    await expect(tab(page, 'PEM / JWK')).toBeFocused();
    expect(JSON.parse(await paneOf(page, 'Key').inputValue())).toMatchObject({ kty: 'EC', alg: 'ES256' });
  });

  test('nothing after a cancel, and the pane goes on', async ({ page }) => {
    test.slow();
    await openPage(page);
    await tab(page, 'Generate').check();
    await page.getByLabel('Algorithm', { exact: true }).selectOption('RS512');
    await keyPane(page).getByRole('radio', { name: '4096 bits' }).check();
    const make = page.getByRole('button', { name: 'Generate key' });
    await make.press('Enter');
    await expect(make).toBeFocused();
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    await expect(make).toBeFocused();
    await page.getByLabel('Algorithm', { exact: true }).selectOption('HS256');
    await page.getByRole('button', { name: 'Generate key' }).click();
    await expect(tab(page, 'Secret')).toBeChecked();
    await expect(paneOf(page, 'Key')).toHaveValue(/^[\w-]{43}$/);
  });
});

test('reads the file of a key, text or binary, chosen or dropped', async ({ page }) => {
  await openPage(page);
  await pasteText(page, es256);
  const choose = async (name: string, buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose file…' }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await choose('key.pem', Buffer.from(ec.publicKey.export({ type: 'spki', format: 'pem' })));
  await expect(tab(page, 'PEM / JWK')).toBeChecked();
  await expect(verdictOf(page)).toContainText('Accepted');
  await choose('key.der', ec.publicKey.export({ type: 'spki', format: 'der' }));
  await expect(keyPane(page).getByText('DER, SPKI')).toBeVisible();
  await expect(verdictOf(page)).toContainText('Accepted');
  await choose('nothing.key', Buffer.alloc(0));
  await expect(keyPane(page).getByText('nothing.key was not opened: it is empty.')).toBeVisible();
  await test.step('dropped anywhere on the pane', async () => {
    await setKey(page, 'PEM / JWK', '');
    const der = [...ec.privateKey.export({ type: 'sec1', format: 'der' })];
    await page.locator('#key').evaluate((pane, bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'ec.der'));
      for (const type of ['dragover', 'drop']) {
        pane.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, der);
    await expect(keyPane(page).getByText('DER, SEC1')).toBeVisible();
    await expect(verdictOf(page)).toContainText('Accepted');
  });
});
