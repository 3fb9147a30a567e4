import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import {
  chooseView,
  copied,
  expectSigned,
  goodToken,
  hmacToken,
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
} from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const header = '{"alg":"HS256","typ":"JWT"}';
/** A payload of which each character tells whether it was written anew. */
const odd = (exp: number) =>
  `{ "sub" : "J\\u00f6rg\\/", "n":1.0,"big":12345678901234567890 ,"exp":${exp},\t"x":{"a" : [ ]} }`;

const tableOf = (page: Page, part: 'Header' | 'Payload') =>
  page.getByRole('region', { name: part, exact: true }).getByRole('table');
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const value = (page: Page, name: string) =>
  page.getByRole('textbox', { name: `Value of ${name}`, exact: true });
const payloadOf = async (page: Page) => segmentText(await copied(page, 'Copy token'), 1);

async function showTable(page: Page, part: 'Header' | 'Payload' = 'Payload'): Promise<Locator> {
  await chooseView(page, part, 'Table');
  await expect(tableOf(page, part)).toBeVisible();
  return tableOf(page, part);
}

async function open(page: Page, token: string): Promise<void> {
  await openPage(page);
  await pasteText(page, token);
  await setKey(page, 'Secret', secret);
  await showTable(page);
}

test('lists each claim with its value, its human form, what the checks say and what it means', async ({
  page,
}) => {
  const exp = nowSeconds() - 7200;
  await open(page, goodToken({ exp, admin: true, aud: ['a', 'b'], mine: 'x' }));
  await expect(tableOf(page, 'Payload').getByRole('columnheader')).toHaveText([
    'Name',
    'Value',
    'In human form',
    'Check',
    'Meaning',
    'Remove',
  ]);
  const row = rowOf(page, 'exp');
  await expect(row).toContainText('2 h ago');
  await expect(row).toContainText('UTC');
  await expect(row).toContainText('failed: exp is in the past');
  await expect(rowOf(page, 'admin')).toContainText('Yes');
  await expect(rowOf(page, 'aud').getByRole('listitem')).toHaveText(['a', 'b']);
  await expect(rowOf(page, 'mine')).toContainText('Private name');
  await page.getByRole('button', { name: /exp is in the past/ }).click();
  await expect(value(page, 'exp')).toBeFocused();
  await row.locator('summary').click();
  await expect(row.getByRole('link', { name: 'RFC 7519 §4.1.4' })).toBeVisible();
});

