import ipaddr from 'ipaddr.js';

/** Where the Internet's IPv6 hosts are (RFC 4291, section 2.4): outside there are, for example, IPv4 addresses in IPv6 form. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public Internet: none that is private, of this machine or link, shared, reserved, for documentation,
 * for many at once, or a wrapping of an IPv4 address (IANA's special-purpose registries, RFC 6890).
 * @param {string} address
 * @returns {boolean} false for what is no address
 */
export function isPublic(address) {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/**
 * Whether a host, as a URL spells it, is this machine by its spelling alone: `localhost`, 127.0.0.0/8 in four decimal numbers, or `[::1]`,
 * with or without brackets. A name that resolves to this machine is not.
 * @param {string} host
 * @returns {boolean}
 */
export function isLoopback(host) {
  return /^(?:localhost|127(?:\.(?:0|[1-9]\d{0,2})){3}|\[::1\]|::1)$/i.test(host);
}
