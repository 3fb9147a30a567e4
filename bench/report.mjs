// Statistics of samples, the table, and the limits that the gate holds.
import { mkdirSync, writeFileSync } from 'node:fs';

/** @typedef {import('./measures.mjs').Result} Result */

/**
 * The value below which a share of the samples lies.
 * @param {readonly number[]} samples not empty
 * @param {number} share from 0 to 1
 */
function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Ours to the baseline in what the main thread computed, median to median; null where there is no baseline.
 * @param {Result} result
 */
export function ratio({ work, baseline }) {
  return work && baseline?.work ? quantile(work, 0.5) / quantile(baseline.work, 0.5) : null;
}

/**
 * The results as a table in plain text.
 * @param {readonly Result[]} results
 */
export function tableOf(results) {
  const head = ['measure', 'CPU', 'n', 'median', 'p95', 'target', '', 'bare', 'work', 'bare', 'ratio'];
  const lines = results.map((result) => {
    const { name, rate, target, samples, work, baseline } = result;
    const median = quantile(samples, 0.5);
    return [
      name,
      `1/${rate}`,
      String(samples.length),
      shown(median),
      shown(quantile(samples, 0.95)),
      `≤ ${target}`,
      median <= target ? '' : 'over',
      baseline ? shown(quantile(baseline.samples, 0.5)) : '',
      work ? shown(quantile(work, 0.5)) : '',
      baseline?.work ? shown(quantile(baseline.work, 0.5)) : '',
      ratio(result)?.toFixed(2) ?? '',
    ];
  });
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => cells[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} value ms, or a shift, which is far below 1 */
function shown(value) {
  return value > 0 && value < 1 ? value.toFixed(4) : value.toFixed(0);
}

/**
 * Writes the raw samples beside what they were taken with.
 * @param {readonly Result[]} results
 * @param {string} browser its version
 * @returns {string} the file
 */
export function save(results, browser) {
  const date = new Date().toISOString();
  const file = `bench/results/${date.replaceAll(':', '-')}.json`;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(file, `${JSON.stringify({ date, browser, results }, null, 1)}\n`);
  return file;
}
