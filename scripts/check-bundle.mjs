// Holds the built site to its limits. Reads dist/ and Vite's manifest.
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder } from './fingerprint.mjs';
import { packagesFile } from './modules.mjs';
import { precacheOf, serviceWorkerFile } from './offline.mjs';
import { Explained, main } from './run.mjs';

/** @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[] }} Chunk */
/** @typedef {Record<string, Chunk>} Manifest */

/** Bytes after gzip -9. */
const limits = { javascript: 120_000, worker: 40_000, css: 30_000, monaco: 800 * 1024, serviceWorker: 4_000 };

/**
 * What arrives only when a key needs it: its packages, and the limit in bytes after gzip -9 of all scripts that hold any of them.
 * @type {readonly { title: string, packages: RegExp, limit: number }[]}
 */
const onDemand = [
  {
    title: 'Readers of ASN.1',
    packages: /^(?:@peculiar\/.+|asn1js|pvtsutils|pvutils|tsyringe|reflect-metadata)$/,
    limit: 40_000,
  },
  { title: 'Curves', packages: /^@noble\/curves$/, limit: 40_000 },
  { title: 'ML-DSA', packages: /^@noble\/post-quantum$/, limit: 10_000 },
  {
    title: 'Ciphers of encrypted keys',
    packages: /^(?:@noble\/ciphers|bcrypt-pbkdf|tweetnacl|des\.js)$/,
    limit: 40_000,
  },
  { title: 'Hashes', packages: /^@noble\/hashes$/, limit: 20_000 },
  { title: 'JavaScript literals', packages: /^json5$/, limit: 12_000 },
];

/** The name of a Trusted Types policy that Monaco's core creates, so it stands in any build of it. */
const monacoMark = 'standaloneColorizer';

await main(async () => {
  if (!existsSync('dist/.vite/manifest.json')) throw new Explained('dist/ is missing: run `npm run build`.');
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const files = filesUnder('dist').map((file) => posix.relative('dist', file));

  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Explained('The manifest names no entry.');
  const first = closure(manifest, [entry]);
  const pageScripts = first.map((key) => chunkOf(manifest, key).file);
  const styles = [...new Set(first.flatMap((key) => chunkOf(manifest, key).css ?? []))];
  const workerScripts = staticImports(files.filter((file) => /^assets\/worker-main-[^/]+\.js$/.test(file)));

  const lazyEntries = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry);
  const monaco = new Set(
    lazyEntries
      .map((key) => closure(manifest, [key]).map((each) => chunkOf(manifest, each).file))
      .filter((scripts) => scripts.some(holdsMonaco))
      .flat(),
  );
  for (const file of pageScripts) monaco.delete(file);

  const faults = [];
  if (workerScripts.length === 0) faults.push('No crypto worker (assets/worker-main-*.js) was built.');
  if (monaco.size === 0) faults.push('No lazy Monaco chunk was found.');
  for (const file of [...pageScripts, ...workerScripts]) {
    if (holdsMonaco(file)) faults.push(`Monaco is in the first load: ${file}.`);
  }
  faults.push(
    ...table('First load, JavaScript', pageScripts, limits.javascript),
    ...table('Crypto worker, started with the first key', workerScripts, limits.worker),
    ...table('First load, CSS', styles, limits.css),
    ...table('Monaco, lazy', [...monaco], limits.monaco),
    ...onDemand.flatMap((each) => demanded(each, [...pageScripts, ...workerScripts])),
    ...table('Service worker', [serviceWorkerFile], limits.serviceWorker),
    ...unkept(),
  );
  console.log('Fonts, as they are');
  for (const file of files.filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name)))
    row(file, bytes(file).length);

  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
});

/**
 * The chunk of a manifest key.
 * @param {Manifest} manifest
 * @param {string} key
 * @returns {Chunk}
 */
function chunkOf(manifest, key) {
  const chunk = manifest[key];
  if (!chunk) throw new Explained(`The manifest lacks ${key}.`);
  return chunk;
}

/**
 * The keys and everything that they import statically.
 * @param {Manifest} manifest
 * @param {readonly string[]} keys
 * @returns {string[]}
 */
function closure(manifest, keys) {
  const seen = new Set(keys);
  for (const key of seen) for (const next of chunkOf(manifest, key).imports ?? []) seen.add(next);
  return [...seen];
}

/**
 * The scripts and what they import statically, read from their text: workers are not in the manifest.
 * @param {readonly string[]} scripts relative to dist/
 * @returns {string[]}
 */
function staticImports(scripts) {
  const seen = new Set(scripts);
  for (const file of seen) {
    for (const [, path] of bytes(file)
      .toString('utf8')
      .matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
      seen.add(posix.join(posix.dirname(file), path ?? ''));
    }
  }
  return [...seen];
}

/** @param {string} file */
function holdsMonaco(file) {
  return extname(file) === '.js' && bytes(file).includes(monacoMark);
}

/**
 * Looks for packages where they must not be, and measures where they are.
 * @param {typeof onDemand[number]} group
 * @param {readonly string[]} early the scripts that are loaded before a key is there
 * @returns {string[]} faults
 */
function demanded({ title, packages, limit }, early) {
  /** @type {Record<string, string[]>} */
  const list = JSON.parse(bytes(packagesFile).toString('utf8'));
  const scripts = Object.keys(list).filter((file) => list[file]?.some((name) => packages.test(name)));
  return [
    ...(scripts.length === 0 ? [`No script holds what "${title}" stands for: ${packages}.`] : []),
    ...scripts
      .filter((file) => early.includes(file))
      .map((file) => `${title}: loaded too early, in ${file}.`),
    ...early.filter((file) => !list[file]).map((file) => `${packagesFile} says nothing of ${file}.`),
    ...table(`${title}, on demand`, scripts, limit),
  ];
}

/**
 * What the service worker would not keep, or not in this version: its list is read from its script and compared with dist/.
 * @returns {string[]} faults
 */
function unkept() {
  const script = bytes(serviceWorkerFile).toString('utf8');
  const { version, files, policies } = precacheOf('dist');
  const listed = Object.entries(files).filter(
    ([path, integrity]) => !script.includes(path) || !script.includes(integrity),
  );
  const faults = listed.map(([path]) => `The service worker does not keep ${path} as it is.`);
  for (const [prefix, policy] of policies) {
    if (!script.includes(policy)) faults.push(`The service worker does not know the policy of ${prefix}*.`);
  }
  if (!script.includes(version))
    faults.push(`The service worker is not of this build's version, ${version}.`);
  console.log(`  ${Object.keys(files).length} files kept for use without a network, version ${version}`);
  return faults;
}

/**
 * Prints the files with their gzipped sizes.
 * @param {string} title
 * @param {readonly string[]} files
 * @param {number} limit bytes
 * @returns {string[]} the fault, if the sum is over the limit
 */
function table(title, files, limit) {
  console.log(title);
  let total = 0;
  for (const file of files) {
    const size = gzipSync(bytes(file), { level: 9 }).length;
    total += size;
    row(file, size);
  }
  row(`sum, limit ${limit.toLocaleString('en')}`, total);
  return total > limit ? [`${title}: ${total} bytes gzipped, over the limit of ${limit}.`] : [];
}

/**
 * @param {string} name
 * @param {number} size bytes
 */
function row(name, size) {
  console.log(`  ${size.toLocaleString('en').padStart(9)}  ${basename(name)}`);
}

/** @param {string} file relative to dist/ */
function bytes(file) {
  return readFileSync(`dist/${file}`);
}
