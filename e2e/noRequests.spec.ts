import { generateKeyPairSync } from 'node:crypto';
import { expect, type Page, test as plainTest } from '@playwright/test';
import jwt from 'jsonwebtoken';
import { openStranger, type Stranger } from './hosts.ts';
import { startOidc } from './oidc.ts';
import { dragFiles, openPage, pasteText, shownText, test, verdictOf } from './support.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** An issuer of each provider that the page knows by name, and of some that it does not. */
const issuers = [
  'https://acme.eu.auth0.com/',
  'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123',
  'https://accounts.google.com',
  'accounts.google.com',
  'https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/',
  'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0',
  'https://login.microsoftonline.us/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0',
  'https://acme.b2clogin.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0/',
  'https://acme.ciamlogin.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0',
  'https://acme.okta.com',
  'https://acme.okta.com/oauth2/default',
  'https://acme.oktapreview.com',
  'https://id.example.com/realms/acme',
  'https://id.example.com/auth/realms/acme',
  'https://appleid.apple.com',
  'https://securetoken.google.com/acme-1234',
  'https://session.firebase.google.com/acme-1234',
  'https://token.actions.githubusercontent.com',
  'https://token.actions.acme.ghe.com',
  'https://gitlab.com',
  'https://gitlab.example.com',
  'https://acme-12.clerk.accounts.dev',
  'https://clerk.example.com',
  'https://abcdefghijklmnopqrst.supabase.co/auth/v1',
  'https://kubernetes.default.svc.cluster.local',
  'kubernetes/serviceaccount',
  'https://oidc.eks.eu-central-1.amazonaws.com/id/ABCDEF',
  'https://container.googleapis.com/v1/projects/a/locations/b/clusters/c',
  'service@acme.iam.gserviceaccount.com',
  'https://www.paypal.com',
  'https://api.login.yahoo.com',
  'https://slack.com',
  'https://oauth.battle.net',
  'https://login.salesforce.com',
];

/** A genuine token that names addresses of a host in every header parameter and claim that can hold one. */
function temptingToken(origin: string, iss: string): string {
  const named = (name: string) => `${origin}/${name}`;
  return jwt.sign(
    {
      iss,
      aud: named('aud'),
      sub: named('sub'),
      picture: named('picture'),
      profile: named('profile'),
      azp: named('azp'),
      jwks_uri: named('jwks_uri'),
      _claim_sources: { src1: { endpoint: named('endpoint') } },
      cnf: { jku: named('cnf-jku') },
      status: { status_list: { idx: 0, uri: named('status') } },
      exp: Math.floor(Date.now() / 1000) + 3600,
    },
    privateKey,
    {
      algorithm: 'ES256',
      header: {
        alg: 'ES256',
        typ: 'JWT',
        kid: named('kid'),
        jku: named('jku'),
        x5u: named('x5u'),
        x5c: [publicKey.export({ type: 'spki', format: 'der' }).toString('base64')],
        x5t: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA',
        ...{ jwk: publicKey.export({ format: 'jwk' }), url: named('url'), iss: named('header-iss') },
      },
    },
  );
}

const keyMode = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What the key is' }).getByRole('radio', { name }).check();

/** The offers to fetch keys: in the key box those of the token's issuer, beside the signature those that its `jku` names. */
const offer = (page: Page, region: 'Key' | 'Keys in the header') =>
  page.getByRole('region', { name: region, exact: true }).getByRole('button', { name: /^Fetch keys from / });

/** Waits until the page shows the payload of a token with this issuer. */
async function expectShown(page: Page, iss: string): Promise<void> {
  await expect.poll(() => shownText(page, 'Payload')).toContain(`"iss": "${iss}"`);
}

let stranger: Stranger;
test.beforeEach(async () => {
  const keys = [{ ...publicKey.export({ format: 'jwk' }), alg: 'ES256' }];
  stranger = await openStranger(JSON.stringify({ keys }));
});
test.afterEach(() => stranger.close());

test('the token of any provider, pasted, dropped or in the address, asks nobody', async ({ page }) => {
  // `openPage` takes any request to another host for a fault.
  const watch = await openPage(page);
  for (const iss of issuers) {
    await pasteText(page, temptingToken(stranger.origin, iss));
    await expectShown(page, iss);
  }
  const [dropped = '', linked = ''] = issuers;
  await dragFiles(page, [['a.txt', [...Buffer.from(temptingToken(stranger.origin, dropped))]]], 'drop');
  await expectShown(page, dropped);
  await openPage(page, `./#token=${temptingToken(stranger.origin, linked)}`);
  await expectShown(page, linked);
  for (const region of ['Key', 'Keys in the header'] as const) {
    await offer(page, region).hover();
    await offer(page, region).focus();
  }
  await keyMode(page, 'JWKS URL');
  await page.getByRole('textbox', { name: 'Issuer or URL' }).fill(`${stranger.origin}/typed`);
  await page.getByRole('combobox', { name: 'Provider' }).selectOption('Google');
  expect(watch.requests.filter((address) => address.includes('__assay'))).toEqual([]);
  expect(stranger.asked).toEqual([]);
  // What a browser would do by itself ahead of a click, and no test can see.
  await expect(page.locator('[rel~=preconnect], [rel~=dns-prefetch], [rel~=prefetch]')).toHaveCount(0);
});

plainTest('a click asks the address that it names, and no other', async ({ page, baseURL }) => {
  const provider = await startOidc();
  try {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '?')) elsewhere.push(request.url());
    });
    await page.goto('./');
    await pasteText(page, temptingToken(stranger.origin, provider.issuer));
    await expect(offer(page, 'Key')).toContainText(new URL(provider.issuer).host);
    expect([elsewhere, provider.asked]).toEqual([[], []]);
    await offer(page, 'Key').click();
    await expect(page.getByRole('region', { name: 'Key', exact: true })).toContainText('3 keys');
    const paths = ['/.well-known/openid-configuration', '/jwks'];
    expect(provider.asked).toEqual(paths);
    expect(elsewhere).toEqual(paths.map((path) => provider.issuer + path));
    // The permission is for these: the token of another issuer asks nobody.
    await pasteText(page, temptingToken(stranger.origin, stranger.origin));
    await expectShown(page, stranger.origin);
    await expect(verdictOf(page)).toContainText('Rejected');
    expect(provider.asked).toEqual(paths);
    expect([stranger.asked, elsewhere.length]).toEqual([[], 2]);
    await offer(page, 'Keys in the header').click();
    await expect(page.getByRole('region', { name: 'Key', exact: true })).toContainText('1 key');
    expect(stranger.asked).toEqual(['/jku']);
  } finally {
    await provider.stop();
  }
});
