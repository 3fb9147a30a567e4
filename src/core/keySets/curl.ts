/** The line that asks for an address in a shell, following redirects: what it prints can be pasted. */
export function curlFor(url: string): string {
  const quoted = /^[\w:/.?&=~,@+[\]-]*$/.test(url) ? `"${url}"` : `'${url.replaceAll("'", "'\\''")}'`;
  return `curl -sSL ${quoted}`;
}
