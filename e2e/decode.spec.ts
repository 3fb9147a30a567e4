import { expect } from '@playwright/test';
import {
  copied,
  goodToken,
  hmacToken,
  openPage,
  paneOf,
  pasteText,
  secret,
  segmentText,
  setPane,
  shownText,
  test,
  verdictOf,
  waitForMonaco,
} from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const token = goodToken();
const other = goodToken({ sub: 'user_43' });
const wrapped = token.replace(/.{40}/g, '$&\r\n   ');

const forms = [
  ['a plain token', token],
  ['a token wrapped over lines', wrapped],
  ['a token in quotes', `"${token}"`],
  ['Bearer', `Bearer ${token}`],
  ['an Authorization header', `Authorization: Bearer ${token}`],
  ['a token response', JSON.stringify({ token_type: 'Bearer', access_token: token, expires_in: 3600 })],
] as const;

test('finds the token in every form in which it is pasted', async ({ page }) => {
  await openPage(page);
  for (const [form, text] of forms) {
    await test.step(form, async () => {
      await pasteText(page, text);
      await expect(verdictOf(page)).toContainText('Undetermined');
      await expect.poll(() => shownText(page, 'Payload')).toContain('user_42');
      await expect.poll(() => copied(page, 'Copy token')).toBe(token);
      await page.getByRole('button', { name: 'Clear token' }).click();
      await expect(page.getByRole('region', { name: 'Start' })).toBeVisible();
    });
  }
});

test('takes the clipboard by the Paste button', async ({ page }) => {
  await openPage(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `Bearer ${token}`);
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(verdictOf(page)).toContainText('Undetermined');
  await expect.poll(() => copied(page, 'Copy token')).toBe(token);
});

test('takes a paste while a switch has the focus, and leaves one in a field alone', async ({ page }) => {
  await openPage(page);
  await page.getByRole('radio', { name: 'PEM / JWK' }).check();
  await expect(page.getByRole('radio', { name: 'PEM / JWK' })).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), token);
  await page.keyboard.press('Control+v');
  await expect.poll(() => copied(page, 'Copy token')).toBe(token);
  await page.evaluate(() => navigator.clipboard.writeText('office'));
  await paneOf(page, 'Audience').focus();
  await page.keyboard.press('Control+v');
  await expect(paneOf(page, 'Audience')).toHaveValue('office');
  expect(await copied(page, 'Copy token')).toBe(token);
});

test('lets one choose between several tokens', async ({ page }) => {
  await openPage(page);
  await pasteText(page, JSON.stringify({ access_token: token, id_token: other }));
  const chooser = page.getByRole('group', { name: 'Tokens found' });
  await expect(chooser.getByRole('button')).toHaveCount(2);
  await expect(chooser.getByRole('button', { name: 'access_token' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => copied(page, 'Copy token')).toBe(token);
  await chooser.getByRole('button', { name: 'id_token' }).click();
  await expect(chooser.getByRole('button', { name: 'id_token' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => shownText(page, 'Payload')).toContain('user_43');
  await expect.poll(() => copied(page, 'Copy token')).toBe(other);
});

const links = [
  `#token=${token}`,
  `#id_token=${token}`,
  `#access_token=${token}&token_type=Bearer`,
  `#jwt=${token}`,
  `#debugger-io?token=${token}`,
];

test('opens deep links and cleans the address', async ({ page }) => {
  for (const link of links) {
    await test.step(link.slice(0, 20), async () => {
      await page.goto('about:blank');
      await openPage(page, `./${link}`);
      await expect.poll(() => shownText(page, 'Payload')).toContain('user_42');
      expect(new URL(page.url()).hash).toBe('');
      expect(page.url()).not.toContain('eyJ');
      await expect(page.getByText('the server that delivered')).toHaveCount(0);
    });
  }
  await test.step('an address that changes under the open page', async () => {
    await page.evaluate((hash) => location.assign(hash), `#token=${other}`);
    await expect.poll(() => shownText(page, 'Payload')).toContain('user_43');
    expect(page.url()).not.toContain('eyJ');
  });
});

test('warns that the server has seen a token in the query', async ({ page }) => {
  await openPage(page, `./?token=${token}&theme=1`);
  await expect(page.getByText('the server that delivered')).toBeVisible();
  await expect.poll(() => shownText(page, 'Payload')).toContain('user_42');
  expect(new URL(page.url()).search).toBe('?theme=1');
});

const strangers = [
  ['opaque', '8xLOxBtZp8kD2mQ7vN4cR1wTs6Yz', /opaque/i, 'Not a token'],
  [
    'PASETO',
    'v4.public.eyJzdWIiOiJ1c2VyXzQyIn1YmFzZTY0dXJsc2lnbmF0dXJlb2ZzaXh0eWZvdXJieXRlc2FuZG1vcmU',
    /PASETO/,
    'Not a token',
  ],
  ['cut by a log', `${token.slice(0, 60)}…`, /cut off/, 'Rejected'],
  ['Flask cookie', 'eyJ1c2VyX2lkIjo0Mn0.ZxVQ1w.AWvVdY53dfSBmfL1fVyVmGTUE-4', /Flask/, 'Rejected'],
] as const;

test('names what is no token', async ({ page }) => {
  await openPage(page);
  for (const [name, text, words, verdict] of strangers) {
    await test.step(name, async () => {
      await pasteText(page, text);
      await expect(
        page.getByRole('region', { name: 'Encoded token' }).getByText(words).first(),
      ).toBeVisible();
      await expect(verdictOf(page)).toContainText(verdict);
    });
  }
});

const exact = '{"id":9007199254740993,"10":1,"2":2,"f":1.0,"e":1E2,"role":"user","role":"admin"}';

test('keeps the bytes of a payload through view, copy and an edit of the header', async ({ page }) => {
  await openPage(page);
  await waitForMonaco(page);
  const given = hmacToken('{"alg":"HS256"}', exact, secret);
  await pasteText(page, given);
  await expect(verdictOf(page)).toContainText('Undetermined');
  const view = page.getByRole('group', { name: 'Payload view' });
  await expect.poll(() => shownText(page, 'Payload')).toMatch(/^\{ *"id": 9007199254740993,/);
  await view.getByRole('radio', { name: 'Exact' }).check();
  await expect
    .poll(() => shownText(page, 'Payload'))
    .toContain('"f":1.0,"e":1E2,"role":"user","role":"admin"');
  await expect.poll(() => copied(page, 'Copy payload')).toBe(exact);
  await view.getByRole('radio', { name: 'Formatted' }).check();
  await expect.poll(() => copied(page, 'Copy payload')).toBe(exact);
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await expect(page.getByRole('tabpanel').getByText(/role/).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Trace' }).click();
  await expect.poll(() => copied(page, 'Copy token')).toBe(given);
  await setPane(page, 'Header', '{"alg":"HS256","kid":"new"}');
  await expect.poll(async () => segmentText(await copied(page, 'Copy token'), 0)).toContain('new');
  const edited = await copied(page, 'Copy token');
  expect(edited.split('.')[1]).toBe(given.split('.')[1]);
  expect(segmentText(edited, 1)).toBe(exact);
  await expect(paneOf(page, 'Payload')).toBeVisible();
});
