/** The folder that this copy of the site is served from: what the browser keeps for it lies in that scope. */
export const siteScope = (): string => new URL('./', location.href).href.replace(/[?#].*$/, '');

/** What the names of this copy's caches begin with; another copy on the same host has another path. */
export const cachePrefix = (): string => `assay ${new URL(siteScope()).pathname} `;
