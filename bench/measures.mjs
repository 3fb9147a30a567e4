// What is measured, and how each measure is taken. Samples of ours and of the baseline come in turns.
import {
  copy,
  giveKey,
  keyFor,
  measured,
  openPage,
  pane,
  paste,
  pressed,
  rest,
  row,
  selectDigit,
  selectExp,
  settle,
  showExp,
} from './pages.mjs';
import { ecKey, makeToken, secret } from './tokens.mjs';

/** @typedef {import('./pages.mjs').Browser} Browser */
/** @typedef {import('./pages.mjs').Page} Page */
/** @typedef {import('./pages.mjs').Sample} Sample */
/** @typedef {{ browser: Browser, site: string, baseline: string }} Stage */
/**
 * The samples of one measure, in ms, a shift without a unit; `target` is what the median should not pass. `work` is the main thread's
 * processor time for each sample; `limit` is how many times the baseline's work ours may be.
 * @typedef {{ samples: number[], work?: number[] }} Samples
 * @typedef {Samples & { name: string, rate: number, target: number, baseline?: Samples, limit?: number }} Result
 */

/** How long (ms) behind a paste its longest task is looked for: what was put off counts. */
const AFTER = 600;

/** Where the verdict stands. */
const VERDICT = '[role="status"][aria-label="Verdict"]';

/**
 * A key in the encoded token, to the frame in which the Payload pane shows the other date and the check of `exp` its other result. A key
 * for the signature is there: the worker verifies as well. The baseline's end is its `<pre>` with the other date.
 * @param {Stage} stage
 * @param {{ size: number, rate: number, count: number, plain?: boolean, target: number, limit: number }} wish
 * @returns {Promise<Result[]>}
 */
export async function keyInEncoded(
  { browser, site, baseline },
  { size, rate, count, plain = false, target, limit },
) {
  const token = makeToken({ size, jti: 'keys', first: 9 });
  const ours = await openPage(browser, site, { rate, plain });
  await settle(ours, plain);
  await giveKey(ours, 'Secret', secret);
  await paste(ours, 'Encoded token', token.text);
  await ours.locator(VERDICT).filter({ hasText: 'Accepted' }).waitFor();
  await showExp(ours);
  await selectDigit(ours, token, plain);
  const bare = plain ? null : await openPage(browser, baseline, { rate });
  if (bare) {
    await paste(bare, 'Encoded token', token.text);
    await bare.locator('#claims').filter({ hasText: '9700000000' }).waitFor();
    await bare.evaluate((at) => /** @type {any} */ (window).selectCharacter(at), token.digit);
  }
  /** @type {Sample[]} */
  const samples = [];
  /** @type {Sample[]} */
  const bareSamples = [];
  for (let n = 0; n < count + 2; n++) {
    const first = n % 2 === 0 ? 1 : 9;
    const key = keyFor.encoded[first];
    const shows = { text: `"exp": ${first}700000000` };
    await rest(ours);
    const sample = await pressed(ours, key, [
      { pane: 'Payload', ...shows },
      row('exp', first === 1 ? 'fail' : 'pass'),
    ]);
    await ours.keyboard.press('Shift+ArrowLeft');
    if (n >= 2) samples.push(sample);
    if (!bare) continue;
    await rest(bare);
    const other = await pressed(bare, key, [{ selector: '#claims', ...shows }]);
    await bare.keyboard.press('Shift+ArrowLeft');
    if (n >= 2) bareSamples.push(other);
  }
  await ours.context().close();
  await bare?.context().close();
  const name = `key in Encoded → panes and claim checks, ${size / 1000} kB${plain ? ', textarea' : ''}`;
  return [
    { name, rate, target, limit, ...timesOf(samples), ...(bare ? { baseline: timesOf(bareSamples) } : {}) },
  ];
}

/**
 * A digit in the Payload pane, to the frame with the new signature in the Encoded pane, the check of the signature passed and the
 * verdict on the new date.
 * @param {Stage} stage
 * @param {{ alg: 'HS256' | 'ES256', rate: number, count: number, target: number }} wish
 * @returns {Promise<Result[]>}
 */
