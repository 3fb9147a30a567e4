// `npm run bench`: how fast the built page answers, in Chromium, at full speed and slowed four times. `--quick` takes fewer
// samples; `--gate` holds ratios of ours to a bare editor with `atob` in the same run, and no seconds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browser.mjs';
import { fingerprint } from '../scripts/fingerprint.mjs';
import { ensureInstalled } from '../scripts/install.mjs';
import { Explained, freePort, main } from '../scripts/run.mjs';
import { ensureSite } from '../scripts/site.mjs';

/** @typedef {import('./measures.mjs').Result} Result */

await main(async () => {
  const { quick, gate, only } = readFlags();
  await ensureInstalled();
  const executablePath = process.env.ASSAY_CHROMIUM ?? (await ensureBrowser());
  await ensureSite();
  process.env.NODE_ENV = 'production';
  const [{ chromium }, { build, preview }, plan, report] = await Promise.all([
    import('@playwright/test'),
    import('vite'),
    import('./plan.mjs'),
    import('./report.mjs'),
  ]);
  await ensureBaseline(build);
  /** @param {string} outDir */
  const serve = async (outDir) => {
    const server = await preview({
      build: { outDir },
      preview: { port: await freePort(), strictPort: true, host: 'localhost' },
    });
    return { server, url: server.resolvedUrls?.local[0] ?? '' };
  };
  const [site, baseline] = [await serve('dist'), await serve('.cache/bench')];
  const browser = await chromium.launch({ executablePath });
  /** @type {Result[]} */
  const results = [];
  try {
    const stage = { browser, site: site.url, baseline: baseline.url };
    for (const { title, take } of plan.steps(gate ? 'gate' : quick ? 'quick' : 'full')) {
      if (only !== undefined && !title.includes(only)) continue;
      console.error(title);
      results.push(...(await take(stage)));
    }
  } finally {
    await browser.close();
    await Promise.all([site.server.close(), baseline.server.close()]);
  }
  console.log(report.tableOf(results));
  console.log(`Raw samples: ${report.save(results, browser.version())}`);
  if (!gate) return 0;
  const faults = plan.faults(results);
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
});

/**
 * Builds the page to compare with, unless it is there already.
 * @param {typeof import('vite').build} build
 */
async function ensureBaseline(build) {
  const stamp = '.cache/bench/stamp';
  const state = fingerprint(['bench/baseline', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  await build({
    root: 'bench/baseline',
    configFile: 'bench/baseline/vite.config.mjs',
    logLevel: 'warn',
    build: { outDir: '../../.cache/bench' },
  });
  writeFileSync(stamp, state);
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        gate: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    });
    return values;
  } catch {
    throw new Explained('Usage: npm run bench -- [--quick | --gate] [--only <part of a title>]');
  }
}
