import { expect } from '@playwright/test';
import { axeViolations } from './axe.ts';
import {
  copied,
  dragFiles,
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
const base64 = (text: string) => Buffer.from(text).toString('base64');

const forms = [
  ['a plain token', token],
  ['a token wrapped over lines', wrapped],
  ['a token in quotes', `"${token}"`],
  ['Bearer', `Bearer ${token}`],
  ['an Authorization header', `Authorization: Bearer ${token}`],
  ['a token response', JSON.stringify({ token_type: 'Bearer', access_token: token, expires_in: 3600 })],
  ['a Cookie line', `Cookie: theme=dark; session=${token}; lang=en`],
  ['a Set-Cookie line', `Set-Cookie: session=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`],
  ['a curl command', `curl https://a.test \\\n  -H 'Accept: */*' \\\n  -H 'Authorization: Bearer ${token}'`],
  ['a URL with a fragment', `https://a.test/cb#state=x&access_token=${token}&token_type=Bearer`],
  ['an encoded URL', `https://a.test/?next=${encodeURIComponent(`https://b.test/?token=${token}&x=1`)}`],
  ['a twice encoded text', encodeURIComponent(encodeURIComponent(`{"t":"${token}"}`))],
  ['a log line', `2026-01-02T03:04:05Z WARN \u001b[33mauth\u001b[0m token=${token} user=7`],
  [
    'a HAR file',
    JSON.stringify({
      log: { entries: [{ request: { headers: [{ name: 'Authorization', value: `Bearer ${token}` }] } }] },
    }),
  ],
  ['an HTTP request', `GET / HTTP/1.1\r\nHost: a.test\r\nAuthorization: Bearer ${token}\r\n\r\n`],
  ['a Kubernetes secret', `kind: Secret\ndata:\n  token: ${base64(token)}\n`],
  ['a Markdown fence', `Here:\n\n\`\`\`\n${token}\n\`\`\`\n`],
  ['a quoted mail', `> the token\n> ${token.replace(/.{60}/g, '$&\n> ')}\n> fails`],
  ['a Python literal', `t = (\n  "${token.replace(/.{50}/g, '$&"\n  "')}"\n)`],
  ['a JavaScript literal', `const t = '${token.replace(/.{50}/g, "$&' +\n  '")}';`],
] as const;

test('finds the token in every form in which it is pasted', async ({ page }) => {
  test.slow();
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
  await page.evaluate((text) => navigator.clipboard.writeText(text), other);
  for (const control of [page.getByRole('button', { name: 'Clear token' }), page.getByRole('tab').first()]) {
    await control.focus();
    await page.keyboard.press('Control+v');
    await expect.poll(() => shownText(page, 'Payload')).toContain('user_43');
  }
  await page.evaluate(() => navigator.clipboard.writeText('office'));
  await paneOf(page, 'Audience').focus();
  await page.keyboard.press('Control+v');
  await expect(paneOf(page, 'Audience')).toHaveValue('office');
  expect(await copied(page, 'Copy token')).toBe(other);
});

test('lets one choose between several tokens by keyboard', async ({ page }) => {
  await openPage(page);
  const ended = goodToken({ sub: 'user_43', iss: 'https://accounts.example.com/x', nonce: 'n', exp: 1000 });
  await pasteText(page, JSON.stringify({ access_token: token, id_token: ended }));
  const chooser = page.getByRole('group', { name: 'Tokens found' });
  const access = chooser.getByRole('radio', { name: /^access_token · no issuer · token .* expires in/ });
  const identity = chooser.getByRole('radio', {
    name: /^id_token · accounts\.example\.com · ID token \(typ JWT\) · expired .* ago$/,
  });
  await expect(chooser.getByRole('radio')).toHaveCount(2);
  await expect(access).toBeChecked();
  await expect.poll(() => copied(page, 'Copy token')).toBe(token);
  await access.focus();
  await page.keyboard.press('ArrowDown');
  await expect(identity).toBeChecked();
  await expect(identity).toBeFocused();
  await expect.poll(() => shownText(page, 'Payload')).toContain('user_43');
  await expect.poll(() => copied(page, 'Copy token')).toBe(ended);
  expect(await axeViolations(page)).toEqual([]);
});

test('keeps many tokens in a box of limited height', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  const many = Array.from({ length: 30 }, (_, i) => goodToken({ sub: `user_${i}` }));
  await pasteText(page, many.join('\n'));
  const chooser = page.getByRole('group', { name: 'Tokens found' });
  await expect(chooser.getByRole('radio')).toHaveCount(30);
  expect((await chooser.boundingBox())?.height).toBeLessThan(200);
  await chooser.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowUp');
  await expect(chooser.getByRole('radio').last()).toBeChecked();
  await expect(chooser.getByRole('radio').last()).toBeInViewport();
  expect(await chooser.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

const bytesOf = (text: string) => [...Buffer.from(text)];

test('opens a dropped text file, and says what became of others', async ({ page }) => {
  await openPage(page);
  const pane = page.getByRole('region', { name: 'Encoded token' });
  await test.step('a picture', async () => {
    await dragFiles(page, [['a.png', [0x89, 0x50, 0x4e, 0x47, 0]]], 'drop');
    await expect(pane.getByText('a.png was not opened: it is not text')).toBeVisible();
    await expect(verdictOf(page)).toContainText('Not a token');
  });
  await test.step('taken away again', async () => {
    await dragFiles(page, [['a.log', bytesOf(token)]], 'dragleave');
    await expect(verdictOf(page)).toContainText('Not a token');
  });
  await test.step('two text files', async () => {
    await dragFiles(
      page,
      [
        ['a.log', bytesOf(`token=${token} user=7`)],
        ['b.log', bytesOf(other)],
      ],
      'drop',
    );
    await expect.poll(() => copied(page, 'Copy token')).toBe(token);
    await expect(pane.getByText('Opened a.log; the other file was left out.')).toBeVisible();
  });
  await test.step('a key, on the key box', async () => {
    await dragFiles(
      page,
      [['k.pem', bytesOf('-----BEGIN PUBLIC KEY-----\nMC\n')]],
      'drop',
      '[data-own-drop]',
    );
    await expect(paneOf(page, 'Key')).toHaveValue(/^-----BEGIN PUBLIC KEY-----/);
    expect(await copied(page, 'Copy token')).toBe(token);
  });
});

test('holds the first paste until the token in it can be found', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/find-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await openPage(page);
  await pasteText(page, `Bearer ${token}`);
  await expect(page.getByText('Looking for the token…')).toBeVisible();
  await expect(verdictOf(page)).toContainText('the page is empty');
  expect(await shownText(page, 'Encoded token')).toBe('');
  release();
  await expect.poll(() => copied(page, 'Copy token')).toBe(token);
  await expect(page.getByText('Looking for the token…')).toHaveCount(0);
});

test('says which keys to press where the clipboard is refused', async ({ page, context }) => {
  await openPage(page);
  await context.clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.readText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(page.getByText(/Not allowed: press (?:Ctrl V|⌘V)/)).toBeVisible();
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
