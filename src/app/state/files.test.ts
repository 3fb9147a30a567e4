import { describe, expect, test } from 'vitest';
import { readFiles, type TextFile } from './files.ts';

const file = (bytes: Uint8Array<ArrayBuffer>, name = 'a.txt', size = bytes.length): TextFile => ({
  name,
  size,
  arrayBuffer: async () => bytes.buffer,
});
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

describe('dropped files', () => {
  test.each<[string, TextFile[], string | null, RegExp | null]>([
    ['none', [], null, null],
    ['text', [file(utf8('Zoë'))], 'Zoë', null],
    ['text with a byte order mark', [file(utf8('\ufeffx'))], 'x', null],
    ['UTF-16, as a shell writes it', [file(utf16('token'))], 'token', null],
    ['UTF-16, the other way round', [file(Uint8Array.from([0xfe, 0xff, 0, 0x61]))], 'a', null],
    ['two', [file(utf8('x')), file(utf8('y'), 'b.txt')], 'x', /^Opened a\.txt; the other file/],
    ['four', Array.from({ length: 4 }, () => file(utf8('x'))), 'x', /the other 3 files were left out/],
    ['nothing in it', [file(utf8(''))], null, /empty/],
    ['an image', [file(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'a.png')], null, /^a\.png .* not text/],
    ['zeros', [file(new Uint8Array(9))], null, /not text/],
    ['too many bytes', [file(utf8('x'), 'a.log', 20 * 1024 * 1024 + 1)], null, /21 MB/],
  ])('%s', async (_, files, text, remark) => {
    const read = await readFiles(files);
    expect(read.text).toBe(text);
    if (remark === null) expect(read.remark).toBeNull();
    else expect(read.remark).toMatch(remark);
  });

  test('a folder, which the browser does not read', async () => {
    const folder: TextFile = { name: 'src', size: 4096, arrayBuffer: () => Promise.reject(new Error('no')) };
    expect(await readFiles([folder])).toEqual({ text: null, remark: expect.stringMatching(/folder/) });
  });

  test('bytes, as another text', async () => {
    const wanted = { most: 9, textOf: (bytes: Uint8Array) => String(bytes.length) };
    expect(await readFiles([file(new Uint8Array(9))], wanted)).toEqual({ text: '9', remark: null });
    expect((await readFiles([file(new Uint8Array(10))], wanted)).remark).toMatch(/1 MB/);
  });
});
