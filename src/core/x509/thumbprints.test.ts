import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chains } from '../testing/certificates.ts';
import { derOf, readCertificateFacts } from './read.ts';
import { compareThumbprint } from './thumbprints.ts';

const der = Buffer.from(chains.rsa.leaf, 'base64');
const digest = (name: 'sha1' | 'sha256') => createHash(name).update(der).digest();
const sha1 = digest('sha1');
const sha256 = digest('sha256');
const colons = (bytes: Buffer) => (bytes.toString('hex').toUpperCase().match(/../g) ?? []).join(':');

test.each<['x5t' | 'x5t#S256', string, boolean, string]>([
  ['x5t', sha1.toString('base64url'), true, 'base64url'],
  ['x5t#S256', sha256.toString('base64url'), true, 'base64url'],
  ['x5t', sha1.toString('base64'), true, 'base64'],
  ['x5t#S256', sha256.toString('base64'), true, 'base64'],
  ['x5t', sha1.toString('hex'), true, 'hex'],
  ['x5t#S256', sha256.toString('hex').toUpperCase(), true, 'hex'],
  ['x5t', colons(sha1), true, 'hex'],
  ['x5t', Buffer.from(sha1.toString('hex')).toString('base64url'), true, 'hex-in-base64url'],
  ['x5t#S256', Buffer.from(colons(sha256)).toString('base64'), true, 'hex-in-base64url'],
  ['x5t', Buffer.alloc(20).toString('base64url'), false, 'base64url'],
  ['x5t', sha256.toString('base64url'), false, 'unreadable'],
  ['x5t#S256', sha1.toString('hex'), false, 'unreadable'],
  ['x5t', '', false, 'unreadable'],
  ['x5t', 'a thumbprint?', false, 'unreadable'],
  ['x5t', 'a'.repeat(1_000_000), false, 'unreadable'],
])('%s %.60s', async (parameter, have, agrees, form) => {
  const read = await readCertificateFacts(derOf(chains.rsa.leaf));
  expect(read.ok && compareThumbprint(parameter, have, read.value)).toEqual({
    parameter,
    have,
    need: (parameter === 'x5t' ? sha1 : sha256).toString('base64url'),
    agrees,
    form,
  });
});
