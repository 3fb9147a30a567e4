import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';

/** What other zones may import of the core: everything at once, or what is loaded when it is needed. */
const DOORS = new Set(
  ['index', 'find', 'fixes', 'judge', 'keySets', 'keyWords', 'links', 'terms', 'words'].map(
    (name) => `src/core/${name}.ts`,
  ),
);

/** A module by its path from the root of the project. */
type Source = readonly [path: string, text: string];
/** A broken wall: where, the rule as a stable word, and what breaks it. */
type Violation = [path: string, rule: string, what: string];

interface Zone {
  /** Zones that may be imported, besides the zone itself. */
  imports: readonly string[];
  /** Packages that may be imported; a name that ends with `/` or `:` stands for all that begin so. */
  npm: readonly string[];
  /** Global names that must not be used, `a.b` for a member. */
  without?: readonly string[];
}

const REQUESTS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'importScripts',
  'navigator.sendBeacon',
];
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];
const CLOCKS = ['Date.now', 'performance', 'setTimeout', 'setInterval', 'Math.random'];
const REACT = ['react', 'react-dom'];

const ZONES: Record<string, Zone> = {
  core: {
    imports: [],
    npm: ['json5', 'jsonc-parser', 'valibot', '@peculiar/', '@noble/', 'bcrypt-pbkdf', 'des.js'],
    without: [...REQUESTS, ...STORAGE, ...CLOCKS],
  },
  worker: { imports: ['core'], npm: [], without: [...REQUESTS, ...STORAGE] },
  cli: { imports: ['core'], npm: ['valibot', 'node:'], without: REQUESTS },
  sw: { imports: [], npm: [], without: STORAGE.filter((name) => name !== 'caches') },
  ui: { imports: ['core'], npm: [...REACT, '@radix-ui/'] },
  editor: { imports: ['core', 'ui'], npm: [...REACT, 'monaco-editor', 'jsonc-parser'] },
  state: { imports: ['core'], npm: [...REACT, 'zustand', 'valibot', 'jsonc-parser'] },
  queries: { imports: ['core', 'worker', 'state'], npm: [...REACT, '@tanstack/react-query'] },
  feature: {
    imports: ['core', 'worker', 'queries', 'state', 'editor', 'ui'],
    npm: [...REACT, '@radix-ui/', 'cmdk', 'jsonc-parser'],
  },
  app: {
    imports: ['core', 'feature', 'queries', 'state', 'editor', 'ui'],
    npm: [...REACT, '@tanstack/react-query', '@fontsource-variable/'],
  },
  main: {
    imports: ['core', 'app', 'feature', 'queries', 'state', 'editor', 'ui'],
    npm: [...REACT, '@tanstack/react-query', '@fontsource-variable/'],
  },
};

