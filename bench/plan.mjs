// Which measures a run takes, with how many samples, what the medians should not pass, and what the gate holds.
import { editInPayload, keyInEncoded, openCold, pasteToken } from './measures.mjs';
import { ratio } from './report.mjs';

/** @typedef {import('./measures.mjs').Result} Result */
/** @typedef {import('./measures.mjs').Stage} Stage */
/** @typedef {{ title: string, take(stage: Stage): Promise<Result[]> }} Step */

const counts = {
  full: { keys: 30, edits: 30, pastes: 12, loads: 10 },
  quick: { keys: 10, edits: 10, pastes: 5, loads: 4 },
  gate: { keys: 7, edits: 0, pastes: 4, loads: 0 },
};

/** @type {readonly (1000 | 100_000)[]} characters */
const sizes = [1000, 100_000];

/** ms at full speed and slowed four times. */
const targets = {
  keys: { 1: 25, 4: 80 },
  edits: { 1: 50, 4: 150 },
  paste: { 1: 250, 4: 1000 },
  task: { 1: 200, 4: 800 },
  paint: { 1: 500, 4: 800 },
  ready: { 1: 1000, 4: 2500 },
};

/**
 * How many times the work of a bare editor ours may be, median to median: about twice what was measured, so that a loaded machine passes.
 * A short token costs a bare editor next to nothing, a long one nearly all of what it costs us.
 */
const limits = { 1000: 9, 100000: 3, paste: 2 };

/**
 * The measures of a run in their order.
 * @param {keyof typeof counts} kind
 * @returns {Step[]}
 */
export function steps(kind) {
  const count = counts[kind];
  /** @type {(1 | 4)[]} */
  const rates = kind === 'gate' ? [1] : [1, 4];
  const plains = kind === 'gate' ? [false] : [false, true];
  return rates.flatMap((rate) => [
    ...sizes.flatMap((size) =>
      plains.map((plain) => ({
        title: `keys ${size} characters${plain ? ' textarea' : ''}, CPU 1/${rate}`,
        take: (/** @type {Stage} */ stage) =>
          keyInEncoded(stage, {
            size,
            rate,
            plain,
            count: count.keys,
            target: targets.keys[rate],
            limit: limits[size],
          }),
      })),
    ),
    ...(count.edits === 0 ? [] : /** @type {const} */ (['HS256', 'ES256'])).map((alg) => ({
      title: `edits ${alg}, CPU 1/${rate}`,
      take: (/** @type {Stage} */ stage) =>
        editInPayload(stage, { alg, rate, count: count.edits, target: targets.edits[rate] }),
    })),
    ...(kind === 'gate' ? [true] : [true, false]).map((field) => ({
      title: `pastes ${field ? 'in Encoded' : 'on the page'}, CPU 1/${rate}`,
      take: (/** @type {Stage} */ stage) =>
        pasteToken(stage, {
          size: 1_000_000,
          rate,
          field,
          count: count.pastes,
          target: targets.paste[rate],
          longest: targets.task[rate],
          limit: limits.paste,
        }),
    })),
    ...(count.loads === 0 ? [] : [false, true]).map((token) => ({
      title: `loads${token ? ' with a token' : ''}, CPU 1/${rate}`,
      take: (/** @type {Stage} */ stage) =>
        openCold(stage, {
          rate,
          token,
          count: count.loads,
          targets: { paint: targets.paint[rate], ready: targets.ready[rate] },
        }),
    })),
  ]);
}

/**
 * What is beyond the limits of the gate, in words.
 * @param {readonly Result[]} results
 * @returns {string[]}
 */
export function faults(results) {
  return results.flatMap((result) => {
    const found = ratio(result);
    const { name, limit } = result;
    if (found === null || limit === undefined || found <= limit) return [];
    return [`${name}: ${found.toFixed(2)} times the work of a bare editor, over the limit of ${limit}.`];
  });
}
