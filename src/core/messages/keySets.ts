import type { Failure, FailureCode } from '../keySets/failures.ts';
import type { Data } from '../verdict.ts';
import type { Sentence } from './sentence.ts';
import { clipped } from './shown.ts';

type Told = (data: Data) => Sentence;

const hostOf = (url: Data[string] | undefined) => {
  const text = String(url ?? '');
  return URL.canParse(text) ? new URL(text).host : clipped(text);
};
const BY_HAND = 'Run the line below and paste what it prints under PEM / JWK.';

/** What HTTP statuses mostly mean where keys are asked for (RFC 9110 §15). */
const STATUSES: Record<string, string> = {
  '400': 'The address lacks something: a tenant, a realm, a policy or a project.',
  '401': 'The keys are not public there: the host wants to know who asks. A Kubernetes API server does.',
  '403': 'The host refuses: it may want an account or another network, or a firewall stands before it.',
  '404': 'Nothing is published at this address. Look at tenant, realm, path and version.',
  '405': 'The address takes no GET: it is another endpoint.',
  '410': 'What was published there is gone.',
  '429': 'The host has been asked too often. Wait a little.',
  '500': 'The host has a fault of its own. Try again later.',
  '502': 'Something before the host could not reach it. Try again later.',
  '503': 'The host is not ready to answer. Try again later.',
  '504': 'Something before the host waited for it in vain. Try again later.',
};
const statusAdvice = (status: Data[string] | undefined) =>
  STATUSES[String(status)] ?? 'Look at the address, or ask the provider.';

const tooLarge: Told = ({ url }) => ({
  headline: `${hostOf(url)} answered with more than 1 MiB`,
  detail: 'A key set has a few kilobytes. The rest was not read.',
  advice: 'Look whether this is the address of the key set.',
});
const notKeySet: Told = ({ url, members }) => ({
  headline: `The answer of ${hostOf(url)} is JSON, but no key set`,
  detail: `A JWK set is an object with "keys", an array (RFC 7517 §5).${members ? ` This one has ${clipped(members, 100)}.` : ''}`,
  advice: 'Give the issuer, or the address that its discovery document names as jwks_uri.',
});
const notJson: Told = ({ url, line }) => ({
  headline: `The answer of ${hostOf(url)} is not JSON`,
  detail: typeof line === 'number' ? `It stops being JSON in line ${line}.` : 'It is empty.',
  advice: 'Look whether this is the address of a key set or an issuer.',
});

