import { expect, test } from 'vitest';
import { packagesOf } from './modules.mjs';

test('packagesOf: the package of each module, once', () => {
  expect(
    packagesOf([
      '/site/node_modules/valibot/dist/index.js',
      '/site/node_modules/@noble/curves/ed25519.js',
      '/site/node_modules/@noble/curves/utils.js',
      '/site/node_modules/outer/node_modules/@scope/inner/a.js?commonjs',
      'C:\\site\\node_modules\\@noble\\hashes\\sha2.js',
      '\0/site/node_modules/des.js/lib/des.js?commonjs-proxy',
      '/site/src/core/index.ts',
      '\0vite/preload-helper.js',
    ]),
  ).toEqual(['@noble/curves', '@noble/hashes', '@scope/inner', 'des.js', 'valibot']);
});
