// `npm test`: the gate. Installs what is missing, then runs each step and stops at the first that fails.
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { Explained, freePort, main, runNode } from './run.mjs';

/** @typedef {{ title: string, args: readonly string[], env?: () => Promise<Record<string, string | undefined>> }} Step */

const biome = 'node_modules/@biomejs/biome/bin/biome';
// `biome ci` colours its output wherever it goes.
const colors = process.stdout.isTTY ? '--colors=force' : '--colors=off';
const unitEnv = async () => ({ NODE_ENV: 'test' });
const endToEndEnv = async () => ({ NODE_ENV: 'test', ASSAY_PORT: String(await freePort()) });

/** @type {readonly Step[]} */
const steps = [
  { title: 'format and lint', args: [biome, 'ci', colors, '.'] },
  { title: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  { title: 'dead code', args: ['node_modules/knip/bin/knip.js'] },
  { title: 'unit tests', args: ['node_modules/vitest/vitest.mjs', 'run', '--coverage'], env: unitEnv },
  { title: 'build', args: ['scripts/build.mjs'] },
  { title: 'bundle limits', args: ['scripts/check-bundle.mjs'] },
  { title: 'speed ratios', args: ['bench/main.mjs', '--gate'] },
  { title: 'end-to-end', args: ['node_modules/@playwright/test/cli.js', 'test'], env: endToEndEnv },
];

await main(async () => {
  let passed = 0;
  let failed = 0;
  try {
    await ensureInstalled();
    process.env.ASSAY_CHROMIUM = await ensureBrowser();
    for (const step of steps) {
      if (await passes(step)) {
        passed += 1;
      } else {
        failed = 1;
        console.log(`\nFailed: ${step.title}`);
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof Explained)) throw error;
    failed = 1;
    console.log(`${error.message}\n\nFailed: set-up`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
});

/** @param {Step} step */
async function passes({ title, args, env }) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const { code } = await runNode(args, { env: await env?.() });
  console.log(
    `── ${title}: ${code === 0 ? 'ok' : 'failed'}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return code === 0;
}
