import { beforeEach, expect, test } from 'vitest';
import type { KeyState } from './document.ts';
import type { TextFile } from './files.ts';
import { openKeyFiles } from './keyFiles.ts';
import { dispatch, getDocument } from './store.ts';

const PEM = '-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----\n';
const DER = Uint8Array.from([0x30, 0x03, 0x02, 0x01, 0x00]);

const file = (bytes: Uint8Array<ArrayBuffer>, size = bytes.length): TextFile => ({
  name: 'a.key',
  size,
  arrayBuffer: async () => bytes.buffer,
});
const utf8 = (text: string) => new TextEncoder().encode(text);

beforeEach(() => dispatch({ type: 'forgotten' }));

test.each<[name: string, mode: KeyState['mode'], bytes: Uint8Array<ArrayBuffer>, then: Partial<KeyState>]>([
  ['PEM', 'secret', utf8(PEM), { mode: 'key', text: PEM }],
  ['a secret', 'secret', utf8('my secret'), { mode: 'secret', text: 'my secret' }],
  ['any text', 'key', utf8('my secret'), { mode: 'key', text: 'my secret' }],
  ['DER', 'secret', DER, { mode: 'key', text: 'MAMCAQA=' }],
  ['a key, while a set is shown', 'url', utf8(PEM), { mode: 'key', text: PEM }],
])('the file of %s, opened in %s', async (_name, mode, bytes, then) => {
  dispatch({ type: 'keyModeChosen', mode });
  await openKeyFiles([file(bytes)]);
  expect(getDocument().key).toMatchObject(then);
});

test('a file that cannot be a key leaves the key as it is', async () => {
  const { key } = getDocument();
  await openKeyFiles([file(DER, 2 * 1024 * 1024)]);
  expect(getDocument().key).toBe(key);
});
