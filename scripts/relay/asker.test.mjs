import { expect, test } from 'vitest';
import { checkAsker } from './asker.mjs';

const page = {
  method: 'GET',
  headers: { host: 'localhost:4173', 'sec-fetch-site': 'same-origin', 'x-assay-relay': '1' },
  socket: { remoteAddress: '127.0.0.1' },
};

/**
 * @param {Record<string, string | undefined>} headers
 * @param {object} [more]
 */
function asked(headers, more) {
  return { ...page, ...more, headers: { ...page.headers, ...headers } };
}

/** @param {Parameters<typeof checkAsker>[0]} request */
function refusalOf(request) {
  try {
    checkAsker(request);
    return null;
  } catch (error) {
    return /** @type {import('./refusal.mjs').Refusal} */ (error).body;
  }
}

test.each([
  ['the page', page],
  ['the page by the address', asked({ host: '127.0.0.1:4173' })],
  ['the page by the IPv6 address', asked({ host: '[::1]:4173' }, { socket: { remoteAddress: '::1' } })],
  ['the page on a socket of both families', asked({}, { socket: { remoteAddress: '::ffff:127.0.0.1' } })],
  ['a browser that names the origin', asked({ origin: 'http://localhost:4173' })],
])('%s may ask', (_, request) => {
  expect(refusalOf(request)).toBeNull();
});

test.each(['POST', 'HEAD', 'OPTIONS', 'PUT'])('%s is refused', (method) => {
  expect(refusalOf({ ...page, method })).toEqual({ code: 'relay/method' });
});

// Each has one fault alone, so that a guard that is missing is seen.
test.each([
  ['another machine', 'remote address', asked({}, { socket: { remoteAddress: '192.168.1.20' } })],
  ['a closed connection', 'remote address', asked({}, { socket: {} })],
  ['a name that was made to point here', 'Host', asked({ host: 'rebound.example:4173' })],
  ['a name below localhost', 'Host', asked({ host: 'a.localhost:4173' })],
  ['a name that begins like an address', 'Host', asked({ host: '127.0.0.1.example:4173' })],
  ['no Host', 'Host', asked({ host: undefined })],
  ['an unreadable Host', 'Host', asked({ host: 'a b' })],
  ['another origin', 'Origin', asked({ origin: 'http://localhost:3000' })],
  ['an opaque origin', 'Origin', asked({ origin: 'null' })],
  ['another site', 'Sec-Fetch-Site', asked({ 'sec-fetch-site': 'cross-site' })],
  ['another port', 'Sec-Fetch-Site', asked({ 'sec-fetch-site': 'same-site' })],
  ['the address bar', 'Sec-Fetch-Site', asked({ 'sec-fetch-site': 'none' })],
  ['what is no browser', 'Sec-Fetch-Site', asked({ 'sec-fetch-site': undefined })],
  ['a link, image or form', 'X-Assay-Relay', asked({ 'x-assay-relay': undefined })],
])('%s is refused', (_, detail, request) => {
  expect(refusalOf(request)).toEqual({ code: 'relay/origin', detail });
});
