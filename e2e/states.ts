import { generateKeyPairSync } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import jwt from 'jsonwebtoken';
import { chainPem } from './keyFixtures.ts';
import { goodToken, hmacToken, nowSeconds, pasteText, secret, setKey, setPane } from './support.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const encryptedPem = rsa.privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' })
  .toString();
const publicJwk = (kid: string, key: typeof ec) => ({ ...key.publicKey.export({ format: 'jwk' }), kid });

/** A state of the page that looks different, and how it is reached from the one before. */
export interface State {
  name: string;
  reach(page: Page): Promise<void>;
  /** What the verdict then says. */
  verdict: string;
}

/** An HS256 token and a key of another kind; `told` is what the page says of this key alone. */
const withKey = (name: string, text: string, told: string): State => ({
  name: `key: ${name}`,
  verdict: 'Rejected',
  reach: async (page) => {
    await pasteText(page, goodToken());
    await setKey(page, 'PEM / JWK', text);
    await expect(page.getByRole('region', { name: 'Key', exact: true }).getByText(told)).toBeVisible();
  },
});

/** A genuine token and its public key; `told` is what the signature pane shows of this algorithm alone. */
const signedWith = (
  algorithm: 'RS256' | 'ES256',
  { privateKey, publicKey }: typeof rsa,
  told: string,
): State => ({
  name: `signed with ${algorithm}`,
  verdict: 'Accepted: genuine',
  reach: async (page) => {
    await pasteText(page, jwt.sign({ sub: 'user_42', exp: nowSeconds() + 3600 }, privateKey, { algorithm }));
    await setKey(page, 'PEM / JWK', publicKey.export({ type: 'spki', format: 'pem' }).toString());
    await expect(page.getByRole('region', { name: 'Signature' }).getByText(told)).toBeVisible();
  },
});

/** The states of the page, in an order in which each leads to the next on one page. */
export const states: readonly State[] = [
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
    verdict: 'Accepted: genuine',
    reach: async (page) => {
      await pasteText(page, goodToken());
      await setKey(page, 'Secret', secret);
    },
  },
  {
    name: 'findings',
    verdict: 'Accepted: genuine',
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
      await page.getByRole('button', { name: /^(?:Evaluate at|At):/ }).click();
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
  withKey('RSA public PEM', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'PEM, SPKI'),
  withKey(
    'RSA private PEM',
    rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    'PEM, PKCS#8',
  ),
  withKey('EC private JWK', JSON.stringify(ec.privateKey.export({ format: 'jwk' })), 'EC P-256'),
  withKey('Ed25519 public JWK', JSON.stringify(ed.publicKey.export({ format: 'jwk' })), 'OKP Ed25519'),
  withKey(
    'JWK set',
    JSON.stringify({ keys: [publicJwk('one', ec), publicJwk('two', ec), { kty: 'x' }] }),
    'for this token',
  ),
  {
    ...withKey(
      'unreadable',
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
      'SubjectPublicKeyInfo',
    ),
    verdict: 'Undetermined',
  },
  signedWith('RS256', rsa, 'Show all 256 bytes'),
  signedWith('ES256', ec, 'ECDSASHA256('),
  {
    name: 'key: encrypted',
    verdict: 'Undetermined',
    reach: async (page) => {
      await pasteText(page, jwt.sign({ sub: 'a' }, rsa.privateKey, { algorithm: 'RS256' }));
      await setKey(page, 'PEM / JWK', encryptedPem);
      await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'key: wrong password',
    verdict: 'Undetermined',
    reach: async (page) => {
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'key: opened, and converted',
    verdict: 'Accepted: genuine',
    reach: async (page) => {
      await page.getByLabel('Password', { exact: true }).fill('open sesame');
      await page.getByRole('button', { name: 'Convert', exact: true }).click();
      await page.getByLabel('Form', { exact: true }).selectOption({ label: 'PEM private key (PKCS#8)' });
      await expect(page.getByText('who has it can sign')).toBeVisible();
    },
  },
  {
    name: 'key: certificates',
    verdict: 'Rejected',
    reach: async (page) => {
      await setKey(page, 'PEM / JWK', chainPem);
      await page.getByRole('region', { name: 'Certificates' }).getByText('Details').first().click();
    },
  },
  {
    name: 'key: generate',
    verdict: 'Rejected',
    reach: async (page) => {
      await page.getByRole('radio', { name: 'Generate', exact: true }).check();
      await expect(page.getByLabel('Algorithm', { exact: true })).toBeVisible();
    },
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
