import { createHmac } from 'node:crypto';
import { expect, type Locator, type Page, test as plainTest } from '@playwright/test';

/** A page that is watched: `problems` grows with whatever should not have happened. */
export interface Watch {
  /** Every request's address, the first document included. */
  requests: string[];
  /** Console errors and warnings, page errors, violations of the policy, requests to elsewhere. */
  problems: string[];
}

/** Notes on a page whatever the page should never do. To be called before the first navigation. */
export async function watchPage(page: Page, origin: string): Promise<Watch> {
  const watch: Watch = { requests: [], problems: [] };
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    // Chromium tells what is wrong with a form in a whisper.
    const whisper = message.text().startsWith('[DOM]');
    if (whisper || message.type() === 'error' || message.type() === 'warning') {
      watch.problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => watch.problems.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    watch.requests.push(request.url());
    const { protocol, origin: to } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && to !== origin) {
      watch.problems.push(`request to ${to}`);
    }
  });
  await page.exposeFunction('noteViolation', (text: string) => watch.problems.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { noteViolation } = window as unknown as { noteViolation(text: string): void };
      noteViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return watch;
}

const watches = new WeakMap<Page, Watch>();

/** Opens the built site, watched. Each later call of `openPage` on the same page only navigates. */
export async function openPage(page: Page, address = './'): Promise<Watch> {
  let watch = watches.get(page);
  if (!watch) {
    watch = await watchPage(page, new URL(plainTest.info().project.use.baseURL ?? '').origin);
    watches.set(page, watch);
  }
  await page.goto(address);
  await expect(verdictOf(page)).toBeVisible();
  return watch;
}

/** A test that fails, after all else, when its opened page did what it never should. */
export const test = plainTest.extend<{ cleanPage: undefined }>({
  cleanPage: [
    async ({ page }, use) => {
      await use(undefined);
      expect(watches.get(page)?.problems ?? []).toEqual([]);
    },
    { auto: true },
  ],
});

/** The live region with the verdict. */
export function verdictOf(page: Page): Locator {
  return page.getByRole('status', { name: 'Verdict' });
}

/** Pastes a text on the page as a whole, outside every field. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Drags files over the page and, unless they are taken away again, drops them on an element. */
export async function dragFiles(
  page: Page,
  files: [name: string, bytes: number[]][],
  end: 'drop' | 'dragleave',
  on = 'body',
): Promise<void> {
  await page.evaluate(
    ([dragged, last, selector]) => {
      const dataTransfer = new DataTransfer();
      for (const [name, bytes] of dragged) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      const send = (type: string) =>
        document
          .querySelector(selector)
          ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      send('dragenter');
      send('dragover');
      const shown = document.body.innerText.includes('Drop to open');
      requestAnimationFrame(() => {
        document.body.dataset.target = String(shown || document.body.innerText.includes('Drop to open'));
        send(last);
      });
    },
    [files, end, on] as const,
  );
  await expect(page.locator('body')).toHaveAttribute('data-target', 'true');
  await expect(page.getByText('Drop to open')).toHaveCount(0);
}

/** Waits until all three panes are Monaco editors. */
export async function waitForMonaco(page: Page): Promise<void> {
  await expect(page.locator('.code-pane .monaco-editor').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('textarea.text-pane-input')).toHaveCount(0, { timeout: 20_000 });
}

/** Waits until the site is kept for use without a network and serves the page from there. */
export async function waitUntilKept(page: Page): Promise<void> {
  const keeper = () =>
    page.evaluate(() => {
      const { scriptURL, state } = navigator.serviceWorker.controller ?? {};
      // Until it has its own, a page may have that of a folder above.
      return scriptURL === new URL('sw.js', document.baseURI).href ? state : 'none';
    });
  await expect.poll(keeper, { timeout: 20_000 }).toBe('activated');
}

/** The text field of a pane, an editor's or a textarea. */
export function paneOf(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

/** Replaces the whole text of a pane as one input, whether it is a Monaco editor or a textarea. */
export async function setPane(page: Page, label: string, text: string): Promise<void> {
  await paneOf(page, label).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** The text that a pane shows: a textarea's value, or Monaco's lines joined, with plain spaces. Long texts are not wholly in Monaco's page. */
export async function shownText(page: Page, label: string): Promise<string> {
  return paneOf(page, label).evaluate((element) => {
    const editor = element.closest('.monaco-editor');
    if (!editor) return element instanceof HTMLTextAreaElement ? element.value : '';
    const top = (line: HTMLElement) => Number.parseInt(line.style.top, 10);
    return [...editor.querySelectorAll<HTMLElement>('.view-line')]
      .sort((a, b) => top(a) - top(b))
      .map((line) => line.textContent ?? '')
      .join('')
      .replaceAll('\u00a0', ' ');
  });
}

/** What a copy button puts on the clipboard. Needs the permission `clipboard-read`. */
export async function copied(page: Page, button: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Chooses how a part is shown. Parts of the page that are still loading may move the control under the pointer: a person would click again. */
export async function chooseView(page: Page, part: 'Header' | 'Payload', name: string): Promise<void> {
  const view = page.getByRole('group', { name: `${part} view` }).getByRole('radio', { name });
  await expect(async () => {
    if (!(await view.isChecked())) await view.click({ timeout: 2000 });
    await expect(view).toBeChecked({ timeout: 1000 });
  }).toPass();
}

/** Puts a text into the key box after choosing what it is. */
export async function setKey(page: Page, mode: 'Secret' | 'PEM / JWK', text: string): Promise<void> {
  await page.getByRole('group', { name: 'What the key is' }).getByRole('radio', { name: mode }).check();
  await paneOf(page, 'Key').fill(text);
}

/** Waits until the token carries a signature that was made on the page. */
export async function expectSigned(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Signature' }).getByText('signed here')).toBeVisible();
}

/** Loads an example by its title, from the start page or from the top bar. */
export async function loadExample(page: Page, title: string): Promise<void> {
  const start = page.getByRole('region', { name: 'Start' });
  const inStart = await start.isVisible();
  if (!inStart) await page.getByRole('button', { name: 'Examples', exact: true }).click();
  const list = inStart ? start : page.getByRole('dialog', { name: 'Examples' });
  await list.getByRole('button', { name: new RegExp(`^${title}(?![\\w])`) }).click();
}

/** A token signed with HMAC over exactly these texts, so that a payload keeps each of its bytes. */
export function hmacToken(header: string, payload: string, secret: string): string {
  const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64url');
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** The text of a token's segment. */
export function segmentText(token: string, index: 0 | 1): string {
  return Buffer.from(token.split('.')[index] ?? '', 'base64url').toString('utf8');
}

/** Seconds since the epoch, whole. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** A secret of 32 bytes in UTF-8, as HS256 asks for. */
export const secret = 'a-secret-of-thirty-two-bytes-ok!';

/** A genuine HS256 token that is valid for an hour. */
export function goodToken(claims: Record<string, unknown> = {}): string {
  const iat = nowSeconds() - 60;
  return hmacToken(
    '{"alg":"HS256","typ":"JWT"}',
    JSON.stringify({ sub: 'user_42', iat, exp: iat + 3660, ...claims }),
    secret,
  );
}
