// Installs the packages when they are missing or stale. Node built-ins only.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Explained, root, runNode } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry */
/** @typedef {Record<string, LockEntry>} LockEntries folder relative to the root, as npm writes it */

/** The first Node of each line that can run the tools: 20.19, 22.12 and everything from 23 on. */
const supported = /^(?:20\.(?:19|[2-9]\d)|22\.(?:1[2-9]|[2-9]\d)|2[3-9]|[3-9]\d)\b/;

/**
 * Makes `node_modules` match `package-lock.json`; does nothing when it already does. All output goes to stderr.
 * @returns {Promise<void>} rejects with `Explained` when it can't be done
 */
export async function ensureInstalled() {
  if (!supported.test(process.versions.node)) {
    throw new Explained(`Assay needs Node 20.19, 22.12 or newer; this is Node ${process.versions.node}.`);
  }
  const reason = staleReason(root);
  if (reason === null) return;
  console.error(`Installing packages (${reason}) …`);
  const npm = npmScript();
  if (!npm) throw new Explained('npm was not found: run this through npm, for example `npm start`.');
  // With NODE_ENV=production npm would leave out the tools that build and test.
  const { code } = await runNode([npm, 'ci', '--include=dev'], { stdout: 'stderr' });
  if (code !== 0) throw new Explained('`npm ci` failed; its messages are above.');
}

/**
 * Why `node_modules` does not match the lock file.
 * @param {string} folder the package's root
 * @returns {string | null} the first difference in words, or null when there is none
 */
export function staleReason(folder) {
  const wanted = readEntries(join(folder, 'package-lock.json'));
  if (wanted === null) throw new Explained('package-lock.json is missing or is not JSON.');
  const present = readEntries(join(folder, 'node_modules', '.package-lock.json'));
  if (present === null) return 'nothing is installed yet';
  return differenceBetween(wanted, present) ?? differenceOnDisk(present, folder);
}

/**
 * The first difference between two lists of packages.
 * @param {LockEntries} wanted of package-lock.json
 * @param {LockEntries} present of node_modules/.package-lock.json
 * @returns {string | null}
 */
export function differenceBetween(wanted, present) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const other = present[path];
    if (!other) {
      // Packages for other platforms are in the lock and never on this disk.
      if (entry.optional || entry.devOptional || entry.peer) continue;
      return `${path} is missing`;
    }
    if (entry.version !== other.version || entry.integrity !== other.integrity) return `${path} changed`;
  }
  const extra = Object.keys(present).find((path) => !Object.hasOwn(wanted, path));
  return extra ? `${extra} is no longer wanted` : null;
}

/**
 * The first package whose folder is missing or holds another version than npm recorded.
 * @param {LockEntries} present
 * @param {string} folder
 * @returns {string | null}
 */
function differenceOnDisk(present, folder) {
  for (const [path, { version, link }] of Object.entries(present)) {
    if (path === '' || link) continue;
    if (readJson(join(folder, path, 'package.json'))?.version !== version) return `${path} is damaged`;
  }
  return null;
}

/**
 * @param {string} file
 * @returns {LockEntries | null}
 */
function readEntries(file) {
  return readJson(file)?.packages ?? null;
}

/**
 * @param {string} file
 * @returns {Record<string, any> | null} null when it is missing or broken
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * npm's own JavaScript file: named by npm when it runs a script, else beside Node.
 * @returns {string | undefined}
 */
function npmScript() {
  const bin = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  return candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
}
