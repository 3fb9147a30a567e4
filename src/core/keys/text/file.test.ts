import { expect, test } from 'vitest';
import { readKeys } from '../read.ts';
import { keyFileText } from './file.ts';

const PEM =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
const der = Buffer.from(
  '302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c84886aa30b6b6cb0c5c38ad703166e1',
  'hex',
);

test.each<[name: string, bytes: Uint8Array, text: string]>([
  ['UTF-8', Buffer.from(PEM), PEM],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${PEM}`), PEM],
  ['UTF-16LE', Buffer.from(`\ufeff${PEM}`, 'utf16le'), PEM],
  ['UTF-16BE', Buffer.from(`\ufeff${PEM}`, 'utf16le').swap16(), PEM],
  ['UTF-16 without a mark', Buffer.from(PEM, 'utf16le'), PEM],
  ['binary', der, der.toString('base64')],
  ['binary that is ASCII', Buffer.of(0x30, 1, 5), 'MAEF'],
  ['UTF-16 cut in a character', Buffer.of(0xff, 0xfe, 0, 0xd8), '//4A2A=='],
  ['nothing', Buffer.of(), ''],
])('%s', (_, bytes, text) => {
  expect(keyFileText(bytes)).toBe(text);
});

test('a binary file is read as the key in it', async () => {
  const { keys } = await readKeys({ kind: 'text', value: keyFileText(der) });
  expect(keys.map(({ jwk }) => jwk.kty)).toEqual(['OKP']);
});
