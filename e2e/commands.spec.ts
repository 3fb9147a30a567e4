import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import {
  goodToken,
  openPage,
  paneOf,
  pasteText,
  secret,
  segmentText,
  setKey,
  test,
  verdictOf,
  waitForMonaco,
} from './support.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const search = (page: Page) => palette(page).getByRole('combobox', { name: 'Command' });
const option = (page: Page, id: string) => palette(page).locator(`[role="option"][data-value="${id}"]`);

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(search(page)).toBeFocused();
}

/** The ids of all commands that are offered. */
async function offered(page: Page): Promise<string[]> {
  await openPalette(page);
  await expect(option(page, 'help.keys')).toBeAttached();
  const ids = await palette(page)
    .getByRole('option')
    .evaluateAll((options) => options.map((element) => element.getAttribute('data-value') ?? ''));
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  return ids;
}

/** Finds a command by its title and runs it by keyboard. */
async function run(page: Page, title: string): Promise<void> {
  await openPalette(page);
  await search(page).fill(title);
  await expect(palette(page).getByRole('option').first()).toContainText(title);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

/** The page with a genuine token and its secret. */
async function signedPage(page: Page): Promise<void> {
  await pasteText(page, goodToken({ nbf: 1_700_000_000 }));
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted: genuine');
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function tokenText(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy token', exact: true }).click();
  return clipboard(page);
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1280, height: 900 } });

test.describe('the palette opens', () => {
  test('from an editor by Ctrl K, and the focus returns there', async ({ page }) => {
    await openPage(page);
    await waitForMonaco(page);
    await pasteText(page, goodToken());
    await paneOf(page, 'Payload').focus();
    await openPalette(page);
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(paneOf(page, 'Payload')).toBeFocused();
  });

  test('from a field and from the page, and the same key closes it', async ({ page }) => {
    await openPage(page);
    await openPalette(page);
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeHidden();
    await paneOf(page, 'Key').focus();
    await openPalette(page);
    await page.keyboard.press('Control+k');
    await expect(paneOf(page, 'Key')).toBeFocused();
  });

  test('from a button, which has the focus again when it is closed', async ({ page }) => {
    await openPage(page);
    const button = page.getByRole('button', { name: 'Commands' });
    await button.click();
    await expect(search(page)).toBeFocused();
    await palette(page).getByRole('button', { name: 'Close' }).click();
    await expect(button).toBeFocused();
  });

  test('and a click beside it closes it, but not the end of a selection', async ({ page }) => {
    await openPage(page);
    await openPalette(page);
    await search(page).fill('something long');
    const box = await search(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 15);
    await page.mouse.down();
    await page.mouse.move(20, 850, { steps: 3 });
    await page.mouse.up();
    await expect(palette(page)).toBeVisible();
    await page.mouse.click(20, 850);
    await expect(palette(page)).toBeHidden();
  });
});

