/** Runs of characters that may be a token, a key or a secret. */
const SECRETS = /[A-Za-z0-9+/=_-]{24,}(?:\.[A-Za-z0-9+/=_-]*)*|-----BEGIN[\s\S]*?(?:-----END[^\n]*|$)/g;

/** A report of an error without token or key: long runs of base64 characters and PEM blocks are left out. */
export function reportOf(error: unknown, where: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const text = [`${name}: ${message}`, stack, where].join('\n').slice(0, 6000);
  return text.replace(SECRETS, (run) => (isFile(run) ? run : '[left out]'));
}

/** A name of one of the page's own files, which a report needs, and not a token whose signature ends like one. */
const isFile = (run: string) => /^[\w/-]+\.(?:js|tsx?)$/.test(run) && !run.includes('eyJ');