/** The zone of a path, with the feature's name behind it; null where the layout has no place for it. */
function zoneOf(path: string): { zone: string; feature?: string } | null {
  const [root, top = '', folder = '', name = ''] = path.split('/');
  if (root !== 'src') return null;
  if (['core', 'worker', 'cli', 'sw'].includes(top)) return folder === '' ? null : { zone: top };
  if (top !== 'app' || folder === '') return null;
  if (folder === 'main.tsx') return { zone: 'main' };
  if (name === '') return { zone: 'app' };
  if (folder === 'features') return path.split('/').length > 4 ? { zone: 'feature', feature: name } : null;
  return ['ui', 'editor', 'state', 'queries'].includes(folder) ? { zone: folder } : null;
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.includes('/testing/');

interface Import {
  target: string;
  kind: 'value' | 'type' | 'url';
}

interface Module {
  imports: Import[];
  globals: string[];
  faults: [rule: string, what: string][];
}

const isName = (node: { type: string }, name: string) =>
  node.type === 'Identifier' && (node as ESTree.IdentifierReference).name === name;

/** What a module imports, which free names and members of them it uses, and what cannot be told of it. */
function readModule(path: string, text: string): Module {
  const module: Module = { imports: [], globals: [], faults: [] };
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) module.faults.push(['syntax', errors[0]?.message ?? '']);
  const add = (source: ESTree.Span & { type: string }, kind: Import['kind']) => {
    const value = source.type === 'Literal' ? (source as ESTree.StringLiteral).value : null;
    if (typeof value === 'string') module.imports.push({ target: value, kind });
    else module.faults.push(['computed', text.slice(source.start, source.end)]);
  };
  // Names that are no references: members after a dot, keys of objects and types.
  const labels = new Set<object>();
  const label = ({ computed, key }: { computed?: boolean; key: object }) => {
    if (!computed) labels.add(key);
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source, importKind === 'type' ? 'type' : 'value'),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type' ? 'type' : 'value'),
    ExportNamedDeclaration: ({ source, exportKind }) => {
      if (source) add(source, exportKind === 'type' ? 'type' : 'value');
    },
    ImportExpression: ({ source }) => add(source, 'value'),
    TSImportType: ({ source }) => add(source, 'type'),
    TSExternalModuleReference: ({ expression }) => add(expression, 'value'),
    NewExpression: ({ callee, arguments: [first, second] }) => {
      if (isName(callee, 'Date') && !first) module.globals.push('new Date()');
      const base = second && text.slice(second.start, second.end);
      if (isName(callee, 'URL') && first && base === 'import.meta.url') add(first, 'url');
    },
    CallExpression: ({ callee }) => {
      if (isName(callee, 'Date')) module.globals.push('Date()');
      const called = text.slice(callee.start, callee.end);
      if (/^import\.meta\.glob/.test(called)) module.faults.push(['computed', called]);
    },
    MemberExpression: (node) => {
      const { object, property } = node;
      if (node.computed && property.type !== 'Literal') return;
      if (!node.computed) labels.add(property);
      const name =
        property.type === 'Literal' ? String(property.value) : (property as ESTree.IdentifierName).name;
      const owner = object.type === 'Identifier' ? object.name : '';
      if (['globalThis', 'self', 'window'].includes(owner)) module.globals.push(name);
      else if (owner !== '') module.globals.push(`${owner}.${name}`);
    },
    Property: ({ computed, shorthand, key }) => {
      if (!shorthand) label({ computed, key });
    },
    MethodDefinition: label,
    PropertyDefinition: label,
    TSPropertySignature: label,
    TSMethodSignature: label,
    Identifier: (node) => {
      if (!labels.has(node)) module.globals.push(node.name);
    },
  }).visit(program);
  return module;
}

const allows = (names: readonly string[], target: string) =>
  names.some((name) => target === name || target.startsWith(/[/:]$/.test(name) ? name : `${name}/`));

/** Judges one import of production code; null where it is in order. */
function judgeImport(path: string, { target, kind }: Import): string | null {
  const from = zoneOf(path);
  const rules = from && ZONES[from.zone];
  if (!from || !rules) return 'zone';
  if (!target.startsWith('.')) return kind === 'url' || allows(rules.npm, target) ? null : 'npm';
  const file = posix.join(posix.dirname(path), target.replace(/\?.*$/, ''));
  const to = zoneOf(file);
  if (!to) return 'wall';
  if (isTest(file)) return 'test-code';
  if (from.zone === to.zone) return from.feature === to.feature ? null : 'wall';
  if (!rules.imports.includes(to.zone)) return 'wall';
  if (to.zone === 'core') return DOORS.has(file) ? null : 'door';
  if (to.zone !== 'worker' || kind === 'type') return null;
  return kind === 'url' && from.zone === 'queries' && file === 'src/worker/main.ts' ? null : 'types-only';
}

/** Tests may use what they like, but not what lies above the zone that they test. */
function judgeTestImport(path: string, { target }: Import): string | null {
  const from = zoneOf(path);
  const to = zoneOf(posix.join(posix.dirname(path), target));
  if (!from || !to || !target.startsWith('.')) return null;
  if (from.zone === to.zone) return from.feature === to.feature ? null : 'wall';
  return ['core', 'worker', ...(ZONES[from.zone]?.imports ?? [])].includes(to.zone) && from.zone !== 'core'
    ? null
    : 'wall';
}

