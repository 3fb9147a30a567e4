// Content hashes of files, which tell whether a build is up to date.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 over the names and bytes of files.
 * @param {readonly string[]} paths files or folders, relative to the current folder; missing ones count as empty
 * @param {(file: string) => boolean} [keep] which files count; the path has forward slashes
 * @returns {string} hex
 */
export function fingerprint(paths, keep = () => true) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of paths.flatMap(filesUnder).filter(keep)) {
    const bytes = readFileSync(file);
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The files at and below a path, in a fixed order.
 * @param {string} path
 * @returns {string[]} paths with forward slashes
 */
export function filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/**
 * Whether a source file is part of what is built, and not a test or its helper.
 * @param {string} file
 */
export function isShipped(file) {
  return !/\.test\.tsx?$|\/testing\/|\/tsconfig[^/]*\.json$/.test(file);
}
