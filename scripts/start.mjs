// `npm start`: installs and builds what is stale, then serves dist/ with the headers that a host sends.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { Explained, main, portInUse } from './run.mjs';
import { ensureSite } from './site.mjs';

await main(async () => {
  const port = readPort();
  await refuseUsedPort(port);
  await ensureInstalled();
  await ensureSite();
  // The build may have taken a while.
  await refuseUsedPort(port);

  process.env.NODE_ENV = 'production';
  const { preview } = await import('vite');
  const server = await preview({ preview: { port, strictPort: true, host: 'localhost' } });
  console.log(
    `Assay is at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`} (Ctrl-C stops it)`,
  );
  return undefined;
});

/** @returns {number} */
function readPort() {
  const usage = 'Usage: npm start -- --port N, with N between 1 and 65535.';
  /** @type {string | undefined} */
  let text;
  try {
    text = parseArgs({ options: { port: { type: 'string', short: 'p' } } }).values.port;
  } catch {
    throw new Explained(usage);
  }
  if (text === undefined) return 4173;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new Explained(usage);
  return port;
}

/** @param {number} port */
async function refuseUsedPort(port) {
  if (!(await portInUse(port))) return;
  throw new Explained(`Port ${port} is in use; choose another one with \`npm start -- --port N\`.`);
}