const sentences: Record<FailureCode, Told> = {
  'keyset/address-empty': () => ({
    headline: 'No address yet',
    advice: 'Type an issuer such as https://accounts.example.com, or the address of a key set.',
  }),
  'keyset/address-unreadable': ({ text }) => ({
    headline: `This can’t be read as an address: ${clipped(text)}`,
    advice: 'Type an issuer such as https://accounts.example.com, or the address of a key set.',
  }),
  'keyset/address-scheme': ({ scheme }) => ({
    headline: `Keys are fetched over https, not ${clipped(scheme)}`,
    advice: 'Type an address that begins with https://.',
  }),
  'keyset/address-insecure': ({ host }) => ({
    headline: `http is only for this machine, not for ${clipped(host)}`,
    detail:
      'Whoever sits on the way could put keys of their own into the answer. http is taken for localhost and 127.0.0.1.',
    advice: 'Type the address with https://.',
  }),
  'keyset/address-credentials': ({ host }) => ({
    headline: 'The address holds a user name or a password',
    detail: `It would be sent to ${clipped(host)}. Published keys need none.`,
    advice: 'Take what stands before the @ out of the address.',
  }),
  'keyset/address-fragment': ({ fragment }) => ({
    headline: `The address has a fragment, ${clipped(fragment)}`,
    detail: 'A fragment is never sent, so it can’t be part of where keys are.',
    advice: 'Take # and what follows out of the address.',
  }),
  'keyset/address-token': () => ({
    headline: 'This is a token, not an address',
    detail: 'Nothing was asked: its text would have gone to a name server.',
    advice: 'Paste it into the encoded token; here goes the issuer or the address of its keys.',
  }),
  'keyset/address-keys': () => ({
    headline: 'These are keys or a document, not an address',
    advice: 'Paste them under PEM / JWK.',
  }),
  'keyset/address-no-host': ({ text }) => ({
    headline: `${clipped(text)} is a name, not an address`,
    detail: 'An issuer that is no URL does not tell where its keys are.',
    advice: 'Look in the issuer’s documentation for the address of its key set.',
  }),
  'keyset/cors': ({ url }) => ({
    headline: `${hostOf(url)} answers, but not to pages`,
    detail:
      'It sends no Access-Control-Allow-Origin, so the browser keeps the answer from this page (CORS). Servers and curl get it.',
    advice: BY_HAND,
  }),
  'keyset/unreachable': ({ url }) => ({
    headline: `${hostOf(url)} can’t be reached`,
    detail:
      'No such name, no network, nobody listening there, or a certificate that the browser does not trust: a page is not told which.',
    advice: 'Open the address in a tab to see, or run the line below.',
  }),
  'keyset/offline': ({ url }) => ({
    headline: 'This machine has no network',
    detail: `The browser says that it is offline; ${hostOf(url)} was not reached.`,
    advice: 'Try again when the network is back, or paste the keys under PEM / JWK.',
  }),
  'keyset/status': ({ url, status }) => ({
    headline: `${hostOf(url)} answered with status ${status}`,
    detail: statusAdvice(status),
  }),
  'keyset/timeout': ({ url, seconds }) => ({
    headline: `${hostOf(url)} did not answer within ${seconds} seconds`,
    detail: 'The request was ended.',
    advice: 'Try again, or run the line below.',
  }),
  'keyset/aborted': () => ({ headline: 'The request was cancelled' }),
  'keyset/too-large': tooLarge,
  'keyset/policy': ({ url }) => ({
    headline: `The policy of this page stopped the request to ${hostOf(url)}`,
    detail:
      'The Content-Security-Policy that this copy of Assay is served with does not let it connect there.',
    advice: BY_HAND,
  }),
  'keyset/mixed-content': ({ url }) => ({
    headline: `The browser lets no https page ask ${hostOf(url)} over http`,
    detail: 'Some do so even for this machine (mixed content).',
    advice: BY_HAND,
  }),
  'keyset/redirect-insecure': ({ url }) => ({
    headline: `${hostOf(url)} passes the request on to a place where keys are not safe`,
    detail: 'It redirects to plain http, or to another scheme that this page does not follow.',
    advice: 'Look with the line below where it leads, and give that address with https://.',
  }),
  'keyset/html': ({ url, title }) => ({
    headline: `${hostOf(url)} answered with a web page, not with keys`,
    ...(title ? { detail: `Its title is “${clipped(title)}”.` } : {}),
    advice: 'This is the address of a page or of a sign-in. Give the issuer, or the address of the key set.',
  }),
  'keyset/not-json': notJson,
  'keyset/not-key-set': notKeySet,
  'keyset/empty': ({ url }) => ({
    headline: `${hostOf(url)} publishes no keys`,
    detail:
      'The answer is an empty set. That is how it looks where tokens are signed with a shared secret (HS256).',
    advice: 'Ask the issuer how its tokens are signed, or give the secret.',
  }),
  'keyset/no-jwks-uri': ({ url, members }) => ({
    headline: `The discovery document of ${hostOf(url)} names no key set`,
    detail: `It has no jwks_uri (OpenID Connect Discovery 1.0 §3), but ${clipped(members, 100)}.`,
    advice: 'Look in the issuer’s documentation for the address of its key set.',
  }),
  'keyset/jwks-uri': ({ url, jwks_uri }) => ({
    headline: `The discovery document of ${hostOf(url)} names an address that is not asked`,
    detail: `jwks_uri is ${clipped(jwks_uri)}: an absolute URL with https is demanded (RFC 8414 §2).`,
    advice: BY_HAND,
  }),
  'keyset/discovery-again': ({ url }) => ({
    headline: `${hostOf(url)} names another discovery document in place of a key set`,
    advice: 'Look in the issuer’s documentation for the address of its key set.',
  }),
  'relay/none': () => ({
    headline: 'The host of this page has no relay',
    detail:
      'A static host only hands out files. The relay is there when Assay runs on your machine: npm start.',
    advice: BY_HAND,
  }),
  'relay/refused': () => ({
    headline: 'The relay refuses this page',
    detail: 'It answers only to the page that it serves, opened by the name of this machine.',
    advice: 'Open Assay at the address that npm start prints.',
  }),
  'relay/address': ({ url }) => ({
    headline: `The relay does not take the address ${clipped(url, 100)}`,
    detail: 'It asks over https on the usual port, and on this machine.',
    advice: BY_HAND,
  }),
  'relay/private-address': ({ url }) => ({
    headline: `The relay does not ask ${hostOf(url)}: its address is of a private network`,
    detail: 'A relay that did would be a door into that network.',
    advice: BY_HAND,
  }),
  'relay/not-json': notJson,
  'relay/not-key-set': notKeySet,
  'relay/too-large': tooLarge,
  'relay/timeout': ({ url }) => ({
    headline: `${hostOf(url)} did not answer the relay in time`,
    advice: 'Try again, or run the line below.',
  }),
  'relay/redirects': ({ url }) => ({
    headline: `${hostOf(url)} passes the request on too often, or to a place that is not asked`,
    advice: 'Look with the line below where it leads, and give that address.',
  }),
  'relay/unreachable': ({ url }) => ({
    headline: `The relay could not reach ${hostOf(url)}`,
    detail: 'No such name, no network, nobody listening there, or a certificate that is not trusted.',
    advice: 'Look at the address.',
  }),
  'relay/status': ({ url, status }) => ({
    headline: `${hostOf(url)} answered the relay with status ${status}`,
    detail: statusAdvice(status),
  }),
};

/** Why a key set was not had, in sentences: what happened, why, and the way on. */
export function keySetSentence({ code, data }: Failure): Sentence {
  return sentences[code](data);
}
