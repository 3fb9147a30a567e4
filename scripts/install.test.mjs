import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { differenceBetween, staleReason } from './install.mjs';

const one = { version: '1.0.0', integrity: 'sha512-1' };
const two = { version: '2.0.0', integrity: 'sha512-2' };

test.each([
  ['the same', { '': {}, 'node_modules/a': one }, { 'node_modules/a': one }, null],
  ['a package is missing', { 'node_modules/a': one }, {}, 'node_modules/a is missing'],
  ['another version', { 'node_modules/a': two }, { 'node_modules/a': one }, 'node_modules/a changed'],
  [
    'the same version with other content',
    { 'node_modules/a': { ...one, integrity: 'sha512-x' } },
    { 'node_modules/a': one },
    'node_modules/a changed',
  ],
  ['a package of another platform', { 'node_modules/a': { ...one, optional: true } }, {}, null],
  ['an optional development package', { 'node_modules/a': { ...one, devOptional: true } }, {}, null],
  ['a peer that npm left out', { 'node_modules/a': { ...one, peer: true } }, {}, null],
  ['a package too many', {}, { 'node_modules/a': one }, 'node_modules/a is no longer wanted'],
])('differenceBetween: %s', (_, wanted, present, expected) => {
  expect(differenceBetween(wanted, present)).toBe(expected);
});

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-install-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} path
 * @param {unknown} content
 */
function write(path, content) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

test('staleReason follows what is on the disk', () => {
  expect(() => staleReason(folder)).toThrow('package-lock.json');
  write('package-lock.json', { packages: { '': {}, 'node_modules/a': one } });
  expect(staleReason(folder)).toBe('nothing is installed yet');
  write('node_modules/.package-lock.json', { packages: { 'node_modules/a': one } });
  expect(staleReason(folder)).toBe('node_modules/a is damaged');
  write('node_modules/a/package.json', { version: '1.0.0' });
  expect(staleReason(folder)).toBeNull();
  write('node_modules/a/package.json', { version: '0.9.0' });
  expect(staleReason(folder)).toBe('node_modules/a is damaged');
});
