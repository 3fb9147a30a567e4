import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { hostHeaders } from './scripts/headers.mjs';
import { packageList } from './scripts/modules.mjs';
import { offline } from './scripts/offline.mjs';
import { relay } from './scripts/relay/plugin.mjs';

const [packages, packagesOfWorkers] = packageList();

export default defineConfig({
  // Relative addresses: the build runs from any folder of any host.
  base: './',
  // One page: an unknown path is a 404 in the preview, as it is on a static host.
  appType: 'mpa',
  plugins: [react(), tailwindcss(), hostHeaders(), offline(), relay(), packages],
  worker: {
    format: 'es',
    plugins: () => [packagesOfWorkers],
    // A name by which scripts/check-bundle.mjs knows the worker.
    rolldownOptions: { output: { entryFileNames: 'assets/worker-[name]-[hash].js' } },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    // A font inlined as data: would break `font-src 'self'`.
    assetsInlineLimit: 0,
    // Monaco is larger than Vite's default; scripts/check-bundle.mjs holds the limits.
    chunkSizeWarningLimit: 4000,
    // What the first paint needs comes as one file: many small ones compress worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  // Vite would let the pages of other servers on this machine read whatever it serves, the preview too, and so the relay's answers.
  server: { host: 'localhost', cors: false },
  preview: { host: 'localhost', port: 4173, strictPort: true },
});
