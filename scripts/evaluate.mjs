// `npm run -s evaluate`: the core on lines of JSON. Standard output belongs to the results alone.
import { pathToFileURL } from 'node:url';
import { ensureCliBundle } from './cli-bundle.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './run.mjs';

await main(async () => {
  await ensureInstalled();
  const bundle = await ensureCliBundle();
  hideExperimentalWarnings();
  await import(pathToFileURL(bundle).href);
  return undefined;
});

/** Node 20 announces Ed25519 in WebCrypto as experimental on every run. */
function hideExperimentalWarnings() {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') console.error(`${warning.name}: ${warning.message}`);
  });
}
