import { generateKeyPairSync } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { importPKCS8, jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';
import {
  copied,
  expectSigned,
  goodToken,
  nowSeconds,
  openPage,
  paneOf,
  pasteText,
  secret,
  segmentText,
  setKey,
  setPane,
  test,
  verdictOf,
  waitForMonaco,
} from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ecPrivate = ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const ecPublic = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const token = (page: Page) => copied(page, 'Copy token');
const signature = (text: string) => text.split('.')[2];
const iat = nowSeconds() - 60;
const es256 = jwt.sign({ sub: 'user_42', iat, exp: iat + 3660 }, ec.privateKey, { algorithm: 'ES256' });
const edited = `{"sub":"edited","exp":${iat + 7200}}`;

test.beforeEach(async ({ page }) => {
  await openPage(page);
  await waitForMonaco(page);
});

test('re-signs an edited payload with a secret', async ({ page }) => {
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await setPane(page, 'Payload', edited);
  await expectSigned(page);
  const made = await token(page);
  expect(segmentText(made, 1)).toBe(edited);
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(jwt.verify(made, secret, { algorithms: ['HS256'] })).toMatchObject({ sub: 'edited' });
  const { payload } = await jwtVerify(made, new TextEncoder().encode(secret));
  expect(payload.sub).toBe('edited');
});

test('re-signs an edited payload with a private key', async ({ page }) => {
  await pasteText(page, es256);
  await setKey(page, 'PEM / JWK', ecPrivate);
  await expect(verdictOf(page)).toContainText('Accepted');
  await setPane(page, 'Payload', edited);
  await expect.poll(async () => segmentText(await token(page), 1)).toBe(edited);
  await expectSigned(page);
  const made = await token(page);
  expect(jwt.verify(made, ecPublic, { algorithms: ['ES256'] })).toMatchObject({ sub: 'edited' });
  const { payload } = await jwtVerify(made, ec.publicKey);
  expect(payload.sub).toBe('edited');
});

test('makes a token from nothing but a payload and a generated key', async ({ page }) => {
  await setPane(page, 'Payload', edited);
  await page.getByRole('button', { name: 'Generate key' }).click();
  await expect(paneOf(page, 'Key')).not.toHaveValue('');
  await page
    .getByRole('region', { name: 'Signature' })
    .getByRole('button', { name: 'Sign', exact: true })
    .click();
  await expect(verdictOf(page)).toContainText('Accepted');
  const key = Buffer.from(await paneOf(page, 'Key').inputValue(), 'base64url');
  expect(jwt.verify(await token(page), key)).toMatchObject({ sub: 'edited' });
});

test('keeps the last good token while the payload is not JSON', async ({ page }) => {
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted');
  const before = await token(page);
  await setPane(page, 'Payload', '{"sub": "unfinished');
  const pane = page.getByRole('region', { name: 'Payload' });
  await expect(pane.getByText('The token keeps the last good payload')).toBeVisible();
  expect(await token(page)).toBe(before);
  await setPane(page, 'Payload', edited);
  await expect(pane.getByText('The token keeps the last good payload')).toHaveCount(0);
  await expect.poll(async () => segmentText(await token(page), 1)).toBe(edited);
});

test('leaves the old signature where the key cannot sign, and offers one that can', async ({ page }) => {
  await pasteText(page, es256);
  await setKey(page, 'PEM / JWK', ecPublic);
  await expect(verdictOf(page)).toContainText('Accepted');
  await setPane(page, 'Payload', edited);
  await expect(verdictOf(page)).toContainText('Rejected');
  const pane = page.getByRole('region', { name: 'Signature' });
  await expect(pane.getByText('no longer matches')).toBeVisible();
  const between = await token(page);
  expect(segmentText(between, 1)).toBe(edited);
  expect(signature(between)).toBe(signature(es256));
  await page.getByRole('button', { name: 'Sign with a new ES256 key' }).click();
  await expect(verdictOf(page)).toContainText('Accepted');
  const made = await token(page);
  expect(signature(made)).not.toBe(signature(es256));
  const key = await importPKCS8(await paneOf(page, 'Key').inputValue(), 'ES256', { extractable: true });
  const pem = await paneOf(page, 'Key').inputValue();
  expect(key.type).toBe('private');
  expect(jwt.verify(made, pem.replace(/\s*$/, '\n'), { algorithms: ['ES256'] })).toMatchObject({
    sub: 'edited',
  });
});

test('never signs a pasted token again because a key was typed', async ({ page }) => {
  const given = goodToken();
  await pasteText(page, given);
  await paneOf(page, 'Key').pressSequentially('not-the-secret');
  await expect(verdictOf(page)).toContainText('Rejected');
  expect(await token(page)).toBe(given);
  await page.getByRole('button', { name: 'Generate key' }).click();
  await expect(paneOf(page, 'Key')).not.toHaveValue('not-the-secret');
  await expect(verdictOf(page)).toContainText('Rejected');
  expect(await token(page)).toBe(given);
  await setKey(page, 'Secret', secret);
  await page.getByLabel('Encoding').selectOption({ label: 'UTF-8 text' });
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(await token(page)).toBe(given);
});

test('explains a change of alg to another family and offers a fitting key', async ({ page }) => {
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await setPane(page, 'Header', '{"alg":"ES256","typ":"JWT"}');
  await expect(
    page.getByRole('region', { name: 'Header' }).getByText('The key does not fit ES256.', { exact: true }),
  ).toBeVisible();
  await expect(verdictOf(page)).toContainText('Rejected');
  await page.getByRole('button', { name: 'Sign with a new ES256 key' }).click();
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(segmentText(await token(page), 0)).toBe('{"alg":"ES256","typ":"JWT"}');
});

test('makes alg none, and never accepts it', async ({ page }) => {
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await setPane(page, 'Header', '{"alg":"none"}');
  await expect.poll(async () => signature(await token(page))).toBe('');
  const chip = page.getByRole('region', { name: 'Signature' }).getByText('none', { exact: true });
  await expect(chip).toBeVisible();
  await expect(verdictOf(page)).toContainText('There is no signature that could be genuine');
  await setKey(page, 'Secret', '');
  await expect(page.getByText('No key yet.')).toBeVisible();
  await expect(chip).toBeVisible();
  await expect(verdictOf(page)).toContainText(/Rejected.*There is no signature that could be genuine/);
});
