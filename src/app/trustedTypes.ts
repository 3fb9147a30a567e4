interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * The default Trusted Types policy: it lets scripts and workers be started from the page's own origin, and nothing become markup or
 * code. It must exist before the first worker starts.
 */
function installTrustedTypes(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, document.baseURI).origin !== location.origin)
        throw new TypeError(`foreign script: ${url}`);
      return url;
    },
  });
}

installTrustedTypes();
