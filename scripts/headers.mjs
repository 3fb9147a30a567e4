// public/_headers is the one place where the security headers are written. This plugin makes `vite preview` send
// them and copies the content security policy into the built index.html.
import { readFileSync } from 'node:fs';

/** @typedef {{ pattern: string, headers: [name: string, value: string][] }} HeaderRule */

const source = new URL('../public/_headers', import.meta.url);

/** Directives that a browser ignores, with a warning, in a `<meta>` (CSP level 3, section 3.3). */
const headerOnly = new Set(['frame-ancestors', 'report-uri', 'sandbox']);

/**
 * The Vite plugin.
 * @returns {import('vite').Plugin}
 */
export function hostHeaders() {
  return {
    name: 'assay:host-headers',
    configurePreviewServer(server) {
      const rules = parseHeaders(readFileSync(source, 'utf8'));
      server.middlewares.use((request, response, next) => {
        const pathname = (request.url ?? '/').replace(/[?#].*/s, '');
        for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        bundle ? withPolicy(html, metaPolicy(parseHeaders(readFileSync(source, 'utf8')))) : html,
    },
  };
}

/**
 * Reads the `_headers` format of Netlify and Cloudflare Pages: a path on a line of its own, below it indented
 * `Name: value` lines; `#` starts a comment line.
 * @param {string} text
 * @returns {HeaderRule[]} throws on a line that a host would read differently or not at all
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      if (!/^\/[^:*]*\*?$/.test(content)) throw new Error(`_headers: unsupported path ${content}`);
      rules.push({ pattern: content, headers: [] });
      continue;
    }
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(content) ?? [];
    const rule = rules.at(-1);
    if (!name || !value || !rule) throw new Error(`_headers: unreadable line "${content}"`);
    rule.headers.push([name, value]);
  }
  return rules;
}

/**
 * The headers of a path: all rules that match apply, and a header named by several gets all values.
 * @param {readonly HeaderRule[]} rules
 * @param {string} pathname
 * @returns {Map<string, string>}
 */
export function headersFor(rules, pathname) {
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const { pattern, headers: own } of rules) {
    const matches = pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
    if (!matches) continue;
    for (const [name, value] of own) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}

/**
 * The content security policy of `/*` without the directives that only a header may carry.
 * @param {readonly HeaderRule[]} rules
 * @returns {string}
 */
export function metaPolicy(rules) {
  const policy = headersFor(rules, '/').get('Content-Security-Policy');
  if (!policy) throw new Error('_headers: no Content-Security-Policy for /*');
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !headerOnly.has(directive.split(/\s/)[0] ?? ''))
    .join('; ');
}

/**
 * Puts the policy right after the charset, before anything that it governs.
 * @param {string} html
 * @param {string} policy
 * @returns {string} throws when something would load before the policy, or a script is inline
 */
export function withPolicy(html, policy) {
  if (policy.includes('"')) throw new Error('the policy cannot stand in an attribute');
  const charset = /<meta charset="utf-8"\s*\/?>/i.exec(html);
  if (!charset) throw new Error('index.html: no <meta charset="utf-8">');
  const end = charset.index + charset[0].length;
  const early = /<(?:script|link|style|base)\b/i.exec(html.slice(0, end));
  if (early) throw new Error(`index.html: ${early[0]}> stands before the content security policy`);
  if (/<script\b(?![^>]*\ssrc=)/i.test(html)) throw new Error('index.html: an inline script');
  const tag = `\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.slice(0, end) + tag + html.slice(end);
}
