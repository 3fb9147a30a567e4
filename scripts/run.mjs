// Child processes, ports and the root folder. Node built-ins only: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The signal that asked this process to stop while a child ran. @type {NodeJS.Signals | undefined} */
let stoppedBy;

/** A fault that one sentence explains; `main` prints the sentence without a stack. */
export class Explained extends Error {}

/**
 * Runs a script's body from the repository's root and turns its outcome into the exit code.
 * @param {() => Promise<number | undefined>} body resolves to the exit code, `undefined` to leave it alone
 */
export async function main(body) {
  process.chdir(root);
  stopWithNpm();
  try {
    const code = await body();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    console.error(error instanceof Explained ? error.message : error);
    process.exitCode = 1;
  }
}

/** A signal to npm ends the shell between npm and us, and nobody tells us: notice that the parent is gone. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/**
 * Runs a program in the repository's root and waits for it. Signals are passed on, so that nothing is orphaned.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdout?: 'inherit' | 'stderr' | 'quiet', timeoutMs?: number }} [options]
 *   `stderr` keeps the child's output off our standard output; `quiet` collects both streams in `output`
 * @returns {Promise<{ code: number, output: string }>} `code` is 128 + the signal's number when a signal ended it
 */
export async function run(program, args, { env, stdout = 'inherit', timeoutMs } = {}) {
  const out = stdout === 'stderr' ? 2 : stdout === 'quiet' ? 'pipe' : 'inherit';
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', out, stdout === 'quiet' ? 'pipe' : 'inherit'],
    timeout: timeoutMs,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    stoppedBy ??= signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  try {
    const [code, signal] = await once(child, 'close');
    return { code: code ?? 128 + (constants.signals[/** @type {NodeJS.Signals} */ (signal)] ?? 0), output };
  } catch (error) {
    return { code: 127, output: String(error) };
  } finally {
    for (const signal of signals) process.off(signal, forward);
    if (stoppedBy) process.exit(128 + (constants.signals[stoppedBy] ?? 0));
  }
}

/**
 * Runs a JavaScript file with this very Node, which needs no shell and works on Windows.
 * @param {readonly string[]} args the file and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Whether something listens on `localhost:port`, over IPv4 or IPv6.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function portInUse(port) {
  const answers = await Promise.all(
    ['127.0.0.1', '::1'].map(
      (host) =>
        new Promise((resolve) => {
          const socket = connect({ port, host });
          socket.once('connect', () => {
            socket.destroy();
            resolve(true);
          });
          socket.once('error', () => resolve(false));
        }),
    ),
  );
  return answers.includes(true);
}

/**
 * A port that was free a moment ago.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return address.port;
}
