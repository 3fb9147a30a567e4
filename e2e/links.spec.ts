import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import {
  chooseView,
  goodToken,
  hmacToken,
  nowSeconds,
  openPage,
  paneOf,
  pasteText,
  secret,
  setKey,
  shownText,
  test,
  verdictOf,
  waitForMonaco,
} from './support.ts';

const exp = nowSeconds() + 3600;
const payload = `{"sub":"é😀","exp":${exp},"groups":["a","b"]}`;
const token = hmacToken('{"alg":"HS256","typ":"JWT"}', payload, secret);

const explanation = (page: Page) => page.getByRole('region', { name: 'Explanation' });

/** Puts the caret of a pane into a text that it shows, by a click on its line. */
async function caretBefore(page: Page, pane: string, text: string): Promise<void> {
  const line = page
    .locator('.monaco-editor', { has: paneOf(page, pane) })
    .locator('.view-line', { hasText: text });
  await line.click({ position: { x: 30, y: 8 } });
}

/** The text that is marked in a pane, whichever editor it is. */
function marked(page: Page, pane: string): Promise<string> {
  return paneOf(page, pane).evaluate((element) => {
    const editor = element.closest('.monaco-editor');
    if (!editor) return [...(CSS.highlights.get('linked') ?? [])].map((range) => range.toString()).join('');
    const boxes = [...editor.querySelectorAll('.linked')].map((box) => box.getBoundingClientRect());
    const letters: string[] = [];
    const walker = document.createTreeWalker(
      editor.querySelector('.view-lines') as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (let n = 0; n < text.length; n++) {
        const range = document.createRange();
        range.setStart(node, n);
        range.setEnd(node, n + 1);
        const { left, width, top, height } = range.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom))
          letters.push(text[n] ?? '');
      }
    }
    return letters.join('').replaceAll('\u00a0', ' ');
  });
}

const decode = (characters: string) => Buffer.from(characters, 'base64url').toString('utf8');

test.beforeEach(async ({ page }) => {
  await openPage(page);
});

test('the caret in a claim marks its characters in the token, and the claim is explained', async ({
  page,
}) => {
  await waitForMonaco(page);
  await pasteText(page, token);
  await caretBefore(page, 'Payload', '"exp"');
  await expect(explanation(page)).toContainText('RFC 7519 §4.1.4');
  await expect.poll(() => marked(page, 'Encoded token')).not.toBe('');
  const characters = await marked(page, 'Encoded token');
  const segment = token.split('.')[1] ?? '';
  const start = segment.indexOf(characters);
  expect(start).toBeGreaterThan(0);
  // What is marked begins within four characters that carry three bytes: decode from the border before.
  expect(decode(segment.slice(start - (start % 4), start + characters.length))).toContain(`"exp":${exp}`);
});

test('the caret in the token marks the claim that it carries', async ({ page }) => {
  await waitForMonaco(page);
  await pasteText(page, token);
  await expect(verdictOf(page)).toContainText('Undetermined');
  await paneOf(page, 'Encoded token').focus();
  await page.keyboard.press('Control+Home');
  const segmentStart = token.indexOf('.') + 1;
  for (let n = 0; n < segmentStart + 4; n++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => marked(page, 'Payload')).toBe('"sub": "é😀"');
  await expect(explanation(page)).toContainText('sub');
});

test('a name that nobody registered is said to be private', async ({ page }) => {
  await waitForMonaco(page);
  await pasteText(page, goodToken({ shoe_size: 43 }));
  await caretBefore(page, 'Payload', '"shoe_size"');
  await expect(explanation(page)).toContainText('shoe_size is a private name');
});

for (const editor of ['textarea', 'Monaco'] as const) {
  test.describe(editor, () => {
    // A coarse pointer keeps the textareas.
    test.use({ hasTouch: editor === 'textarea', isMobile: editor === 'textarea' });

    test('a pointer that rests on a name gets its explanation and the findings there', async ({ page }) => {
      await pasteText(page, hmacToken('{"alg":"HS256"}', '{"exp":1}', secret));
      if (editor === 'Monaco') await waitForMonaco(page);
      const scope = editor === 'Monaco' ? '.monaco-editor .view-line' : '.text-pane-paint';
      await page.locator(scope).getByText('"exp"').last().hover({ force: true });
      const card = page.getByRole('tooltip');
      await expect(card).toContainText('RFC 7519 §4.1.4');
      await expect(card).toContainText('exp is in the past');
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
    });
  });
}

test('the bytes of a part stand beside its text and its characters, and follow the caret', async ({
  page,
}) => {
  await waitForMonaco(page);
  await pasteText(page, token);
  await chooseView(page, 'Payload', 'Bytes');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(grid).toContainText('7B');
  await paneOf(page, 'Encoded token').focus();
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < token.indexOf('.') + 6; n++) await page.keyboard.press('ArrowRight');
  await expect(explanation(page)).toContainText('sub');
  expect(await axeViolations(page)).toEqual([]);
  await chooseView(page, 'Payload', 'Formatted');
  await expect(paneOf(page, 'Payload')).toBeVisible();
});

test('bytes that are no text are shown as bytes', async ({ page }) => {
  const [header = ''] = token.split('.');
  await pasteText(page, `${header}.${Buffer.from([0xff, 0x41, 0xfe]).toString('base64url')}.AA`);
  await chooseView(page, 'Payload', 'Bytes');
  await expect(page.getByRole('grid')).toContainText('FF');
});

test('names and values are completed while they are typed', async ({ page }) => {
  await waitForMonaco(page);
  await pasteText(page, hmacToken('{"alg":"HS256"}', '{}', secret));
  await setKey(page, 'Secret', secret);
  await paneOf(page, 'Payload').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('"jt');
  const list = page.locator('.suggest-widget.visible');
  await expect(list).toContainText('jti');
  await page.keyboard.press('Enter');
  await expect.poll(() => shownText(page, 'Payload')).toMatch(/\{"jti": "[0-9a-f-]{36}"\}/);
  await expect(verdictOf(page)).toContainText('Accepted');

  await paneOf(page, 'Header').focus();
  await page.keyboard.press('Control+Home');
  const shown = await shownText(page, 'Header');
  for (let n = 0; n < shown.indexOf('256'); n++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Space');
  await expect(list).toContainText('HS384');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});
