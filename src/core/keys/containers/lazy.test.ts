import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { bodyOf } from '../../testing/der.ts';
import { ecFiles, password } from '../../testing/keyFiles.ts';
import { readProcType } from './procType.ts';

const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name))
  .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  .join('\n');

it.each(['@noble/ciphers', '@noble/hashes', '@noble/post-quantum', 'bcrypt-pbkdf', 'des.js'])(
  '%s is loaded when it is needed, and not with the page',
  (name) => {
    expect(sources).toContain(`import('${name}`);
    expect(sources).not.toContain(`from '${name}`);
  },
);

it('a library that does not arrive is a refusal', async () => {
  vi.doMock('@noble/ciphers/aes.js', () => {
    throw new Error('offline');
  });
  const pem = ecFiles['dek-aes128'];
  const [read] = await readProcType(bodyOf(pem), /DEK-Info: (.*)/.exec(pem)?.[1] ?? '', password);
  expect(read?.result).toMatchObject({ ok: false, problem: { code: 'key/reader-failed' } });
});
