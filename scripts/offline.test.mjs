import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { precacheOf, servedFiles } from './offline.mjs';

const site = {
  _headers:
    "/*\n  Content-Security-Policy: default-src 'none'\n  A: b\n/assets/worker-*\n  Content-Security-Policy: x",
  '.vite/manifest.json': '{}',
  'assets/.DS_Store': '',
  'sw.js': 'old',
  'index.html': '<p>page</p>',
  'icon.svg': '<svg/>',
  'assets/index-D-l5OeAm.js': 'a long script',
  'assets/a-Ab_-1234.woff2': '',
};
let folder = '';

/** @param {Record<string, string>} files */
function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-offline-'));
  write(site);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('precacheOf', () => {
  test('lists what a host serves, small files first', () => {
    expect(Object.keys(precacheOf(folder).files)).toEqual([
      'assets/a-Ab_-1234.woff2',
      'icon.svg',
      'index.html',
      'assets/index-D-l5OeAm.js',
    ]);
    expect(servedFiles(folder)).toHaveLength(4);
  });

  test('pins the content of a file whose name does not', () => {
    // printf '<svg/>' | openssl dgst -sha256 -binary | base64
    expect(precacheOf(folder).files).toMatchObject({
      'icon.svg': 'sha256-1NxWZpFDA08xqjCWNdQRPZrXagKxc52iLJZe0gSb6eY=',
      'assets/index-D-l5OeAm.js': '',
    });
    write({ 'assets/plain.js': '', 'assets/deep-name.js': '' });
    expect(precacheOf(folder).files['assets/plain.js']).toMatch(/^sha256-/);
    expect(precacheOf(folder).files['assets/deep-name.js']).toMatch(/^sha256-/);
  });

  test.each([
    ['a changed page', { 'index.html': '<p>edited</p>' }],
    ['changed bytes under a hashed name', { 'assets/index-D-l5OeAm.js': 'another script' }],
    ['a file more', { 'assets/b-12345678.js': '' }],
    ['another policy', { _headers: '/*\n  Content-Security-Policy: y' }],
  ])('%s is another version', (_, change) => {
    const { version } = precacheOf(folder);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(precacheOf(folder).version).toBe(version);
    write(change);
    expect(precacheOf(folder).version).not.toBe(version);
  });

  test('what is not served makes no version', () => {
    const { version } = precacheOf(folder);
    write({ 'sw.js': 'new', '.vite/manifest.json': '{"a":1}' });
    expect(precacheOf(folder).version).toBe(version);
  });

  test('carries the policies with what they are for', () => {
    expect(precacheOf(folder).policies).toEqual([
      ['/', "default-src 'none'"],
      ['/assets/worker-', 'x'],
    ]);
  });

  test('refuses a policy for one path', () => {
    write({ _headers: '/index.html\n  Content-Security-Policy: y' });
    expect(() => precacheOf(folder)).toThrow(/_headers/);
  });
});
