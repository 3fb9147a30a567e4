import { isIP } from 'node:net';
import { isLoopback, isPublic } from './addresses.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ address: string, family: number }} Address */
/** @typedef {(hostname: string) => Promise<Address[]>} Resolve all addresses of a name */
/** @typedef {{ url: URL, loopback: boolean, addresses: Address[] }} Target an address that may be asked, and the only addresses to connect to */

/** @type {Address[]} */
const ownAddresses = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/**
 * Reads and judges an address, and resolves its host once.
 * @param {string} text an absolute URL
 * @param {{ resolve: Resolve, mayBeLoopback: boolean }} options
 * @returns {Promise<Target>} rejects with a `Refusal`
 */
export async function targetOf(text, { resolve, mayBeLoopback }) {
  if (!URL.canParse(text)) throw new Refusal('relay/address', { detail: 'not a URL' });
  const url = new URL(text);
  // As it is spelled: the parser makes 127.0.0.1 of 2130706433, 0x7f.1 and 017700000001.
  const spelled = /^https?:\/\/(\[[^\]]*\]|[^/?#:\\]*)/i.exec(text)?.[1] ?? '';
  const loopback = isLoopback(spelled) && isLoopback(url.hostname);
  checkUrl(url, loopback);
  url.hash = '';
  if (loopback) {
    if (!mayBeLoopback) throw refusePrivate(url.hostname);
    return { url, loopback, addresses: ownAddressesOf(url.hostname) };
  }
  const addresses = await addressesOf(url.hostname, resolve);
  // One among several is enough: which of them a connection takes is not for the name to decide.
  const inside = addresses.find(({ address }) => !isPublic(address));
  if (inside) throw refusePrivate(inside.address);
  return { url, loopback, addresses };
}

/**
 * @param {URL} url
 * @param {boolean} loopback
 */
function checkUrl(url, loopback) {
  /** @param {string} detail */
  const refuse = (detail) => new Refusal('relay/address', { detail });
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) throw refuse('scheme');
  if (url.username !== '' || url.password !== '') throw refuse('credentials');
  // The ports of other services are below 1024; providers on this machine and in companies use 8443 and the like.
  if (url.port !== '' && Number(url.port) < 1024) throw refuse('port');
}

/**
 * @param {string} hostname `localhost` or a loopback address
 * @returns {Address[]}
 */
function ownAddressesOf(hostname) {
  const address = withoutBrackets(hostname);
  const family = isIP(address);
  return family === 0 ? ownAddresses : [{ address, family }];
}

/**
 * @param {string} hostname
 * @param {Resolve} resolve
 * @returns {Promise<Address[]>}
 */
async function addressesOf(hostname, resolve) {
  const literal = withoutBrackets(hostname);
  const family = isIP(literal);
  if (family !== 0) return [{ address: literal, family }];
  const addresses = await resolve(hostname).catch((error) => {
    throw new Refusal('relay/unreachable', { detail: String(error?.code ?? 'DNS') });
  });
  if (addresses.length === 0) throw new Refusal('relay/unreachable', { detail: 'ENOTFOUND' });
  return addresses;
}

/** @param {string} hostname */
function withoutBrackets(hostname) {
  return hostname.replace(/^\[|\]$/g, '');
}

/** @param {string} detail */
function refusePrivate(detail) {
  return new Refusal('relay/private-address', { detail });
}
