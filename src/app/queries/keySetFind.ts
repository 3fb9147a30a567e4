import {
  addressesFor,
  type Body,
  checkedUrl,
  type Failure,
  freshness,
  type Had,
  readBody,
} from '../../core/keySets.ts';
import type { FetchedSet } from '../state/document.ts';
import type { Answer } from './keySetGet.ts';

/** What finding keys takes: a way to ask an address that a click has permitted. */
export interface Means {
  get(url: string): Promise<Had<Answer>>;
  /** Permits what the click permits: the addresses that the page named, and the `jwks_uri` of a document that one of them answered. */
  permit(url: string): void;
  via: FetchedSet['via'];
}

/** Behind these nothing else is asked: the host is not there, or the person does not want it. */
const ENDS: ReadonlySet<string> = new Set([
  'keyset/unreachable',
  'keyset/offline',
  'keyset/timeout',
  'keyset/aborted',
  'keyset/policy',
  'keyset/mixed-content',
  'relay/none',
  'relay/address',
  'relay/private-address',
  'relay/timeout',
  'relay/unreachable',
]);

/** Of several failures the one that tells most, the most telling first; what is not listed comes last. */
const TELLING = [
  'keyset/no-jwks-uri',
  'keyset/jwks-uri',
  'keyset/empty',
  'keyset/too-large',
  'keyset/redirect-insecure',
  'keyset/cors',
  'keyset/not-key-set',
  'keyset/html',
  'keyset/not-json',
];

/** Finds the keys of an issuer or an address: the first address that answers with keys, or with a document that names where they are. */
export async function findKeys(address: string, means: Means): Promise<Had<FetchedSet>> {
  const addresses = addressesFor(address);
  if (!addresses.ok) return addresses;
  for (const { url } of addresses.value) means.permit(url);
  const failures: Failure[] = [];
  for (const { url } of addresses.value) {
    const read = await ask(url, means);
    const keys = read.ok ? await keysOf(address, read.value, means) : read;
    // Where a document has named the key set, what came of that is the answer.
    if (keys.ok || read.ok || ENDS.has(keys.failure.code)) return keys;
    failures.push(keys.failure);
  }
  const [told] = failures.sort((a, b) => telling(a) - telling(b));
  return { ok: false, failure: told ?? { code: 'keyset/address-empty', data: {} } };
}

/** Asks one address for keys, which it must hold itself: that is what `jku` and `x5u` name (RFC 7515 §4.1.2, §4.1.5), whatever its path looks like. */
export async function findKeysAt(address: string, means: Means): Promise<Had<FetchedSet>> {
  const url = checkedUrl(address);
  if (!url.ok) return url;
  const { href } = url.value;
  means.permit(href);
  const read = await ask(href, means);
  return read.ok ? setOf({ address, issuer: null, discovery: null }, read.value, means) : read;
}

/** Asks again for the keys of a set that was fetched before, at the address that gave them. */
export async function findAgain(set: FetchedSet, means: Means): Promise<Had<FetchedSet>> {
  const read = await ask(set.redirectedFrom ?? set.url, means);
  return read.ok ? setOf(set, read.value, means) : read;
}

interface Read {
  asked: string;
  answer: Answer;
  body: Body;
}

async function ask(url: string, { get }: Means): Promise<Had<Read>> {
  const answer = await get(url);
  if (!answer.ok) return answer;
  const body = readBody(answer.value.text, answer.value.url);
  return body.ok ? { ok: true, value: { asked: url, answer: answer.value, body: body.value } } : body;
}

async function keysOf(address: string, read: Read, means: Means): Promise<Had<FetchedSet>> {
  if (read.body.is === 'keys') return setOf({ address, issuer: null, discovery: null }, read, means);
  const { issuer, jwksUri } = read.body.discovery;
  means.permit(jwksUri);
  const keys = await ask(jwksUri, means);
  return keys.ok ? setOf({ address, issuer, discovery: read.answer.url }, keys.value, means) : keys;
}

function setOf(
  { address, issuer, discovery }: Pick<FetchedSet, 'address' | 'issuer' | 'discovery'>,
  { asked, answer, body }: Read,
  { via }: Means,
): Had<FetchedSet> {
  const { url, text, fetchedAt, ...told } = answer;
  if (body.is === 'discovery')
    return { ok: false, failure: { code: 'keyset/discovery-again', data: { url } } };
  const { until } = freshness({ ...told, fetchedAt: fetchedAt / 1000 });
  return {
    ok: true,
    value: {
      address,
      url,
      issuer: issuer ?? body.issuer,
      discovery: discovery ?? (body.issuer === null ? null : url),
      text,
      kind: body.kind,
      fetchedAt,
      freshUntil: until === null ? null : until * 1000,
      redirectedFrom: url === asked ? null : asked,
      via,
    },
  };
}

/** The place of a failure among those that tell something. */
function telling({ code, data }: Failure): number {
  const place = TELLING.indexOf(code);
  if (place >= 0) return place;
  return TELLING.length + (data.status === 404 ? 1 : 0);
}
