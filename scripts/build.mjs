// `npm run build`: the site into dist/, and the command line's bundle.
import { ensureCliBundle } from './cli-bundle.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './run.mjs';
import { buildSite } from './site.mjs';

await main(async () => {
  await ensureInstalled();
  await buildSite();
  await ensureCliBundle();
  return 0;
});
