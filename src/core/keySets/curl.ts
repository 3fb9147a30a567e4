/** What shells take as it stands within double quotes: those of Unix, PowerShell, and Windows' own. */
const unsafe = /[^\w:/.?&=~,@+[\]%#-]/gu;

/** The line that asks for an address in a shell, following redirects: what it prints can be pasted. A token names the address: it must start nothing else. */
export function curlFor(url: string): string {
  return `curl -sSL "${url.replace(unsafe, (character) => encoded(character))}"`;
}

/** A character percent-encoded (RFC 3986 §2.1), also one of those that `encodeURIComponent` leaves alone. */
function encoded(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
