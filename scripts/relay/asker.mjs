import { isLoopback } from './addresses.mjs';
import { Refusal } from './refusal.mjs';

/** The header that the page sends. No form or image can, and a script of another site only after a preflight, which is never granted. */
const relayHeader = 'x-assay-relay';

/**
 * Lets nobody ask but the page that this server itself gave out, in a browser on this machine.
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'headers'> & { socket: { remoteAddress?: string } }} request
 * @returns {void} throws a `Refusal`
 */
export function checkAsker({ method, headers, socket }) {
  if (method !== 'GET') throw new Refusal('relay/method');
  /** @param {string} detail */
  const refuse = (detail) => new Refusal('relay/origin', { detail });
  // A server opened to the network (`--host`) is no relay for the network.
  if (!isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/i, ''))) throw refuse('remote address');
  // A name that was made to point here (DNS rebinding) brings a foreign page that is its own origin: the name gives it away.
  if (!isLoopback(hostnameOf(`http://${headers.host}`))) throw refuse('Host');
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) throw refuse('Origin');
  if (headers['sec-fetch-site'] !== 'same-origin') throw refuse('Sec-Fetch-Site');
  if (headers[relayHeader] !== '1') throw refuse('X-Assay-Relay');
}

/** @param {string} address */
function hostnameOf(address) {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
