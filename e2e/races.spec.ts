import { expect, type Page } from '@playwright/test';
import jwt from 'jsonwebtoken';
import {
  copied,
  goodToken,
  hmacToken,
  loadExample,
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

/** What an init script knows of the worker: calls wait in `held` where that is a list. `at` is milliseconds of the page's clock. */
interface Held extends Window {
  held: (() => void)[] | null;
  posted: { method: string; at: number }[];
  answered: number;
  words: { text: string; at: number }[];
}

/** From the next navigation on calls of the worker are noted, and can be held back. */
async function watchWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = window as unknown as Held;
    Object.assign(own, { held: null, posted: [], answered: 0, words: [] });
    const post = Worker.prototype.postMessage;
    const heard = new WeakSet<Worker>();
    Worker.prototype.postMessage = function (this: Worker, message: { method: string }) {
      if (!heard.has(this)) this.addEventListener('message', () => own.answered++);
      heard.add(this);
      own.posted.push({ method: message.method, at: performance.now() });
      const send = () => post.call(this, message);
      if (own.held) own.held.push(send);
      else send();
    };
  });
}

const hold = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as Held).held = [];
  });
const release = (page: Page) =>
  page.evaluate(() => {
    const own = window as unknown as Held;
    for (const send of own.held ?? []) send();
    own.held = null;
  });
const answered = (page: Page) => page.evaluate(() => (window as unknown as Held).answered);

/** Forgets the calls noted so far, and notes from now on each change of what the verdict says. */
const noteWords = (page: Page) =>
  page.evaluate(() => {
    const own = window as unknown as Held;
    own.posted = [];
    own.words = [];
    const region = document.querySelector('[role=status][aria-label=Verdict]');
    if (!region) throw new Error('no verdict');
    let last = region.textContent;
    new MutationObserver(() => {
      const text = region.textContent ?? '';
      if (text !== last) own.words.push({ text, at: performance.now() });
      last = text;
    }).observe(region, { subtree: true, childList: true, characterData: true });
  });
const noted = (page: Page) =>
  page.evaluate(() => {
    const { words, posted } = window as unknown as Held;
    return { words, posted };
  });

const edited = JSON.stringify({ sub: 'edited', exp: 4_000_000_000 });

test('a slow answer about another key does not leave the old verdict standing', async ({ page }) => {
  await watchWorker(page);
  await openPage(page);
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await expect(verdictOf(page)).toContainText('Accepted');
  await hold(page);
  await setKey(page, 'Secret', 'another secret');
  await expect(verdictOf(page)).toContainText('Undetermined', { timeout: 2000 });
  await release(page);
  await expect(verdictOf(page)).toContainText('Rejected');
});

test('an edit is signed and examined in one trip, and the verdict does not blink meanwhile', async ({
  page,
}) => {
  await watchWorker(page);
  await openPage(page);
  await waitForMonaco(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken());
  await expect(verdictOf(page)).toContainText('Accepted');
  await noteWords(page);
  await setPane(page, 'Payload', edited);
  await expect.poll(() => copied(page, 'Copy token').then((token) => segmentText(token, 1))).toBe(edited);
  await expect(verdictOf(page)).toContainText('Accepted');
  const { posted, words } = await noted(page);
  expect(posted.map(({ method }) => method)).toEqual(['signAndExamine']);
  const [start] = posted;
  for (const { text, at } of words) {
    // The old verdict may be held for 50 ms; a machine that takes longer says so.
    if (at - (start?.at ?? 0) < 45) expect(text).toContain('Accepted');
    expect(text).not.toContain('Rejected');
  }
});

test('a key that changes while an edit is being signed signs it', async ({ page }) => {
  await watchWorker(page);
  await openPage(page);
  await waitForMonaco(page);
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken());
  await expect(verdictOf(page)).toContainText('Accepted');
  await hold(page);
  await setPane(page, 'Payload', edited);
  const newer = 'another-secret-of-32-bytes-length';
  await setKey(page, 'Secret', newer);
  await release(page);
  await expect(verdictOf(page)).toContainText('Accepted');
  expect(jwt.verify(await copied(page, 'Copy token'), newer)).toMatchObject({ sub: 'edited' });
});

test('a token that was pasted while an example was being made stays', async ({ page }) => {
  await watchWorker(page);
  await openPage(page);
  await hold(page);
  await loadExample(page, 'RS512');
  const own = hmacToken('{"alg":"HS256"}', '{"sub":"own"}', secret);
  await pasteText(page, own);
  await expect(verdictOf(page)).toContainText('no key yet');
  await release(page);
  await expect.poll(() => answered(page), { timeout: 20_000 }).toBe(2);
  await expect(verdictOf(page)).toContainText('no key yet');
  expect(await copied(page, 'Copy token')).toBe(own);
  await expect(paneOf(page, 'Key')).toHaveValue('');
});

test('of two examples the one that was picked last opens', async ({ page }) => {
  await watchWorker(page);
  await openPage(page);
  await hold(page);
  await loadExample(page, 'ES256');
  await loadExample(page, 'HS384');
  await release(page);
  await expect(verdictOf(page)).toContainText('Accepted');
  // Two keys, one signature, one look at it.
  await expect.poll(() => answered(page)).toBe(4);
  expect(segmentText(await copied(page, 'Copy token'), 0)).toContain('HS384');
  await expect(page.getByText('could not be made')).toHaveCount(0);
});

test('a token that is pasted after an idle spell is judged by the clock of now', async ({ page }) => {
  const start = Date.UTC(2025, 10, 22, 12);
  await page.clock.install({ time: start });
  await watchWorker(page);
  await openPage(page);
  await pasteText(page, hmacToken('{"alg":"HS256"}', '{"sub":"no dates"}', secret));
  await page.clock.runFor(1000);
  await expect(verdictOf(page)).toContainText('no key yet');
  await page.clock.fastForward('02:00:00');
  await noteWords(page);
  await pasteText(page, hmacToken('{"alg":"HS256"}', `{"exp":${start / 1000 + 3600}}`, secret));
  await expect(verdictOf(page)).toContainText('Rejected: the token expired');
  const { words } = await noted(page);
  expect(words.filter(({ text }) => !text.includes('expired'))).toEqual([]);
});

test('the minutes in the verdict and the time on the timeline go with the clock', async ({ page }) => {
  const start = Date.UTC(2025, 10, 22, 12);
  await page.clock.install({ time: start });
  await openPage(page);
  const now = start / 1000;
  await setKey(page, 'Secret', secret);
  await pasteText(page, goodToken({ iat: now - 11640, exp: now - 8040 }));
  await page.clock.runFor(1000);
  await expect(verdictOf(page)).toContainText('expired 2 hours 14 minutes ago');
  await page.clock.fastForward('12:00');
  await expect(verdictOf(page)).toContainText('expired 2 hours 26 minutes ago');
  await expect(page.getByRole('figure', { name: 'Timeline' })).toHaveAccessibleDescription(
    /now 22 Nov 2025, 12:12/,
  );
});
