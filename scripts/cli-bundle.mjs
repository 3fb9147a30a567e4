// The command line's bundle: one file in a folder named by its sources, so an old one is never run by mistake.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprint, isShipped } from './fingerprint.mjs';
import { Explained, runNode } from './run.mjs';

const folder = '.cache/cli';
const inputs = ['package-lock.json', 'src/cli', 'src/core', 'vite.cli.config.ts'];

/**
 * Builds the bundle when there is none for these sources. Prints to stderr only.
 * @returns {Promise<string>} the absolute path of the bundle
 */
export async function ensureCliBundle() {
  const name = fingerprint(inputs, isShipped).slice(0, 16);
  const target = resolve(folder, name);
  const file = resolve(target, 'main.mjs');
  if (existsSync(file)) return file;

  const draft = `${folder}/draft-${process.pid}`;
  try {
    const { code } = await runNode(
      [
        'node_modules/vite/bin/vite.js',
        'build',
        '--config',
        'vite.cli.config.ts',
        '--outDir',
        draft,
        '--logLevel',
        'warn',
      ],
      { stdout: 'stderr', env: { NODE_ENV: 'production' } },
    );
    if (code !== 0) throw new Explained('The build of the command line failed; its messages are above.');
    adopt(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  for (const other of readdirSync(folder)) {
    if (other !== name && !other.startsWith('draft-')) {
      rmSync(resolve(folder, other), { recursive: true, force: true });
    }
  }
  return file;
}

/**
 * Moves a finished build into place; a run beside this one may have been first, with the same bytes.
 * @param {string} draft
 * @param {string} target
 */
function adopt(draft, target) {
  mkdirSync(folder, { recursive: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(resolve(target, 'main.mjs'))) throw error;
  }
}
