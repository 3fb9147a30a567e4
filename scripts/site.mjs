// The site in dist/, built again only when its sources changed or its files were touched.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint, isShipped } from './fingerprint.mjs';
import { Explained, runNode } from './run.mjs';

const stamp = '.cache/site.json';
const inputs = [
  'index.html',
  'package.json',
  'package-lock.json',
  'public',
  'scripts/headers.mjs',
  'scripts/modules.mjs',
  'scripts/offline.mjs',
  'src',
  'tailwind.config.ts',
  'vite.config.ts',
];

/** Builds `dist/` unless it is already what these sources give. */
export async function ensureSite() {
  if (readStamp() !== currentState()) await buildSite();
}

/** Builds `dist/` and remembers from what. Rejects with `Explained` when the build fails. */
export async function buildSite() {
  rmSync(stamp, { force: true });
  // A NODE_ENV of another kind would bundle React's development build.
  const { code } = await runNode(['node_modules/vite/bin/vite.js', 'build'], {
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Explained('The build failed; its messages are above.');
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stamp, currentState());
}

/** What goes in and what came out: a build by hand with other options, or half a build, is seen too. */
function currentState() {
  return JSON.stringify({ inputs: fingerprint(inputs, isShipped), outputs: fingerprint(['dist']) });
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}