export async function editInPayload({ browser, site }, { alg, rate, count, target }) {
  const token = makeToken({ alg, size: 500, jti: 'edit', first: 9 });
  const page = await openPage(browser, site, { rate });
  await settle(page);
  await giveKey(page, alg === 'HS256' ? 'Secret' : 'PEM / JWK', alg === 'HS256' ? secret : ecKey);
  await paste(page, 'Encoded token', token.text);
  await page.locator(VERDICT).filter({ hasText: 'Accepted' }).waitFor();
  await selectExp(page);
  let signature = token.text.slice(token.text.lastIndexOf('.') + 1);
  /** @type {Sample[]} */
  const samples = [];
  for (let n = 0; n < count + 2; n++) {
    const first = n % 2 === 0 ? 1 : 9;
    await rest(page);
    const sample = await pressed(page, keyFor.claims[first], [
      { pane: 'Payload', text: `"exp": ${first}700000000` },
      { pane: 'Encoded token', text: signature, as: 'gone' },
      row('exp', first === 1 ? 'fail' : 'pass'),
      row('signature', 'pass'),
      { selector: VERDICT, text: first === 1 ? 'Rejected' : 'Accepted' },
    ]);
    await page.keyboard.press('Shift+ArrowLeft');
    if (n >= 2) samples.push(sample);
    await copy(page, '');
    await page.getByRole('button', { name: 'Copy token', exact: true }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    signature = text.slice(text.lastIndexOf('.') + 1);
    await selectExp(page);
  }
  await page.context().close();
  return [{ name: `edit in Payload → signed token and verdict, ${alg}`, rate, target, ...timesOf(samples) }];
}

/**
 * A token pasted over another one, to the frame with both panes, the checks of date and signature, and the verdict. `field` is a Ctrl V
 * in the Encoded pane, from its key press; otherwise a paste on the page as a whole, from its event. The baseline's end is its `<pre>`.
 * @param {Stage} stage
 * @param {{ size: number, rate: number, count: number, field: boolean, target: number, longest: number, limit: number }} wish
 * @returns {Promise<Result[]>}
 */
export async function pasteToken(
  { browser, site, baseline },
  { size, rate, count, field, target, longest, limit },
) {
  const ours = await openPage(browser, site, { rate });
  await settle(ours);
  await giveKey(ours, 'Secret', secret);
  const bare = field ? await openPage(browser, baseline, { rate }) : null;
  /** @type {Sample[]} */
  const samples = [];
  /** @type {Sample[]} */
  const bareSamples = [];
  for (let n = 0; n < count + 1; n++) {
    const expired = n % 2 === 1;
    const token = makeToken({ size, jti: `paste-${n}`, first: expired ? 1 : 9 });
    const shows = { text: `"jti": "${token.jti}"` };
    const wants = [
      { pane: 'Payload', ...shows },
      { pane: 'Encoded token', text: token.text, as: /** @type {const} */ ('part') },
      row('exp', expired ? 'fail' : 'pass'),
      row('signature', 'pass'),
      { selector: VERDICT, text: expired ? 'Rejected' : 'Accepted' },
    ];
    const sample = field
      ? await pasteInto(ours, token.text, wants)
      : await measured(ours, { paste: token.text }, wants, { after: AFTER });
    if (n >= 1) samples.push(sample);
    if (!bare) continue;
    const other = await pasteInto(bare, token.text, [{ selector: '#claims', ...shows }]);
    if (n >= 1) bareSamples.push(other);
  }
  await ours.context().close();
  await bare?.context().close();
  const name = `paste of ${size / 1e6} MB ${field ? 'in Encoded' : 'on the page'} → panes and verdict`;
  const tasks = { samples: samples.map((each) => each.longest) };
  return [
    { name, rate, target, limit, ...timesOf(samples), ...(bare ? { baseline: timesOf(bareSamples) } : {}) },
    { name: `${name}: longest task`, rate, target: longest, ...tasks },
  ];
}

/**
 * @param {readonly Sample[]} samples
 * @returns {Samples}
 */
function timesOf(samples) {
  return { samples: samples.map(({ ms }) => ms), work: samples.map(({ work }) => work) };
}

/**
 * @param {Page} page
 * @param {string} text
 * @param {import('./pages.mjs').Want[]} wants
 */
async function pasteInto(page, text, wants) {
  await copy(page, text);
  await pane(page, 'Encoded token').focus();
  await page.keyboard.press('Control+a');
  await rest(page);
  return pressed(page, 'Control+v', wants, AFTER);
}

/**
 * The page opened cold: first contentful paint, all three editors ready, and the sum of layout shifts until then.
 * @param {Stage} stage
 * @param {{ rate: number, count: number, token: boolean, targets: { paint: number, ready: number } }} wish
 * @returns {Promise<Result[]>}
 */
export async function openCold({ browser, site }, { rate, count, token, targets }) {
  const address = token ? `${site}#token=${makeToken({ size: 1000, jti: 'load', first: 9 }).text}` : site;
  /** @type {import('./pages.mjs').Load[]} */
  const loads = [];
  for (let n = 0; n < count; n++) {
    const page = await openPage(browser, address, { rate, workers: 'allow' });
    loads.push(await page.evaluate(() => /** @type {any} */ (window).bench.loaded()));
    await page.context().close();
  }
  const what = token ? ', with a token' : '';
  return [
    {
      name: `cold load${what}: first contentful paint`,
      rate,
      target: targets.paint,
      samples: loads.map((l) => l.paint),
    },
    {
      name: `cold load${what}: editors ready`,
      rate,
      target: targets.ready,
      samples: loads.map((l) => l.ready),
    },
    { name: `cold load${what}: layout shift`, rate, target: 0, samples: loads.map((l) => l.shift) },
  ];
}
