import { generateKeyPairSync } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  expectCleanPage,
  goodToken,
  hmacToken,
  nowSeconds,
  openPage,
  paneOf,
  pasteText,
  secret,
  setKey,
  setPane,
  verdictOf,
  waitForMonaco,
} from './support.ts';

test.afterEach(expectCleanPage);

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const publicJwk = (kid: string, key: typeof ec) => ({ ...key.publicKey.export({ format: 'jwk' }), kid });

interface State {
  name: string;
  reach(page: Page): Promise<void>;
  /** What the verdict then says. */
  verdict: string;
}

const withKey = (name: string, text: string): State => ({
  name: `key: ${name}`,
  verdict: 'Rejected',
  reach: async (page) => {
    await pasteText(page, goodToken());
    await setKey(page, 'PEM / JWK', text);
  },
});

/** In an order in which each leads to the next on one page. */
const states: readonly State[] = [
  { name: 'empty', verdict: 'Not a token', reach: async () => {} },
  {
    name: 'not a token',
    verdict: 'Not a token',
    reach: (page) => pasteText(page, '8xLOxBtZp8kD2mQ7vN4cR1wTs6Yz'),
  },
  {
    name: 'several tokens',
    verdict: 'Undetermined',
    reach: async (page) => {
      await pasteText(page, JSON.stringify({ access_token: goodToken(), id_token: goodToken({ sub: 'b' }) }));
      await expect(page.getByRole('group', { name: 'Tokens found' })).toBeVisible();
    },
  },
  { name: 'undetermined', verdict: 'Undetermined', reach: (page) => pasteText(page, goodToken()) },
  {
    name: 'broken',
    verdict: 'Rejected',
    reach: (page) => pasteText(page, `${goodToken().replace('.', '.!')}=`),
  },
  {
    name: 'accepted',
    verdict: 'Accepted: the signature',
    reach: async (page) => {
      await pasteText(page, goodToken());
      await setKey(page, 'Secret', secret);
    },
  },
  {
    name: 'findings',
    verdict: 'Accepted: the signature',
    reach: (page) => page.getByRole('tab', { name: 'Findings' }).click(),
  },
  {
    name: 'warned',
    verdict: 'Accepted: with',
    reach: (page) => pasteText(page, goodToken({ iat: nowSeconds() + 600 })),
  },
  {
    name: 'rejected',
    verdict: 'Rejected',
    reach: async (page) => {
      await page.getByRole('tab', { name: 'Trace' }).click();
      await pasteText(page, goodToken({ exp: nowSeconds() - 600 }));
    },
  },
  {
    name: 'evaluate at',
    verdict: 'Accepted',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Evaluate at|^now$/ }).click();
      await page.getByRole('button', { name: '1 s before exp' }).click();
      await expect(page.getByText('Judged as of')).toBeVisible();
    },
  },
  {
    name: 'examples open',
    verdict: 'Rejected',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Back to now' }).click();
      await page.getByRole('button', { name: 'Examples', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Examples' })).toBeVisible();
    },
  },
  {
    name: 'editing invalid JSON',
    verdict: 'Accepted',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await pasteText(page, goodToken());
      await setPane(page, 'Payload', '{"sub": ');
      await expect(page.getByText('The token keeps the last good payload')).toBeVisible();
    },
  },
  {
    name: 'a key that cannot sign',
    verdict: 'Rejected',
    reach: async (page) => {
      await pasteText(page, goodToken());
      await setKey(page, 'PEM / JWK', JSON.stringify(publicJwk('one', ec)));
      await setPane(page, 'Payload', '{"sub":"edited"}');
      await expect(page.getByRole('button', { name: /^Sign with a new/ })).toBeVisible();
    },
  },
  withKey('RSA public PEM', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
  withKey('RSA private PEM', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
  withKey('EC private JWK', JSON.stringify(ec.privateKey.export({ format: 'jwk' }))),
  withKey('Ed25519 public JWK', JSON.stringify(ed.publicKey.export({ format: 'jwk' }))),
  withKey('JWK set', JSON.stringify({ keys: [publicJwk('one', ec), publicJwk('two', ec), { kty: 'x' }] })),
  {
    ...withKey('unreadable', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'),
    verdict: 'Undetermined',
  },
  {
    name: 'key: short secret',
    verdict: 'Accepted: with',
    reach: async (page) => {
      await pasteText(page, hmacToken('{"alg":"HS256"}', '{"sub":"a"}', 'abc'));
      await setKey(page, 'Secret', 'abc');
    },
  },
];

/** Each violation in a line: the rule, the element, and what axe says of it. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ any, target }) => `${id} at ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}

for (const colorScheme of ['dark', 'light'] as const) {
  for (const editor of ['Monaco', 'textarea'] as const) {
    test.describe(`${editor}, ${colorScheme}`, () => {
      test.use({
        colorScheme,
        contextOptions: { reducedMotion: 'reduce' },
        viewport: { width: 1280, height: 900 },
        // A coarse pointer keeps the textareas.
        hasTouch: editor === 'textarea',
        isMobile: editor === 'textarea',
      });

      test('axe finds nothing in any state', async ({ page }) => {
        test.slow();
        await openPage(page);
        if (editor === 'Monaco') await waitForMonaco(page);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        for (const { name, reach, verdict } of states) {
          await test.step(name, async () => {
            await reach(page);
            await expect(verdictOf(page)).toContainText(verdict);
            expect.soft(await violations(page), name).toEqual([]);
          });
        }
        await expect(page.locator('.monaco-editor')).toHaveCount(editor === 'Monaco' ? 3 : 0);
      });
    });
  }
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('nothing overflows at 360 px', async ({ page }) => {
    await openPage(page);
    for (const { name, reach, verdict } of states) {
      await test.step(name, async () => {
        await reach(page);
        await expect(verdictOf(page)).toContainText(verdict);
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth), name)
          .toBeLessThanOrEqual(360);
        const scale = await page.evaluate(() => window.visualViewport?.width ?? innerWidth);
        expect.soft(scale, name).toBeLessThanOrEqual(360);
      });
    }
  });
});

test.describe('the keyboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Presses Tab until the named field has the focus. */
  async function tabTo(page: Page, label: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const there = await paneOf(page, label).evaluate((element) => element === document.activeElement);
      if (there) return;
    }
    throw new Error(`Tab does not reach ${label}`);
  }

  test('does the whole job alone', async ({ page }) => {
    await openPage(page);
    await waitForMonaco(page);
    const token = goodToken();
    await page.evaluate((text) => navigator.clipboard.writeText(text), token);
    await tabTo(page, 'Encoded token');
    await page.keyboard.press('Control+v');
    await expect(verdictOf(page)).toContainText('Undetermined');
    await tabTo(page, 'Key');
    await page.keyboard.type(secret);
    await expect(verdictOf(page)).toContainText('Accepted');
    await tabTo(page, 'Payload');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{"sub":"edited"}');
    await expect(page.getByRole('region', { name: 'Signature' }).getByText('signed here')).toBeVisible();
    await expect(verdictOf(page)).toContainText('Accepted');
    await page.getByRole('button', { name: 'Copy token' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`\\.${Buffer.from('{"sub":"edited"}').toString('base64url')}\\.`));
  });
});