test.describe('in the palette', () => {
  test('typing finds, arrows choose, Enter runs, and the focus goes to the effect', async ({ page }) => {
    await openPage(page);
    await signedPage(page);
    await openPalette(page);
    await page.keyboard.type('insert exp');
    await expect(option(page, 'insert.exp-hour')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(option(page, 'insert.exp-day')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeHidden();
    await expect(paneOf(page, 'Payload')).toBeFocused();
    const { exp } = JSON.parse(segmentText(await tokenText(page), 1));
    expect(Math.abs(exp - Date.now() / 1000 - 86_400)).toBeLessThan(60);
    await expect(verdictOf(page)).toContainText('Accepted: genuine');
  });

  test('a search that finds nothing says so, and Enter does nothing', async ({ page }) => {
    await openPage(page);
    await openPalette(page);
    await page.keyboard.type('xqzw');
    await expect(palette(page).getByText('No command matches “xqzw”.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeVisible();
    await search(page).fill('');
    await expect(option(page, 'token.paste')).toHaveAttribute('aria-selected', 'true');
  });

  test('undo is that of the search while it is typed, and of the token as a command', async ({ page }) => {
    await openPage(page);
    await signedPage(page);
    const before = await tokenText(page);
    await run(page, 'Insert a new jti');
    expect(await tokenText(page)).not.toBe(before);
    await openPalette(page);
    await page.keyboard.type('x');
    await page.keyboard.press('Control+z');
    await expect(search(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await run(page, 'Undo');
    expect(await tokenText(page)).toBe(before);
    await run(page, 'Redo');
    expect(segmentText(await tokenText(page), 1)).toContain('"jti"');
  });

  test('a refused clipboard is told, and the palette stays open', async ({ page }) => {
    await openPage(page);
    await page.evaluate(() => {
      navigator.clipboard.readText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await openPalette(page);
    await page.keyboard.type('paste');
    await page.keyboard.press('Enter');
    await expect(palette(page).getByText('did not allow the clipboard to be read')).toBeVisible();
    await expect(search(page)).toBeFocused();
  });

  test('another token of a paste is chosen', async ({ page }) => {
    await openPage(page);
    const other = goodToken({ sub: 'b' });
    await pasteText(page, JSON.stringify({ access_token: goodToken(), id_token: other }));
    await run(page, 'Choose id_token');
    expect(await tokenText(page)).toBe(other);
  });

  test('a quick fix repairs a finding', async ({ page }) => {
    await openPage(page);
    await pasteText(page, goodToken({ exp: (1_750_000_000 + 86_400 * 3650) * 1000 }));
    await openPalette(page);
    const fix = palette(page).locator('[role="option"][data-value^="fix.claims."]').first();
    await fix.click();
    await expect(palette(page)).toBeHidden();
    expect(JSON.parse(segmentText(await tokenText(page), 1)).exp).toBeLessThan(10_000_000_000);
  });
});

test.describe('the sheet of shortcuts', () => {
  test('opens by ? where nothing is typed, and closes by it', async ({ page }) => {
    await openPage(page);
    await page.keyboard.press('?');
    await expect(sheet(page)).toBeVisible();
    await expect(sheet(page).getByText('Find and run a command')).toBeVisible();
    await page.keyboard.press('?');
    await expect(sheet(page)).toBeHidden();
  });

  test('stays away from a ? that is typed', async ({ page }) => {
    await openPage(page);
    await waitForMonaco(page);
    for (const name of ['Encoded token', 'Payload', 'Key', 'Audience']) {
      await paneOf(page, name).focus();
      await page.keyboard.press('?');
    }
    await expect(paneOf(page, 'Key')).toHaveValue('?');
    await expect(paneOf(page, 'Audience')).toHaveValue('?');
    await expect(sheet(page)).toBeHidden();
  });

  test('opens from the palette, and the focus returns to where the palette was opened', async ({ page }) => {
    await openPage(page);
    await paneOf(page, 'Issuer').focus();
    await openPalette(page);
    await page.keyboard.type('keyboard');
    await page.keyboard.press('Enter');
    await expect(sheet(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(paneOf(page, 'Issuer')).toBeFocused();
  });
});

/** What a command is seen to do, by its id; for the others it is enough that they are no longer offered. */
const effects: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'token.paste': (page) => expect(verdictOf(page)).toContainText('Accepted: genuine'),
  'token.copy': async (page) => expect(await clipboard(page)).toMatch(/^eyJ.+\..+\..+$/),
  'token.copy-header': async (page) => expect(await clipboard(page)).toBe('{"alg":"HS256","typ":"JWT"}'),
  'token.copy-payload': async (page) => expect(await clipboard(page)).toMatch(/^\{"sub":"user_42",.*\}$/),
  'token.copy-signing-input': async (page) => expect(await clipboard(page)).toMatch(/^eyJ[^.]+\.[^.]+$/),
  'token.sign': (page) =>
    expect(page.getByRole('region', { name: 'Signature' }).getByText('signed here')).toBeVisible(),
  'token.undo': (page) => expect(paneOf(page, 'Key')).toHaveValue(''),
  'token.clear': (page) => expect(verdictOf(page)).toContainText('Not a token'),
  'key.generate': (page) => expect(verdictOf(page)).toContainText('Rejected'),
  'key.generate-other': (page) => expect(page.getByLabel('Algorithm', { exact: true })).toBeVisible(),
  'key.sign': (page) =>
    expect(page.getByRole('region', { name: 'Signature' }).getByText('signed here')).toBeVisible(),
  'appearance.layout': async () => {},
  'help.keys': (page) => expect(sheet(page)).toBeVisible(),
  'help.settings': async () => {},
  'help.privacy': async () => {},
};

const claimOf: Readonly<Record<string, string>> = {
  'insert.exp-hour': 'exp',
  'insert.exp-day': 'exp',
  'insert.iat': 'iat',
  'insert.nbf': 'nbf',
  'insert.jti': 'jti',
};

/** Where `Go to …` goes: a textbox, or else whatever has the focus then and says this. */
async function expectFocusOn(page: Page, name: string): Promise<void> {
  const focused = (box: Locator) => expect(box).toBeFocused();
  if (['Signature', 'Trace', 'Findings'].includes(name))
    await focused(page.locator(':focus', { hasText: name }));
  else await focused(paneOf(page, name));
}

async function expectEffect(page: Page, id: string, title: string): Promise<void> {
  const effect = effects[id];
  const claim = claimOf[id];
  if (effect) await effect(page);
  else if (claim) {
    await expect(paneOf(page, 'Payload')).toBeFocused();
    expect(JSON.parse(segmentText(await tokenText(page), 1))).toHaveProperty(claim);
    await expect(verdictOf(page)).toContainText('Accepted: genuine');
  } else if (id.startsWith('go.')) await expectFocusOn(page, title.replace('Go to ', ''));
  else if (id.startsWith('example.')) {
    await expect(verdictOf(page)).not.toContainText('Undetermined');
    expect(segmentText(await tokenText(page), 1)).toContain('accounts.example.com');
  } else if (id.startsWith('algorithm.')) {
    await expect(verdictOf(page)).toContainText('Accepted: genuine');
    expect(JSON.parse(segmentText(await tokenText(page), 0)).alg).toBe(id.replace('algorithm.', ''));
  } else expect(await offered(page)).not.toContain(id);
}

test.describe('every command', () => {
  // A coarse pointer keeps the textareas: what a command does is the same, and the page is there sooner.
  test.use({ hasTouch: true, isMobile: true });

  for (const group of [
    'token',
    'insert',
    'key',
    'algorithm',
    'view',
    'time',
    'go',
    'example',
    'appearance',
    'help',
  ]) {
    test(`of the kind “${group}” does what it says`, async ({ page }) => {
      test.setTimeout(180_000);
      await openPage(page);
      await signedPage(page);
      const ids = (await offered(page)).filter((id) => id.startsWith(`${group}.`));
      expect(ids.length).toBeGreaterThan(2);
      for (const id of ids) {
        await test.step(id, async () => {
          // Each on a page of its own: what one command leaves behind is not for the next to find.
          await openPage(page);
          await signedPage(page);
          await page.evaluate((text) => navigator.clipboard.writeText(text), goodToken());
          await openPalette(page);
          const title = (await option(page, id).locator('span').first().textContent()) ?? '';
          await option(page, id).click();
          await expect(palette(page), id).toBeHidden();
          await expectEffect(page, id, title);
          await page.keyboard.press('Escape');
        });
      }
    });
  }
});

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing in palette and sheet', async ({ page }) => {
      test.setTimeout(90_000);
      await openPage(page);
      await signedPage(page);
      const violations = () => axeViolations(page);
      await openPalette(page);
      expect(await violations()).toEqual([]);
      await page.keyboard.type('exp');
      await expect(option(page, 'insert.exp-hour')).toBeVisible();
      expect(await violations()).toEqual([]);
      await page.keyboard.type(' xqzw');
      await expect(palette(page).getByText('No command matches')).toBeVisible();
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      // So low that the sheet must scroll, which the keyboard can do at once.
      await page.setViewportSize({ width: 1280, height: 500 });
      await page.keyboard.press('?');
      await expect(sheet(page)).toBeVisible();
      expect(await violations()).toEqual([]);
      await page.keyboard.press('End');
      await expect(sheet(page).getByText('Put it back where it began')).toBeInViewport();
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the palette fills the width, and a tap runs a command', async ({ page }) => {
    await openPage(page);
    await signedPage(page);
    await openPalette(page);
    const margins = await palette(page).evaluate((dialog) => {
      const { left, right } = dialog.getBoundingClientRect();
      return [left, innerWidth - right];
    });
    for (const margin of margins) {
      expect(margin).toBeGreaterThanOrEqual(0);
      expect(margin).toBeLessThan(20);
    }
    await option(page, 'insert.jti').tap();
    await expect(palette(page)).toBeHidden();
    await expect(paneOf(page, 'Payload')).toHaveValue(/"jti"/);
  });
});
