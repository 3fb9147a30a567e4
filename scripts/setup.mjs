// Installs what is missing or stale; run before the development tools.
import { ensureInstalled } from './install.mjs';
import { main } from './run.mjs';

await main(async () => {
  await ensureInstalled();
  return 0;
});
