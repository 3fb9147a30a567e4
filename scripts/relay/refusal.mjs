/** @typedef {'relay/method' | 'relay/origin' | 'relay/address' | 'relay/private-address' | 'relay/not-json' | 'relay/not-key-set' | 'relay/too-large' | 'relay/timeout' | 'relay/redirects' | 'relay/unreachable' | 'relay/status'} RelayCode */

/**
 * The status with which the relay answers for each code: 4xx for what was asked, 5xx for what the other host did.
 * @type {Record<RelayCode, number>}
 */
const statuses = {
  'relay/method': 405,
  'relay/origin': 403,
  'relay/address': 400,
  'relay/private-address': 403,
  'relay/not-json': 502,
  'relay/not-key-set': 502,
  'relay/too-large': 502,
  'relay/timeout': 504,
  'relay/redirects': 502,
  'relay/unreachable': 502,
  'relay/status': 502,
};

/** Why the relay does not give what it was asked for. */
export class Refusal extends Error {
  /**
   * @param {RelayCode} code
   * @param {{ detail?: string, status?: number }} [more] what exactly; the status of the other host
   */
  constructor(code, more = {}) {
    super(code);
    this.status = statuses[code];
    this.body = { code, ...more };
  }
}
