// Finds a Chromium for the end-to-end tests, or installs one. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Explained, run, runNode } from './run.mjs';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A browser that is already here: named by `CHROMIUM_PATH`, Playwright's own, or the system's.
 * @param {string} playwrightPath where Playwright keeps its own
 * @returns {string | undefined} the path; throws `Explained` when `CHROMIUM_PATH` names none that runs
 */
export function findBrowser(playwrightPath) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Explained(`CHROMIUM_PATH names ${named}, which is no browser that runs.`);
  }
  return [playwrightPath, ...systemPaths].find(runs);
}

/**
 * Finds a browser or installs one. Needs the packages to be installed.
 * @returns {Promise<string>} its path; rejects with `Explained` when there is no way
 */
export async function ensureBrowser() {
  const { chromium } = await import('@playwright/test');
  const found = findBrowser(chromium.executablePath());
  if (found) return found;
  const installed = (await installWithPlaywright(chromium.executablePath())) ?? (await installWithApt());
  if (installed) return installed;
  throw new Explained(
    'No Chromium was found or could be installed: install Chromium or Chrome, or name one in CHROMIUM_PATH.',
  );
}

/**
 * @param {string} path where it will be
 * @returns {Promise<string | undefined>}
 */
async function installWithPlaywright(path) {
  if (process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) return undefined;
  console.log('Installing Chromium with Playwright …');
  const { code, output } = await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdout: 'quiet',
    timeoutMs: 15 * 60_000,
  });
  if (code === 0 && runs(path)) return path;
  const cause = /E[A-Z]{4,}[^\n]*|Error: [^\n]*/.exec(output)?.[0] ?? 'it does not run here';
  console.log(`That did not work (${cause}).`);
  return undefined;
}

/** @returns {Promise<string | undefined>} */
async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium with apt-get …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  const install = () =>
    run('apt-get', [...lock, 'install', '-y', '-q', 'chromium'], { env, stdout: 'quiet' });
  let { code, output } = await install();
  if (code !== 0) {
    // The package lists are absent or older than the archive.
    await run('apt-get', [...lock, 'update', '-q'], { env, stdout: 'quiet' });
    ({ code, output } = await install());
  }
  if (code !== 0) console.log(`That did not work:\n${output.trim().split('\n').slice(-5).join('\n')}`);
  return systemPaths.find(runs);
}

/**
 * Whether a browser is at this path and starts: Ubuntu has a stand-in there, and libraries may be missing.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}