test('changes a value with each key press: signed again, judged, all other bytes kept, undone at once', async ({
  page,
}) => {
  const before = odd(nowSeconds() + 3600);
  await open(page, hmacToken(header, before, secret));
  await expect(verdictOf(page)).toContainText('Accepted');
  await value(page, 'big').press('End');
  await page.keyboard.type('1');
  await expectSigned(page);
  const bigger = before.replace('12345678901234567890', '123456789012345678901');
  expect(await payloadOf(page)).toBe(bigger);
  await value(page, 'sub').fill('a "b" é');
  expect(await payloadOf(page)).toBe(bigger.replace('"J\\u00f6rg\\/"', '"a \\"b\\" é"'));
  await value(page, 'exp').fill('1000');
  await expect(verdictOf(page)).toContainText('Rejected');
  await value(page, 'exp').press('Control+z');
  await expect(verdictOf(page)).toContainText('Accepted');
  await page.keyboard.press('Control+z');
  await expect(value(page, 'sub')).toHaveValue('Jörg/');
  await page.keyboard.press('Control+z');
  await expect(value(page, 'big')).toHaveValue('12345678901234567890');
  expect(await payloadOf(page)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(value(page, 'big')).toHaveValue('123456789012345678901');
});

test('keeps what is no JSON in its field, and the last value in the token', async ({ page }) => {
  await open(page, goodToken({ n: 12 }));
  const before = await payloadOf(page);
  await value(page, 'n').fill('12a');
  await expect(rowOf(page, 'n')).toContainText('Not JSON yet');
  await expect(value(page, 'n')).toHaveAttribute('aria-invalid', 'true');
  await value(page, 'sub').focus();
  await expect(value(page, 'n')).toHaveValue('12a');
  expect(await payloadOf(page)).toBe(before);
  await page.getByRole('combobox', { name: 'Type of n', exact: true }).selectOption('text');
  expect(await payloadOf(page)).toBe(before.replace('"n":12', '"n":"12a"'));
  await page.keyboard.press('Control+z');
  await expect(value(page, 'n')).toHaveValue('12');
  await value(page, 'n').fill('13');
  await value(page, 'n').fill('13b');
  await page.keyboard.press('Escape');
  await expect(value(page, 'n')).toHaveValue('12');
  expect(await payloadOf(page)).toBe(before);
  await page.getByRole('combobox', { name: 'Type of sub', exact: true }).selectOption('json');
  await expect(value(page, 'sub')).toHaveValue('"user_42"');
  await value(page, 'sub').fill('42');
  expect(await payloadOf(page)).toBe(before.replace('"user_42"', '42'));
});

test('sets dates by a picker, to now and to an hour from now', async ({ page }) => {
  await open(page, goodToken());
  await page.getByLabel('Date and time of exp (UTC)').fill('2001-09-09T01:46:40');
  await expect(value(page, 'exp')).toHaveValue('1000000000');
  await expect(verdictOf(page)).toContainText('Rejected');
  await page.getByRole('button', { name: 'Set exp to now +1 h' }).click();
  await expect(verdictOf(page)).toContainText('Accepted');
  const exp = Number(await value(page, 'exp').inputValue());
  expect(Math.abs(exp - nowSeconds() - 3600)).toBeLessThan(5);
  await page.getByRole('button', { name: 'Set iat to now', exact: true }).click();
  const iat = Number(await value(page, 'iat').inputValue());
  expect(Math.abs(iat - nowSeconds())).toBeLessThan(5);
  await page.getByRole('group', { name: 'Time zone' }).getByRole('radio', { name: 'Local' }).check();
  await expect(page.getByLabel('Date and time of exp (local time)')).toBeVisible();
  // A date far beyond what a picker can show is a number all the same, and the browser has nothing to complain of.
  await value(page, 'exp').fill('1750000000000');
  await expect(rowOf(page, 'exp')).toContainText('warning:');
});

test('adds a claim and goes to its value, removes one and goes to the next', async ({ page }) => {
  await open(page, hmacToken(header, '{"sub":"a","iss":"b"}', secret));
  const name = page.getByRole('combobox', { name: 'Name of a new claim' });
  await name.fill('exp');
  await name.press('Enter');
  await expect(value(page, 'exp')).toBeFocused();
  await expect(rowOf(page, 'exp')).toContainText(/in (?:1 h|59 min)/);
  await name.fill('jti');
  await page.getByRole('button', { name: 'Add claim' }).click();
  await expect(value(page, 'jti')).toHaveValue(/^[0-9a-f-]{36}$/);
  await name.fill('mine');
  await name.press('Enter');
  await expect(value(page, 'mine')).toBeFocused();
  await page.keyboard.type('1');
  await expect
    .poll(() => payloadOf(page))
    .toMatch(/^\{"sub":"a","iss":"b","exp":\d+,"jti":"[^"]+","mine":"1"\}$/);
  await name.fill('sub');
  await name.press('Enter');
  await expect(value(page, 'sub')).toBeFocused();
  await page.getByRole('button', { name: 'Remove sub', exact: true }).click();
  await expect(value(page, 'iss')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(value(page, 'exp')).toBeFocused();
  for (const each of ['exp', 'jti', 'mine', 'iss'])
    await page.getByRole('button', { name: `Remove ${each}`, exact: true }).click();
  await expect(name).toBeFocused();
  expect(await payloadOf(page)).toBe('{}');
  await expectSigned(page);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(value(page, 'iss')).toHaveValue('b');
});

test('lists members of one name each for itself', async ({ page }) => {
  await open(page, hmacToken(header, '{"sub":"a","n":1,"sub":"b"}', secret));
  await expect(rowOf(page, 'sub 2 of 2')).toContainText('warning: The payload has "sub" twice');
  await value(page, 'sub, 1 of 2').fill('c');
  expect(await payloadOf(page)).toBe('{"sub":"c","n":1,"sub":"b"}');
  await page.getByRole('button', { name: 'Remove sub, 1 of 2' }).click();
  expect(await payloadOf(page)).toBe('{"n":1,"sub":"b"}');
  await expect(value(page, 'sub')).toHaveValue('b');
});

test('marks in the token what the focus is on, and the row of what is pointed at there', async ({ page }) => {
  await open(page, goodToken());
  await value(page, 'exp').focus();
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('Expiration time');
  await value(page, 'exp').press('End');
  await page.keyboard.type('0');
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('Expiration time');
  await paneOf(page, 'Encoded token').focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 45; step++) await page.keyboard.press('ArrowRight');
  await expect(rowOf(page, 'sub')).toHaveAttribute('data-linked', 'true');
});

test('edits the header, and says why there is no table', async ({ page }) => {
  await open(page, goodToken());
  await showTable(page, 'Header');
  await value(page, 'typ').fill('at+jwt');
  await expectSigned(page);
  expect(segmentText(await copied(page, 'Copy token'), 0)).toBe('{"alg":"HS256","typ":"at+jwt"}');
  await pasteText(page, hmacToken(header, '[1]', secret));
  await expect(page.getByText('this payload is an array')).toBeVisible();
  await pasteText(page, hmacToken(header, '{"a":', secret));
  await expect(page.getByText('only the text view can show it')).toBeVisible();
});

test('shows the last good payload beside an unfinished text', async ({ page }) => {
  await openPage(page);
  await pasteText(page, goodToken());
  await setKey(page, 'Secret', secret);
  await setPane(page, 'Payload', '{"sub":');
  await showTable(page);
  await expect(page.getByText('An edit here drops the unfinished text')).toBeVisible();
  await value(page, 'sub').fill('b');
  await expect(page.getByText('An edit here drops the unfinished text')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('An edit here drops the unfinished text')).toBeVisible();
});

test('draws the first of very many rows', async ({ page }) => {
  const claims = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`claim_${index}`, index]));
  await open(page, hmacToken(header, JSON.stringify(claims), secret));
  await expect(tableOf(page, 'Payload').getByRole('row')).toHaveCount(101);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(tableOf(page, 'Payload').getByRole('row')).toHaveCount(201);
  const name = page.getByRole('combobox', { name: 'Name of a new claim' });
  await name.fill('claim_1999');
  await name.press('Enter');
  await expect(value(page, 'claim_1999')).toBeFocused();
});

for (const colorScheme of ['dark', 'light'] as const) {
  for (const width of [1440, 1024, 390]) {
    test.describe(`${width} wide, ${colorScheme}`, () => {
      test.use({
        colorScheme,
        viewport: { width, height: 800 },
        contextOptions: { reducedMotion: 'reduce' },
        hasTouch: width === 390,
        isMobile: width === 390,
      });

      test('fits the page, and axe finds nothing', async ({ page }) => {
        await open(
          page,
          hmacToken(
            header,
            odd(nowSeconds() - 60).replace('}', ',"exp":1,"exp":2,"a long name that wraps":1}'),
            secret,
          ),
        );
        await showTable(page, 'Header');
        await value(page, 'n').fill('1.');
        await rowOf(page, 'sub').locator('summary').click();
        await expect(rowOf(page, 'n')).toContainText('Not JSON yet');
        expect(await axeViolations(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}