/** Every wall that a set of modules breaks. */
function violationsIn(sources: readonly Source[]): Violation[] {
  const violations: Violation[] = [];
  const starts: string[] = [];
  for (const [path, text] of sources) {
    const judge = isTest(path) ? judgeTestImport : judgeImport;
    const { imports, globals, faults } = readModule(path, text);
    const zone = zoneOf(path);
    if (!zone && !/^src\/[^/]+\.test\.ts$/.test(path)) violations.push([path, 'zone', path]);
    for (const edge of imports) {
      const rule = judge(path, edge);
      if (rule) violations.push([path, rule, edge.target]);
      else if (edge.kind === 'url' && edge.target.endsWith('/worker/main.ts')) starts.push(path);
    }
    if (isTest(path)) continue;
    for (const [rule, what] of faults) violations.push([path, rule, what]);
    const denied = zone ? (ZONES[zone.zone]?.without ?? []) : [];
    const dates = zone?.zone === 'core' ? ['new Date()', 'Date()'] : [];
    for (const name of new Set(globals)) {
      if (denied.includes(name) || dates.includes(name)) violations.push([path, 'global', name]);
    }
  }
  for (const path of starts.slice(1)) violations.push([path, 'worker-start', 'src/worker/main.ts']);
  return violations;
}

const ROOT = join(import.meta.dirname, '..');
const project: Source[] = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((path) => posix.join('src', path.replaceAll('\\', '/')))
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]);

describe('the project', () => {
  test('breaks no wall', () => {
    expect(violationsIn(project)).toEqual([]);
  });

  test('is read whole', () => {
    const zones = new Set(project.map(([path]) => zoneOf(path)?.zone ?? 'above'));
    expect([...zones].sort()).toEqual([...Object.keys(ZONES), 'above'].sort());
    const { imports } = readModule('src/core/index.ts', new Map(project).get('src/core/index.ts') ?? '');
    expect(imports.length).toBeGreaterThan(10);
  });
});

