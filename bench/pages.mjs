// Opens the measured pages in Chromium and does by keyboard and clipboard what a person does.
import { fileURLToPath } from 'node:url';
import { characters } from './tokens.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ pane?: string, selector?: string, text: string, as?: 'gone' | 'part' }} Want */
/** @typedef {{ ms: number, longest: number, work: number }} Sample times in ms; `work` is what the main thread computed, which a busy machine does not lengthen */
/** @typedef {{ on: 'keydown', key: string } | { paste: string }} From */
/** @typedef {{ paint: number, ready: number, shift: number }} Load */
/** @typedef {{ measure(from: From, wants: Want[], times: { limit: number, after: number }): Promise<Omit<Sample, 'work'>>, loaded(): Promise<Load> }} InPage */

const probe = fileURLToPath(new URL('probe.js', import.meta.url));
const LIMIT = 20_000;

/** @type {WeakMap<Page, import('@playwright/test').CDPSession>} */
const sessions = new WeakMap();

/** The rows of the list of checks, by the section that each names. */
const rows = { exp: 'RFC 7519 §4.1.4', signature: 'RFC 7515 §5.2' };

/**
 * A page in a context of its own, so that nothing is cached.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ rate: number, plain?: boolean, workers?: 'allow' | 'block' }} options `rate` slows the processor; `plain` keeps Monaco away
 * @returns {Promise<Page>}
 */
export async function openPage(browser, url, { rate, plain = false, workers = 'block' }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: workers,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  await page.addInitScript({ path: probe });
  if (plain) await page.route(/\/monaco-[^/]*\.js$/, (route) => route.abort());
  const session = await context.newCDPSession(page);
  sessions.set(page, session);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  return page;
}

/**
 * The processor time that the page's main thread has used, in ms.
 * @param {Page} page
 */
async function workOf(page) {
  const answer = await sessions.get(page)?.send('Performance.getMetrics');
  return (answer?.metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * Waits until a page of ours is at rest with its editors, or as textareas.
 * @param {Page} page
 * @param {boolean} [plain]
 */
export async function settle(page, plain = false) {
  if (plain) await page.locator('textarea.text-pane-input').first().waitFor();
  else await page.evaluate(() => /** @type {any} */ (window).bench.loaded());
  await rest(page);
}

/**
 * Lets whatever follows an action come to its end.
 * @param {Page} page
 * @param {number} [ms]
 */
export async function rest(page, ms = 150) {
  await page.evaluate(
    (wait) => new Promise((resolve) => setTimeout(() => requestIdleCallback(() => resolve(null)), wait)),
    ms,
  );
}

/**
 * The text field of a pane.
 * @param {Page} page
 * @param {string} label
 */
export function pane(page, label) {
  return page.getByRole('textbox', { name: label, exact: true });
}

/**
 * Puts a text into a field in one piece, in place of what it holds.
 * @param {Page} page
 * @param {string} label
 * @param {string} text
 */
export async function paste(page, label, text) {
  await copy(page, text);
  await pane(page, label).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
}

/**
 * @param {Page} page
 * @param {string} text
 */
export async function copy(page, text) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/**
 * Gives the page its key, and waits until it is read.
 * @param {Page} page
 * @param {'Secret' | 'PEM / JWK'} mode
 * @param {string} text
 */
export async function giveKey(page, mode, text) {
  await page.getByRole('group', { name: 'What the key is' }).getByRole('radio', { name: mode }).check();
  await pane(page, 'Key').fill(text);
}

/**
 * A row of the list of checks in one of its states.
 * @param {keyof typeof rows} name
 * @param {'pass' | 'fail'} status
 * @returns {Want}
 */
export function row(name, status) {
  return { selector: `li[data-status="${status}"]`, text: rows[name] };
}

/**
 * Selects the character of a token that makes its `exp` lie behind or ahead, so that the next key replaces it.
 * @param {Page} page
 * @param {{ text: string, digit: number }} token
 * @param {boolean} plain
 */
export async function selectDigit(page, { text, digit }, plain) {
  const field = pane(page, 'Encoded token');
  if (plain) {
    await field.evaluate((area, at) => {
      if (!(area instanceof HTMLTextAreaElement)) return;
      area.focus();
      area.setSelectionRange(at, at + 1);
    }, digit);
    return;
  }
  await field.focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText(text.slice(digit - 24, digit));
  // The search comes a while behind the typing, and puts the selection where it finds something.
  await page.locator('.monaco-editor .currentFindMatch').first().waitFor();
  await rest(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
}

/**
 * Selects the first digit of `exp` in the Payload pane, by way of its row in the list of checks.
 * @param {Page} page
 */
export async function selectExp(page) {
  await showExp(page);
  for (const _ of '"exp": ') await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
}

/**
 * Brings `exp` into sight in the Payload pane.
 * @param {Page} page
 */
export async function showExp(page) {
  await page.locator('li[data-status]').filter({ hasText: rows.exp }).getByRole('button').first().click();
}

/**
 * Measures from a key press to the frame that shows what is wanted.
 * @param {Page} page
 * @param {string} key
 * @param {Want[]} wants
 * @param {number} [after] how long (ms) tasks count that were put off
 * @returns {Promise<Sample>}
 */
export async function pressed(page, key, wants, after = 0) {
  const name = key.split('+').at(-1) ?? key;
  return measured(page, { on: 'keydown', key: name }, wants, { after, act: () => page.keyboard.press(key) });
}

/**
 * @param {Page} page
 * @param {From} from
 * @param {Want[]} wants
 * @param {{ after?: number, act?: () => Promise<void> }} [options] `after`: how long (ms) tasks count that were put off; `act` sets it off, where the page does not do that itself
 * @returns {Promise<Sample>}
 */
export async function measured(page, from, wants, { after = 0, act } = {}) {
  const before = await workOf(page);
  // The answer is waited for by a second call: the first must have reached the page before anything is pressed.
  await page.evaluate(
    ([start, all, times]) => {
      const place = /** @type {any} */ (window);
      place.benchRun = /** @type {InPage} */ (place.bench).measure(start, all, times);
      place.benchRun.catch(() => {});
    },
    /** @type {const} */ ([from, wants, { limit: LIMIT, after }]),
  );
  await act?.();
  const sample = await page.evaluate(() => /** @type {any} */ (window).benchRun);
  return { ...sample, work: (await workOf(page)) - before };
}

/** The key to press for a first digit of `exp`: a character of base64url in the token, the digit itself in the claims. */
export const keyFor = { encoded: characters, claims: /** @type {const} */ ({ 1: '1', 9: '9' }) };
