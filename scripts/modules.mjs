// dist/.vite/packages.json: which packages are in which script, for scripts/check-bundle.mjs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the list is, below dist/. */
export const packagesFile = '.vite/packages.json';

/**
 * The Vite plugins that write the list: the first for the page, the second for the workers, which are bundled by themselves.
 * @returns {[page: import('vite').Plugin, workers: import('vite').Plugin]}
 */
export function packageList() {
  /** @type {Record<string, string[]>} */
  const list = {};
  /** @type {import('vite').Plugin['generateBundle']} */
  const generateBundle = (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') list[chunk.fileName] = packagesOf(Object.keys(chunk.modules));
    }
  };
  return [
    {
      name: 'assay:packages',
      apply: 'build',
      generateBundle,
      writeBundle({ dir }) {
        writeFileSync(join(dir ?? '', packagesFile), JSON.stringify(list, null, 1));
      },
    },
    { name: 'assay:packages-of-workers', apply: 'build', generateBundle },
  ];
}

/**
 * The names of the packages that modules come from, each once, in order.
 * @param {readonly string[]} modules ids, which are paths but for what plugins make up
 * @returns {string[]}
 */
export function packagesOf(modules) {
  const names = modules.flatMap((id) => {
    // The last folder counts: a package may bring another one along.
    const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
    return name === undefined ? [] : [name.replace('\\', '/')];
  });
  return [...new Set(names)].sort();
}