describe('in order', () => {
  test.each<Source>([
    [
      'src/core/a.ts',
      "import { b } from './b.ts'; import * as v from 'valibot'; import('@peculiar/asn1-schema');",
    ],
    [
      'src/core/keys/a.ts',
      "import type { B } from '../token/b.ts'; import { parseTree } from 'jsonc-parser';",
    ],
    ['src/core/a.ts', 'new Date(0); const a = { fetch: 1, now: 2 }; a.fetch; interface B { fetch: string }'],
    ['src/core/a.ts', "// Date.now() and fetch('x')\nconst text = 'localStorage';"],
    ['src/core/a.test.ts', "import fc from 'fast-check'; import { b } from './testing/b.ts'; Date.now();"],
    [
      'src/worker/a.ts',
      "import { c } from '../core/index.ts'; import { b } from './b.ts'; performance.now();",
    ],
    ['src/cli/a.ts', "import { c } from '../core/index.ts'; import { x } from 'node:readline';"],
    ['src/sw/a.ts', "import { b } from './b.ts'; caches.open('a'); fetch('b');"],
    [
      'src/app/ui/A.tsx',
      "import { useState } from 'react'; import { B } from './B.tsx'; const a = <p>don't</p>;",
    ],
    [
      'src/app/editor/a.ts',
      "import * as m from 'monaco-editor/editor'; import { B } from '../ui/B.tsx'; import './a.css';",
    ],
    [
      'src/app/state/a.ts',
      "import { createStore } from 'zustand/vanilla'; import { c } from '../../core/index.ts';",
    ],
    [
      'src/app/queries/a.ts',
      "import type { Api } from '../../worker/api.ts'; import { s } from '../state/s.ts';",
    ],
    [
      'src/app/queries/a.ts',
      "new Worker(new URL('../../worker/main.ts', import.meta.url), { type: 'module' });",
    ],
    [
      'src/app/features/token/A.tsx',
      "import { B } from './deep/B.tsx'; import { q } from '../../queries/q.ts';",
    ],
    [
      'src/app/features/token/deep/B.tsx',
      "import { A } from '../A.tsx'; import { c } from '../../../../core/index.ts';",
    ],
    ['src/app/features/token/a.test.ts', "import { b64 } from '../../../core/testing/tokens.ts';"],
    [
      'src/app/App.tsx',
      "import { A } from './features/token/A.tsx'; import { s } from './state/s.ts'; import './app.css';",
    ],
    ['src/app/main.tsx', "import { App } from './App.tsx'; import '@fontsource-variable/inter';"],
  ])('%s: %s', (path, text) => {
    expect(violationsIn([[path, text]])).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  test.each<[path: string, text: string, rule: string, what: string]>([
    ['src/core/a.ts', "import { useState } from 'react';", 'npm', 'react'],
    ['src/core/a.ts', "import * as m from 'monaco-editor';", 'npm', 'monaco-editor'],
    ['src/core/a.ts', "import { readFileSync } from 'node:fs';", 'npm', 'node:fs'],
    ['src/core/a.ts', "import x from 'jose-like';", 'npm', 'jose-like'],
    ['src/core/a.ts', "export * from 'react';", 'npm', 'react'],
    ['src/core/a.ts', "const m = await import('react');", 'npm', 'react'],
    ['src/core/a.ts', "type M = typeof import('react');", 'npm', 'react'],
    ['src/core/a.ts', "import r = require('react');", 'npm', 'react'],
    ['src/core/a.ts', "import { api } from '../worker/api.ts';", 'wall', '../worker/api.ts'],
    ['src/core/a.ts', "import type { Api } from '../worker/api.ts';", 'wall', '../worker/api.ts'],
    ['src/core/a.ts', "export { s } from '../app/state/store.ts';", 'wall', '../app/state/store.ts'],
    ['src/core/a.ts', "import { l } from '../cli/lines.ts';", 'wall', '../cli/lines.ts'],
    ['src/core/a.ts', "import p from '../../package.json';", 'wall', '../../package.json'],
    ['src/core/a.ts', "import { b64 } from './testing/tokens.ts';", 'test-code', './testing/tokens.ts'],
    ['src/core/a.ts', "import { b } from './b.test.ts';", 'test-code', './b.test.ts'],
    ['src/core/a.ts', 'await import(name);', 'computed', 'name'],
    ['src/core/a.ts', "import.meta.glob('../app/*.ts');", 'computed', 'import.meta.glob'],
    ['src/core/a.ts', 'const now = Date.now();', 'global', 'Date.now'],
    ['src/core/a.ts', "const now = Date['now']();", 'global', 'Date.now'],
    ['src/core/a.ts', 'const now = new Date();', 'global', 'new Date()'],
    ['src/core/a.ts', 'const now = Date();', 'global', 'Date()'],
    ['src/core/a.ts', 'performance.now();', 'global', 'performance'],
    ['src/core/a.ts', "await fetch('https://example.com');", 'global', 'fetch'],
    ['src/core/a.ts', "await globalThis.fetch('https://example.com');", 'global', 'fetch'],
    ['src/core/a.ts', 'const wrapped = { fetch };', 'global', 'fetch'],
    ['src/core/a.ts', "localStorage.setItem('a', 'b');", 'global', 'localStorage'],
    ['src/core/a.ts', 'window.localStorage;', 'global', 'localStorage'],
    ['src/core/a.ts', 'Math.random();', 'global', 'Math.random'],
    ['src/core/a.ts', 'const a = {', 'syntax', 'EOF'],
    ['src/core/a.test.ts', "import { api } from '../worker/api.ts';", 'wall', '../worker/api.ts'],
    [
      'src/worker/a.ts',
      "import { parseToken } from '../core/token/parse.ts';",
      'door',
      '../core/token/parse.ts',
    ],
    ['src/worker/a.ts', "import { s } from '../app/state/store.ts';", 'wall', '../app/state/store.ts'],
    ['src/worker/a.ts', "import * as v from 'valibot';", 'npm', 'valibot'],
    ['src/worker/a.ts', 'self.fetch(url);', 'global', 'fetch'],
    ['src/worker/a.ts', 'importScripts(url);', 'global', 'importScripts'],
    ['src/cli/a.ts', "import { api } from '../worker/api.ts';", 'wall', '../worker/api.ts'],
    ['src/sw/a.ts', "import { c } from '../core/index.ts';", 'wall', '../core/index.ts'],
    ['src/sw/a.ts', "import * as v from 'valibot';", 'npm', 'valibot'],
    ['src/sw/a.ts', "indexedDB.open('tokens');", 'global', 'indexedDB'],
    ['src/app/queries/a.ts', "import '../../sw/main.ts';", 'wall', '../../sw/main.ts'],
    ['src/app/ui/A.tsx', "import { s } from '../state/store.ts';", 'wall', '../state/store.ts'],
    ['src/app/ui/A.tsx', "import { q } from '../queries/q.ts';", 'wall', '../queries/q.ts'],
    ['src/app/ui/A.tsx', "import { F } from '../features/token/F.tsx';", 'wall', '../features/token/F.tsx'],
    ['src/app/ui/A.tsx', "import * as z from 'zustand';", 'npm', 'zustand'],
    ['src/app/editor/a.ts', "import type { S } from '../state/store.ts';", 'wall', '../state/store.ts'],
    ['src/app/editor/a.ts', "import { q } from '../queries/q.ts';", 'wall', '../queries/q.ts'],
    ['src/app/state/a.ts', "import { q } from '../queries/q.ts';", 'wall', '../queries/q.ts'],
    ['src/app/state/a.ts', "import { B } from '../ui/B.tsx';", 'wall', '../ui/B.tsx'],
    ['src/app/state/a.ts', "import type { Api } from '../../worker/api.ts';", 'wall', '../../worker/api.ts'],
    [
      'src/app/queries/a.ts',
      "import { F } from '../features/token/F.tsx';",
      'wall',
      '../features/token/F.tsx',
    ],
    [
      'src/app/queries/a.ts',
      "import { api } from '../../worker/api.ts';",
      'types-only',
      '../../worker/api.ts',
    ],
    [
      'src/app/queries/a.ts',
      "import { type Api } from '../../worker/api.ts';",
      'types-only',
      '../../worker/api.ts',
    ],
    [
      'src/app/queries/a.ts',
      "import W from '../../worker/main.ts?worker';",
      'types-only',
      '../../worker/main.ts?worker',
    ],
    [
      'src/app/queries/a.ts',
      "new URL('../../worker/api.ts', import.meta.url);",
      'types-only',
      '../../worker/api.ts',
    ],
    ['src/app/queries/a.ts', "import { compactVerify } from 'jose';", 'npm', 'jose'],
    ['src/app/features/token/A.tsx', "import { B } from '../keys/B.tsx';", 'wall', '../keys/B.tsx'],
    [
      'src/app/features/token/A.tsx',
      "import { B } from '../../features/keys/B.tsx';",
      'wall',
      '../../features/keys/B.tsx',
    ],
    ['src/app/features/token/A.tsx', "import { App } from '../../App.tsx';", 'wall', '../../App.tsx'],
    [
      'src/app/features/token/A.tsx',
      "import { c } from '../../../core/sign.ts';",
      'door',
      '../../../core/sign.ts',
    ],
    [
      'src/app/features/token/A.tsx',
      "import type { C } from '../../../core/sign.ts';",
      'door',
      '../../../core/sign.ts',
    ],
    [
      'src/app/features/token/A.tsx',
      "new URL('../../../worker/main.ts', import.meta.url);",
      'types-only',
      '../../../worker/main.ts',
    ],
    ['src/app/features/token/a.test.ts', "import { B } from '../keys/B.tsx';", 'wall', '../keys/B.tsx'],
    ['src/app/App.tsx', "import { main } from './main.tsx';", 'wall', './main.tsx'],
    ['src/app/App.tsx', "import * as m from 'monaco-editor';", 'npm', 'monaco-editor'],
    ['src/app/main.tsx', "import '../worker/main.ts';", 'wall', '../worker/main.ts'],
    ['src/app/features/Loose.tsx', 'export {};', 'zone', 'src/app/features/Loose.tsx'],
    ['src/app/helpers/a.ts', 'export {};', 'zone', 'src/app/helpers/a.ts'],
    ['src/loose.ts', 'export {};', 'zone', 'src/loose.ts'],
  ])('%s: %s', (path, text, rule, what) => {
    expect(violationsIn([[path, text]])).toContainEqual([path, rule, expect.stringContaining(what)]);
  });

  test('a second place that starts the worker', () => {
    const text = "new Worker(new URL('../../worker/main.ts', import.meta.url));";
    const both: Source[] = ['a', 'b'].map((name) => [`src/app/queries/${name}.ts`, text]);
    expect(violationsIn(both)).toEqual([['src/app/queries/b.ts', 'worker-start', 'src/worker/main.ts']]);
  });

  test('among all files of the project', () => {
    const planted: Source = ['src/core/token/planted.ts', "import { useState } from 'react';"];
    expect(violationsIn([...project, planted])).toEqual([[planted[0], 'npm', 'react']]);
  });
});
